// Weekly series by local time: pure days first, instants only at the end, so that clock changes never shift a meeting.
import { Temporal } from 'temporal-polyfill'
import type { Weekday } from '@/lib/content/schema'
import { instantOf } from './zone'

/** Every `everyWeeks` weeks on one of `weekdays`, counted from the ISO week that holds the day `anchor`. */
export type WeeklySeries = { everyWeeks: number; weekdays: readonly Weekday[]; time: string; anchor: string }

/** The Monday of a day's week, `2026-11-30`. */
export function mondayOf(day: string): string {
  const date = Temporal.PlainDate.from(day)
  return date.subtract({ days: date.dayOfWeek - 1 }).toString()
}

/** `2026-w49`, by ISO 8601. */
export function weekName(day: string): string {
  const { yearOfWeek, weekOfYear } = Temporal.PlainDate.from(day)
  return `${yearOfWeek}-w${String(weekOfYear).padStart(2, '0')}`
}

export const addDays = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString()

/** The local day of an instant in `timeZone`. */
export const localDay = (at: Date, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone).toPlainDate().toString()

/** Whether the series meets in the week that begins on `monday`. */
export function meetsInWeek({ anchor, everyWeeks }: WeeklySeries, monday: string): boolean {
  const weeks = Temporal.PlainDate.from(mondayOf(anchor)).until(monday, { largestUnit: 'weeks' }).weeks
  return weeks >= 0 && weeks % everyWeeks === 0
}

/** The days of a week on which the series may meet, in the order in which it lists them: the first is the usual one. */
export const daysInWeek = ({ weekdays }: Pick<WeeklySeries, 'weekdays'>, monday: string): string[] =>
  weekdays.map((name) => addDays(monday, order.indexOf(name)))

/** When a meeting of the series begins on `day`. */
export const startsOn = ({ time }: Pick<WeeklySeries, 'time'>, day: string, timeZone: string): Date =>
  instantOf(`${day}T${time}`, timeZone)

const order: readonly Weekday[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
