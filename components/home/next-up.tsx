import { getTranslations } from 'next-intl/server'
import { TimeText } from '@/components/ui/time-text'
import type { Site } from '@/lib/content/schema'
import type { EventSummary } from '@/lib/events/queries'
import { dateParts, formatClock, formatDateTime, formatZone, isSameDay } from '@/lib/i18n/format'
import { pick } from '@/lib/i18n/pick'
import type { Locale } from '@/lib/i18n/routing'
import type { MeetingSummary } from '@/lib/meetings/queries'
import { meetingDays } from './meeting-days'

type NextUpProps = {
  site: Site
  locale: Locale
  event: EventSummary | null
  meeting: MeetingSummary | null
  at: Date
}

/** Whichever of the next event and the next regular meeting comes first, with its date set large; the other below it. */
export async function NextUp({ site, locale, event, meeting, at }: NextUpProps) {
  const t = await getTranslations('home.next')
  const isEventFirst = event && !(meeting && meeting.startsAt < event.startsAt)
  return (
    <section className="next-up" aria-labelledby="next">
      <h2 id="next" className="home-label">
        {t('title')}
      </h2>
      {isEventFirst ? (
        <NextEvent site={site} locale={locale} event={event} />
      ) : meeting ? (
        <NextMeeting site={site} locale={locale} meeting={meeting} />
      ) : (
        <Cadence site={site} locale={locale} at={at} />
      )}
      {!isEventFirst && event && (
        <p className="next-meeting-note">
          <a href={`/${locale}/events/${event.slug}`}>{pick(event, 'title', locale)}</a>{' '}
          {formatDateTime(locale, event.startsAt, site.timeZone)}
        </p>
      )}
      {isEventFirst && (
        <p className="next-meeting-note">
          {meeting ? (
            <a href={`/${locale}/meetings/${meeting.slug}`}>
              {t('next-meeting', { time: formatDateTime(locale, meeting.startsAt, site.timeZone) })}
            </a>
          ) : (
            t('regular', {
              cadence: t('cadence', { weeks: site.meeting.everyWeeks }),
              days: await meetingDays(site.meeting.weekdays),
              time: site.meeting.time,
              zone: formatZone(locale, site.timeZone, at),
            })
          )}
        </p>
      )}
    </section>
  )
}

async function NextEvent({ site: { timeZone }, locale, event }: { site: Site; locale: Locale; event: EventSummary }) {
  const [t, common] = await Promise.all([getTranslations('home.next'), getTranslations('common')])
  const { month, day, weekday } = dateParts(locale, event.startsAt, timeZone)
  const until = isSameDay(event.startsAt, event.endsAt, timeZone) ? `–${formatClock(event.endsAt, timeZone)}` : ''
  return (
    <>
      <p className="next-date">
        <b>{day}</b>
        <span>
          {month}
          <br />
          {weekday}
        </span>
      </p>
      <h3>
        <a href={`/${locale}/events/${event.slug}`}>{pick(event, 'title', locale)}</a>
      </h3>
      <p>
        <TimeText at={event.startsAt} timeZone={timeZone} yours={common.raw('time.yours')}>
          {formatClock(event.startsAt, timeZone)}
          {until} {formatZone(locale, timeZone, event.startsAt)}
        </TimeText>
      </p>
      <p>{pick(event, 'place', locale)}</p>
      <p className="next-more">
        <a className="more" href={`/${locale}/events/${event.slug}`}>
          {t('details')}
        </a>
      </p>
    </>
  )
}

async function NextMeeting({
  site: { timeZone },
  locale,
  meeting,
}: {
  site: Site
  locale: Locale
  meeting: MeetingSummary
}) {
  const [t, common] = await Promise.all([getTranslations('home.next'), getTranslations('common')])
  const { month, day, weekday } = dateParts(locale, meeting.startsAt, timeZone)
  return (
    <>
      <p className="next-date">
        <b>{day}</b>
        <span>
          {month}
          <br />
          {weekday}
        </span>
      </p>
      <h3>
        <a href={`/${locale}/meetings/${meeting.slug}`}>{t('meeting')}</a>
      </h3>
      <p>
        <TimeText at={meeting.startsAt} timeZone={timeZone} yours={common.raw('time.yours')}>
          {formatClock(meeting.startsAt, timeZone)}–{formatClock(meeting.endsAt, timeZone)}{' '}
          {formatZone(locale, timeZone, meeting.startsAt)}
        </TimeText>
      </p>
      <p className="next-more">
        <a className="more" href={`/${locale}/meetings/${meeting.slug}`}>
          {t('meeting-details')}
        </a>{' '}
        <a href={`/${locale}/meetings/${meeting.slug}/calendar.ics`}>{t('calendar')}</a>
      </p>
    </>
  )
}

/** The regular meetings as a habit, while none is in the calendar. */
async function Cadence({ site: { meeting, timeZone }, locale, at }: { site: Site; locale: Locale; at: Date }) {
  const t = await getTranslations('home.next')
  return (
    <>
      <p className="next-date">
        <b>{meeting.time}</b>
        <span>
          {await meetingDays(meeting.weekdays)}
          <br />
          {t('cadence', { weeks: meeting.everyWeeks })}
        </span>
      </p>
      <h3>{t('meeting')}</h3>
      <p>{formatZone(locale, timeZone, at)}</p>
      <p>{t('none')}</p>
      <p className="next-more">
        <a className="more" href={`/${locale}/activities`}>
          {t('minutes')}
        </a>
      </p>
    </>
  )
}
