import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Prose } from '@/components/content/prose'
import { DoneNotice } from '@/components/layout/done-notice'
import { pageMetadata } from '@/components/layout/page-metadata'
import { MeetingLinks } from '@/components/minutes/meeting-links'
import { MinutesFacts } from '@/components/minutes/minutes-facts'
import { BeginMinutes, MinutesForms } from '@/components/minutes/minutes-forms'
import { RevisionList } from '@/components/minutes/revision-list'
import { Badge } from '@/components/ui/badge'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { getActor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/permissions'
import { now } from '@/lib/clock'
import { getSite } from '@/lib/content/load'
import { memberTextHtml } from '@/lib/content/member-text'
import { holdsUntil } from '@/lib/freshness/dependencies'
import { formatDay } from '@/lib/i18n/format'
import { pageLocale } from '@/lib/i18n/page-locale'
import { getMeeting } from '@/lib/meetings/queries'
import { nextMeetingChange } from '@/lib/meetings/rules'
import { getMinutes, listLinks } from '@/lib/minutes/queries'
import { refuseBeginning } from '@/lib/minutes/rules'
import { getSession, listAttendance, listDecisions, listMeetingActions } from '@/lib/sessions/queries'

export async function generateMetadata({ params }: PageProps<'/[locale]/meetings/[slug]/minutes'>) {
  const [locale, { slug }] = await Promise.all([pageLocale(params), params])
  const meeting = await getMeeting(await getActor(), slug)
  if (!meeting) return {}
  const [t, meetings] = await Promise.all([getTranslations('minutes'), getTranslations('meetings')])
  const name = meetings('name', { day: formatDay(locale, meeting.startsAt, getSite().timeZone) })
  return pageMetadata(locale, `/meetings/${slug}/minutes`, `${t('title')} · ${name}`, name)
}

/** The minutes of a meeting; whoever arranges it writes, reviews and publishes them here. */
export default async function MinutesPage({ params, searchParams }: PageProps<'/[locale]/meetings/[slug]/minutes'>) {
  const [locale, { slug }, { done }] = await Promise.all([pageLocale(params), params, searchParams])
  const viewer = await getActor()
  const meeting = await getMeeting(viewer, slug)
  if (!meeting) notFound()
  const at = now()
  holdsUntil(at, nextMeetingChange(meeting, at))
  const [minutes, links, attendance, decisions, actions, t, meetings, common] = await Promise.all([
    getMinutes(viewer, meeting),
    listLinks(viewer, meeting.id),
    listAttendance(viewer, meeting.id),
    listDecisions(viewer, meeting.id),
    listMeetingActions(viewer, meeting.id),
    getTranslations('minutes'),
    getTranslations('meetings'),
    getTranslations('common'),
  ])
  const { timeZone } = getSite()
  const name = meetings('name', { day: formatDay(locale, meeting.startsAt, timeZone) })
  const mayArrange = can(viewer, 'meeting.arrange', meeting)
  const session = mayArrange && !minutes ? await getSession(viewer, meeting) : null
  const isPublished = minutes?.status === 'PUBLISHED'
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={name}
        kicker={minutes && <Badge tone={isPublished ? 'good' : 'warning'}>{t(`state.${minutes.status}`)}</Badge>}
        breadcrumbs={{
          label: common('breadcrumbs'),
          trail: [
            { href: `/${locale}/meetings`, label: meetings('title') },
            { href: `/${locale}/meetings/${slug}`, label: name },
          ],
        }}
      />
      <DoneNotice done={done} />
      {isPublished && <Prose html={memberTextHtml(minutes.text)} />}
      {!minutes && (
        <EmptyState title={t('none')}>
          <p>{t('none-hint')}</p>
        </EmptyState>
      )}
      {mayArrange && !minutes && refuseBeginning({ ...meeting, minutes: null, session }, at) === null && (
        <BeginMinutes meetingId={meeting.id} />
      )}
      {mayArrange && minutes && (
        <MinutesForms
          meetingId={meeting.id}
          minutes={minutes}
          mayPublish={can(viewer, 'minutes.publish', { organiserId: meeting.organiserId, authorId: minutes.authorId })}
        />
      )}
      {isPublished && <RevisionList revisions={minutes.revisions} locale={locale} timeZone={timeZone} />}
      {(isPublished || mayArrange) && (
        <MinutesFacts attendance={attendance} decisions={decisions} actions={actions} locale={locale} />
      )}
      <MeetingLinks meetingId={meeting.id} links={links} mayChange={mayArrange} />
    </>
  )
}
