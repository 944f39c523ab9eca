import 'server-only'
import type { CalendarEntry } from '@/lib/calendar/calendar-file'
import { config } from '@/lib/config'
import { getSite } from '@/lib/content/load'
import { db } from '@/lib/db/client'
import { messagesOf } from '@/lib/i18n/messages/all'
import type { Locale } from '@/lib/i18n/routing'

/** Enough for years of the series; older ones stay in calendars that have them. */
export const MOST_ENTRIES = 200

const calendarFields = {
  id: true,
  slug: true,
  status: true,
  startsAt: true,
  endsAt: true,
  sequence: true,
  reason: true,
  changedAt: true,
} as const

type CalendarMeeting = Awaited<ReturnType<typeof latestMeetings>>[number]

export const hostName = (): string => new URL(config().appUrl).hostname

/** All of the series that is planned, and what was lately. Cancelled meetings too: calendars take them out. */
export const seriesEntries = async (locale: Locale): Promise<CalendarEntry[]> =>
  (await latestMeetings()).map((meeting) => meetingEntry(meeting, locale))

/** What a meeting of the series is called. */
export const seriesTitle = (locale: Locale): string =>
  messagesOf[locale].meetings.calendar.title.replace('{sig}', getSite().shortName[locale])

export const meetingEntry = (meeting: CalendarMeeting, locale: Locale): CalendarEntry => {
  const { calendar } = messagesOf[locale].meetings
  const why = meeting.reason ? [`${calendar.reason} ${meeting.reason}`] : []
  return {
    uid: `meeting-${meeting.id}@${hostName()}`,
    sequence: meeting.sequence,
    changedAt: meeting.changedAt,
    title: seriesTitle(locale),
    description: [calendar.description, ...why].join('\n'),
    url: `${config().appUrl}/${locale}/meetings/${meeting.slug}`,
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
    cancelled: meeting.status === 'CANCELLED',
  }
}

const latestMeetings = () =>
  db.meeting.findMany({
    orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
    take: MOST_ENTRIES,
    select: calendarFields,
  })
