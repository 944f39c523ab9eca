import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AgendaList } from '@/components/agenda/agenda-list'
import { VersionList } from '@/components/agenda/version-list'
import { DoneNotice } from '@/components/layout/done-notice'
import { pageMetadata } from '@/components/layout/page-metadata'
import { DayPoll } from '@/components/meetings/day-poll'
import { MeetingBadge } from '@/components/meetings/meeting-badge'
import { MeetingFacts } from '@/components/meetings/meeting-facts'
import { TakePart } from '@/components/sessions/take-part'
import { LinkButton } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { listAgenda, listVersions } from '@/lib/agenda/queries'
import { getActor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/permissions'
import { localDay } from '@/lib/calendar/recurrence'
import { now } from '@/lib/clock'
import { getCharter, getHolidays, getSite } from '@/lib/content/load'
import { holdsUntil } from '@/lib/freshness/dependencies'
import { formatDateTime, formatDay } from '@/lib/i18n/format'
import { pageLocale } from '@/lib/i18n/page-locale'
import { getMeeting, getPoll } from '@/lib/meetings/queries'
import { isPolling, nextMeetingChange, standingOf } from '@/lib/meetings/rules'
import { dayChoices } from '@/lib/meetings/series'
import { getOwnAttendance, getSession } from '@/lib/sessions/queries'
import { refuseApologies } from '@/lib/sessions/rules'

export async function generateMetadata({ params }: PageProps<'/[locale]/meetings/[slug]'>) {
  const [locale, { slug }] = await Promise.all([pageLocale(params), params])
  const meeting = await getMeeting(await getActor(), slug)
  if (!meeting) return {}
  const t = await getTranslations('meetings')
  const { timeZone } = getSite()
  const title = t('name', { day: formatDay(locale, meeting.startsAt, timeZone) })
  return pageMetadata(locale, `/meetings/${slug}`, title, formatDateTime(locale, meeting.startsAt, timeZone))
}

export default async function MeetingPage({ params, searchParams }: PageProps<'/[locale]/meetings/[slug]'>) {
  const [locale, { slug }, { done, code }] = await Promise.all([pageLocale(params), params, searchParams])
  const viewer = await getActor()
  const meeting = await getMeeting(viewer, slug)
  if (!meeting) notFound()
  const [session, t, sessions, agenda, common] = await Promise.all([
    getSession(viewer, meeting),
    getTranslations('meetings'),
    getTranslations('sessions'),
    getTranslations('agenda'),
    getTranslations('common'),
  ])
  const at = now()
  holdsUntil(at, nextMeetingChange(meeting, at))
  const { timeZone } = getSite()
  const polling = isPolling(meeting, at)
  const choices = dayChoices(getCharter(), getHolidays(), localDay(meeting.plannedAt, timeZone))
  return (
    <>
      <PageHeader
        title={t('name', { day: formatDay(locale, meeting.startsAt, timeZone) })}
        kicker={<MeetingBadge standing={standingOf(meeting, at)} />}
        breadcrumbs={{ label: common('breadcrumbs'), trail: [{ href: `/${locale}/meetings`, label: t('title') }] }}
        actions={
          <>
            {session?.closedAt && (
              <LinkButton href={`/${locale}/meetings/${slug}/minutes`}>{sessions('minutes')}</LinkButton>
            )}
            {can(viewer, 'meeting.arrange', meeting) && meeting.status === 'PLANNED' && (
              <LinkButton href={`/${locale}/meetings/${slug}/session`}>{sessions('title-link')}</LinkButton>
            )}
            {can(viewer, 'meeting.arrange', meeting) && (
              <LinkButton href={`/${locale}/meetings/${slug}/organise`}>{t('organise')}</LinkButton>
            )}
          </>
        }
      />
      <DoneNotice done={done} />
      <div className="event-page">
        <div>
          <MeetingFacts
            meeting={meeting}
            locale={locale}
            timeZone={timeZone}
            isMember={can(viewer, 'meeting.attend')}
            isOver={at >= meeting.endsAt}
          />
          {meeting.status === 'PLANNED' && (
            <AgendaList
              items={await listAgenda(viewer, meeting.id)}
              meeting={meeting}
              locale={locale}
              timeZone={timeZone}
              after={
                <>
                  {at < meeting.startsAt && (
                    <p>
                      <a href={`/${locale}/meetings/propose`}>{agenda('propose')}</a>
                    </p>
                  )}
                  <VersionList versions={await listVersions(viewer, meeting.id)} locale={locale} timeZone={timeZone} />
                </>
              }
            />
          )}
        </div>
        {can(viewer, 'meeting.attend') && meeting.status === 'PLANNED' && (
          <TakePart
            meetingId={meeting.id}
            own={await getOwnAttendance(viewer, meeting.id)}
            isOpen={session !== null && session.closedAt === null}
            mayExcuse={refuseApologies({ ...meeting, session }, at) === null}
            code={typeof code === 'string' ? code : ''}
          />
        )}
        {polling && meeting.pollClosesAt && (
          <DayPoll
            meetingId={meeting.id}
            choices={choices}
            poll={await getPoll(viewer, meeting.id)}
            closesAt={meeting.pollClosesAt}
            mayAnswer={can(viewer, 'meeting.attend')}
            locale={locale}
            timeZone={timeZone}
          />
        )}
      </div>
    </>
  )
}
