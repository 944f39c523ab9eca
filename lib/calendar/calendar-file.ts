import ical, { ICalCalendarMethod, type ICalEventData, ICalEventStatus } from 'ical-generator'
import { Temporal } from 'temporal-polyfill'
import { vtimezone } from './vtimezone'

/** `uid` stays for good; `sequence` rises with each change, so that calendars replace what they had. */
export type CalendarEntry = {
  uid: string
  sequence: number
  changedAt: Date
  title: string
  description?: string | undefined
  place?: string | undefined
  url: string
  startsAt: Date
  endsAt: Date
  cancelled: boolean
}

type Feed = { name: string; timeZone: string; host: string; entries: readonly CalendarEntry[] }

/** An iCalendar file (RFC 5545) with its entries in the zone's local time and the zone's own definition. */
export function calendarFile({ name, timeZone, host, entries }: Feed): string {
  const times = entries.flatMap(({ startsAt, endsAt }) => [startsAt.getTime(), endsAt.getTime()])
  const [from, until] = times.length > 0 ? [Math.min(...times), Math.max(...times)] : [0, 0]
  const calendar = ical({
    name,
    prodId: { company: host, product: 'sig-portal' },
    method: ICalCalendarMethod.PUBLISH,
    timezone: { name: timeZone, generator: (zone) => vtimezone(zone, new Date(from), new Date(until)) },
    ttl: REFRESH_SECONDS,
  })
  for (const entry of entries) calendar.createEvent(eventOf(entry, timeZone))
  return calendar.toString()
}

/** How often calendars should ask again. */
const REFRESH_SECONDS = 3600

const eventOf = (entry: CalendarEntry, timeZone: string): ICalEventData => ({
  id: entry.uid,
  sequence: entry.sequence,
  stamp: entry.changedAt,
  lastModified: entry.changedAt,
  start: zoned(entry.startsAt, timeZone),
  end: zoned(entry.endsAt, timeZone),
  timezone: timeZone,
  summary: entry.title,
  description: entry.description ?? null,
  location: entry.place ?? null,
  url: entry.url,
  status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
})

const zoned = (at: Date, timeZone: string) =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone)
