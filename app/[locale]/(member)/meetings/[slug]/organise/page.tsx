import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AgendaEditor } from '@/components/agenda/agenda-editor'
import { DoneNotice } from '@/components/layout/done-notice'
import { CancelMeeting, ChooseDay, JoinLinkForm, MoveForm } from '@/components/meetings/arrange-forms'
import { MeetingBadge } from '@/components/meetings/meeting-badge'
import { MeetingFacts } from '@/components/meetings/meeting-facts'
import { Checklist } from '@/components/rota/checklist'
import { LinkButton } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { listAgenda } from '@/lib/agenda/queries'
import { refuseAgendaChange } from '@/lib/agenda/rules'
import { requireAccount } from '@/lib/auth/guard'
import { can } from '@/lib/auth/permissions'
import { localDay } from '@/lib/calendar/recurrence'
import { now } from '@/lib/clock'
import { getCharter, getHolidays, getSite } from '@/lib/content/load'
import { formatDay, formatZone } from '@/lib/i18n/format'
import { pageLocale } from '@/lib/i18n/page-locale'
import { getMeeting } from '@/lib/meetings/queries'
import { refuseChange, standingOf } from '@/lib/meetings/rules'
import { dayChoices } from '@/lib/meetings/series'
import { getDuty } from '@/lib/rota/queries'

export async function generateMetadata({ params }: PageProps<'/[locale]/meetings/[slug]/organise'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('meetings.arrange')
  return { title: t('title'), robots: { index: false } }
}

/** A meeting as its organiser arranges it. */
export default async function OrganisePage({ params, searchParams }: PageProps<'/[locale]/meetings/[slug]/organise'>) {
  const [locale, { slug }, { done }] = await Promise.all([pageLocale(params), params, searchParams])
  const account = await requireAccount(locale, `/${locale}/meetings/${slug}/organise`)
  const meeting = await getMeeting(account, slug)
  if (!meeting || !can(account, 'meeting.arrange', meeting)) notFound()
  const [t, common] = await Promise.all([getTranslations('meetings'), getTranslations('common')])
  const at = now()
  const { timeZone } = getSite()
  const name = t('name', { day: formatDay(locale, meeting.startsAt, timeZone) })
  const forms = {
    meeting,
    locale,
    timeZone,
    zone: formatZone(locale, timeZone, at),
    choices: dayChoices(getCharter(), getHolidays(), localDay(meeting.plannedAt, timeZone)),
  }
  const duty = await getDuty(account, `meeting:${meeting.id}`)
  const isOpen = refuseChange(meeting, at) === null
  return (
    <>
      <PageHeader
        title={t('arrange.title')}
        lead={name}
        kicker={<MeetingBadge standing={standingOf(meeting, at)} />}
        breadcrumbs={{
          label: common('breadcrumbs'),
          trail: [
            { href: `/${locale}/meetings`, label: t('title') },
            { href: `/${locale}/meetings/${slug}`, label: name },
          ],
        }}
        actions={
          <>
            <LinkButton href={`/${locale}/meetings/${slug}`}>{t('arrange.public')}</LinkButton>
            {isOpen && <CancelMeeting meetingId={meeting.id} />}
          </>
        }
      />
      <DoneNotice done={done} />
      <MeetingFacts
        meeting={meeting}
        locale={locale}
        timeZone={timeZone}
        isMember={can(account, 'meeting.attend')}
        isOver={at >= meeting.endsAt}
      />
      {refuseAgendaChange(meeting, at) === null && (
        <AgendaEditor items={await listAgenda(account, meeting.id)} meeting={meeting} locale={locale} />
      )}
      {isOpen && (
        <>
          <ChooseDay {...forms} />
          {duty && <Checklist duty={duty} />}
          <JoinLinkForm meeting={meeting} />
          <MoveForm {...forms} />
        </>
      )}
    </>
  )
}
