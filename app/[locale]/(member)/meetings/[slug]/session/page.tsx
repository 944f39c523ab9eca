import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { DoneNotice } from '@/components/layout/done-notice'
import { CheckInBoard } from '@/components/sessions/check-in-board'
import { NoteAttendance } from '@/components/sessions/note-attendance'
import { CloseSession, OpenSession } from '@/components/sessions/session-forms'
import { LinkButton } from '@/components/ui/button'
import { LiveRefresh } from '@/components/ui/live-refresh'
import { PageHeader } from '@/components/ui/page-header'
import { requireAccount } from '@/lib/auth/guard'
import { can } from '@/lib/auth/permissions'
import { now } from '@/lib/clock'
import { config } from '@/lib/config'
import { getSite } from '@/lib/content/load'
import { formatDay } from '@/lib/i18n/format'
import { pageLocale } from '@/lib/i18n/page-locale'
import { getMeeting } from '@/lib/meetings/queries'
import { qrPath } from '@/lib/qr/modules'
import { getQuorum, getSession, listAttendance, listOwners, listSessionItems } from '@/lib/sessions/queries'
import { refuseOpening } from '@/lib/sessions/rules'
import { SessionItems } from './session-items'

export async function generateMetadata({ params }: PageProps<'/[locale]/meetings/[slug]/session'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('sessions')
  return { title: t('title'), robots: { index: false } }
}

/** The organiser's screen while the meeting is held. */
export default async function SessionPage({ params, searchParams }: PageProps<'/[locale]/meetings/[slug]/session'>) {
  const [locale, { slug }, { done }] = await Promise.all([pageLocale(params), params, searchParams])
  const account = await requireAccount(locale, `/${locale}/meetings/${slug}/session`)
  const meeting = await getMeeting(account, slug)
  if (!meeting || !can(account, 'meeting.arrange', meeting)) notFound()
  const at = now()
  const { timeZone } = getSite()
  const [session, items, attendance, quorum, owners, t, meetings, common, refusals] = await Promise.all([
    getSession(account, meeting),
    listSessionItems(account, meeting.id),
    listAttendance(account, meeting.id),
    getQuorum(account, meeting.id, at),
    listOwners(account, at),
    getTranslations('sessions'),
    getTranslations('meetings'),
    getTranslations('common'),
    getTranslations('refusals'),
  ])
  const name = meetings('name', { day: formatDay(locale, meeting.startsAt, timeZone) })
  const refusal = refuseOpening({ ...meeting, session }, at)
  const present = new Set(attendance.flatMap(({ kind, person }) => (kind === 'APOLOGIES' ? [] : [person.id])))
  const isOpen = session !== null && session.closedAt === null
  const url = `${config().appUrl}/${locale}/meetings/${slug}?code=${session?.code ?? ''}`
  return (
    <>
      <PageHeader
        title={name}
        kicker={t('title')}
        breadcrumbs={{
          label: common('breadcrumbs'),
          trail: [
            { href: `/${locale}/meetings`, label: meetings('title') },
            { href: `/${locale}/meetings/${slug}`, label: name },
          ],
        }}
        actions={
          <>
            {isOpen && <LinkButton href="#check-in">{t('check-in.title')}</LinkButton>}
            {isOpen && <CloseSession meetingId={meeting.id} />}
            {session && <LinkButton href={`/${locale}/meetings/${slug}/minutes`}>{t('minutes')}</LinkButton>}
          </>
        }
      />
      <DoneNotice done={done} />
      {!session && (refusal ? <p>{refusals(refusal)}</p> : <OpenSession meetingId={meeting.id} />)}
      {session?.closedAt && <p>{refusals('session-closed')}</p>}
      {isOpen && session.code && (
        <div className="session-page">
          <section aria-labelledby="items">
            <h2 id="items">{t('items')}</h2>
            <SessionItems {...{ items, session, present, owners, viewer: account, meeting, locale, timeZone, at }} />
          </section>
          <div>
            <CheckInBoard
              code={session.code}
              url={url}
              qr={qrPath(url)}
              attendance={attendance}
              quorum={quorum}
              locale={locale}
            />
            <NoteAttendance meetingId={meeting.id} people={owners} />
          </div>
          <LiveRefresh seconds={10} />
        </div>
      )}
    </>
  )
}
