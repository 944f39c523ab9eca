import { getTranslations } from 'next-intl/server'
import { dateParts, formatDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import type { MeetingSummary } from '@/lib/meetings/queries'
import { standingOf } from '@/lib/meetings/rules'
import { MeetingBadge } from './meeting-badge'
import { MeetingTime } from './meeting-time'

type MeetingListProps = { meetings: readonly MeetingSummary[]; locale: Locale; timeZone: string; at: Date }

/** Meetings as a calendar's column: the day large, then which and when. */
export async function MeetingList({ meetings, locale, timeZone, at }: MeetingListProps) {
  const t = await getTranslations('meetings')
  return (
    <ol className="event-list">
      {meetings.map((meeting) => {
        const { month, day, weekday } = dateParts(locale, meeting.startsAt, timeZone)
        return (
          <li key={meeting.id}>
            <div className="event-day" aria-hidden="true">
              <span>{month}</span>
              <strong>{day}</strong>
              <span>{weekday}</span>
            </div>
            <div className="event-line">
              <h3>
                <a href={`/${locale}/meetings/${meeting.slug}`}>
                  {t('name', { day: formatDay(locale, meeting.startsAt, timeZone) })}
                </a>
              </h3>
              <p>
                <MeetingTime {...meeting} timeZone={timeZone} />
              </p>
              <p className="event-place">
                {meeting.duty?.person && t('organised-by', { name: meeting.duty.person.name })}
                <MeetingBadge standing={standingOf(meeting, at)} />
              </p>
            </div>
          </li>
        )
      })}
    </ol>
  )
}
