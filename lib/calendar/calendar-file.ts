import ical, { ICalCalendarMethod, type ICalEventData, ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import { Temporal } from 'temporal-polyfill'
import { vtimezone } from './vtimezone'

/** At a time, or all of a local day (`2026-12-16`), when something is due. */
type When = { startsAt: Date; endsAt: Date } | { day: string }

/** `uid` stays for good; `sequence` rises with each change, so that calendars replace what they had. */
export type CalendarEntry = {
  uid: string
  sequence: number
  changedAt: Date
  title: string
  description?: string | undefined
  place?: string | undefined
  url: string
  cancelled: boolean
} & When

type Feed = { name: string; timeZone: string; host: string; entries: readonly CalendarEntry[] }

/** An iCalendar file (RFC 5545) with its entries in the zone's local time and the zone's own definition. */
export function calendarFile({ name, timeZone, host, entries }: Feed): string {
  const times = entries.flatMap((one) => ('day' in one ? [] : [one.startsAt.getTime(), one.endsAt.getTime()]))
  const [from, until] = times.length > 0 ? [Math.min(...times), Math.max(...times)] : [0, 0]
  const calendar = ical({
    name,
    prodId: { company: host, product: 'sig-portal' },
    method: ICalCalendarMethod.PUBLISH,
    // With a name here, the library writes stamps without their Z. The name follows; each entry has its zone.
    timezone: { name: null, generator: (zone) => vtimezone(zone, new Date(from), new Date(until)) },
    x: { 'X-WR-TIMEZONE': timeZone },
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
  ...timesOf(entry, timeZone),
  summary: entry.title,
  description: entry.description ?? null,
  location: entry.place ?? null,
  url: entry.url,
  status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
})

function timesOf(when: When, timeZone: string) {
  if ('day' in when)
    return {
      start: Temporal.PlainDate.from(when.day),
      allDay: true,
      transparency: ICalEventTransparency.TRANSPARENT,
    }
  const [start, end] = [zoned(when.startsAt, timeZone), zoned(when.endsAt, timeZone)]
  // Calendars disagree on which of the two is meant.
  const timezone = comesTwice(start) || comesTwice(end) ? 'UTC' : timeZone
  return { start, end, timezone }
}

/** Whether clocks that are put back show this local time again, or showed it before. */
function comesTwice(at: Temporal.ZonedDateTime): boolean {
  const [earlier, later] = (['earlier', 'later'] as const).map((disambiguation) =>
    at.toPlainDateTime().toZonedDateTime(at.timeZoneId, { disambiguation }),
  )
  return earlier?.epochMilliseconds !== later?.epochMilliseconds
}

const zoned = (at: Date, timeZone: string) =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone)
