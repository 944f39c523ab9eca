// Local times of the SIG's zone and the instants they are. Always by the zone's name, never by a fixed offset.
import { Temporal } from 'temporal-polyfill'

/** The instant at which a calendar day (`2025-01-31`) begins in `timeZone`. */
export const startOfDay = (day: string, timeZone: string): Date =>
  new Date(Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds)

/** The instant of a local time (`2026-12-03T19:00`); a time that a clock change skips is moved on by the gap. */
export const instantOf = (local: string, timeZone: string): Date =>
  new Date(Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone).epochMilliseconds)

/** The local time of an instant, to the minute, as a date-time field takes it: `2026-12-03T19:00`. */
export const localTimeOf = (instant: Date, timeZone: string): string =>
  zoned(instant, timeZone).toPlainDateTime().toString({ smallestUnit: 'minute' })

/** The calendar day of an instant in `timeZone`: `2026-12-03`. */
export const dayOf = (instant: Date, timeZone: string): string => zoned(instant, timeZone).toPlainDate().toString()

/** So many calendar days after an instant, at the same local time. */
export const daysLater = (instant: Date, days: number, timeZone: string): Date =>
  new Date(zoned(instant, timeZone).add({ days }).epochMilliseconds)

/** The midnight after an instant, in `timeZone`. */
export const nextMidnight = (at: Date, timeZone: string): Date =>
  new Date(zoned(at, timeZone).startOfDay().add({ days: 1 }).epochMilliseconds)

/** When the zone's clocks change next, or null where they never do. */
export function nextClockChange(at: Date, timeZone: string): Date | null {
  const change = zoned(at, timeZone).getTimeZoneTransition('next')
  return change && new Date(change.epochMilliseconds)
}

const zoned = (at: Date, timeZone: string) =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone)
