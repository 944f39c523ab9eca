import 'server-only'
import type { CalendarEntry } from '@/lib/calendar/calendar-file'
import { config } from '@/lib/config'
import { getSite } from '@/lib/content/load'
import { db } from '@/lib/db/client'
import { messagesOf } from '@/lib/i18n/messages/all'
import { pick } from '@/lib/i18n/pick'
import { isLocale, type Locale } from '@/lib/i18n/routing'

/** Enough for years of the series; older ones stay in calendars that have them. */
const MOST_ENTRIES = 200

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

export const meetingEntry = (meeting: CalendarMeeting, locale: Locale): CalendarEntry => {
  const { calendar } = messagesOf[locale].meetings
  const why = meeting.reason ? [`${calendar.reason} ${meeting.reason}`] : []
  return {
    uid: `meeting-${meeting.id}@${hostName()}`,
    sequence: meeting.sequence,
    changedAt: meeting.changedAt,
    title: calendar.title.replace('{sig}', getSite().shortName[locale]),
    description: [calendar.description, ...why].join('\n'),
    url: `${config().appUrl}/${locale}/meetings/${meeting.slug}`,
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
    cancelled: meeting.status === 'CANCELLED',
  }
}

/** What someone's own feed holds: the series, and the events they have a place at. Null when there is no such feed. */
export async function personalEntries(feedId: string): Promise<{ locale: Locale; entries: CalendarEntry[] } | null> {
  const feed = await db.calendarFeed.findFirst({
    where: { id: feedId },
    select: { user: { select: { locale: true, personId: true } } },
  })
  if (!feed) return null
  const locale = isLocale(feed.user.locale) ? feed.user.locale : 'zh'
  const { personId } = feed.user
  const events = personId ? await ownEvents(personId, locale) : []
  return { locale, entries: [...(await seriesEntries(locale)), ...events] }
}

const latestMeetings = () =>
  db.meeting.findMany({
    orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
    take: MOST_ENTRIES,
    select: calendarFields,
  })

async function ownEvents(personId: string, locale: Locale): Promise<CalendarEntry[]> {
  const signUps = await db.signUp.findMany({
    where: { personId, status: 'CONFIRMED' },
    orderBy: { signedUpAt: 'desc' },
    take: MOST_ENTRIES,
    select: { event: true },
  })
  return signUps.map(({ event }) => ({
    uid: `event-${event.id}@${hostName()}`,
    sequence: event.revision,
    changedAt: event.changedAt ?? event.createdAt,
    title: pick(event, 'title', locale),
    place: pick(event, 'place', locale),
    url: `${config().appUrl}/${locale}/events/${event.slug}`,
    startsAt: event.startsAt,
    endsAt: event.endsAt,
    cancelled: event.status === 'CANCELLED',
  }))
}
