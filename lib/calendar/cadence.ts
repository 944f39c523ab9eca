// When regular meetings fall, from the charter's cadence alone.
import { Temporal } from 'temporal-polyfill'
import type { Cadence, Weekday } from '@/lib/content/schema'

/** The beat of a cadence: its weeks are counted from the week of a day such as `2025-01-01`. */
type Beat = { cadence: Cadence; from: string; timeZone: string }

/** The first regular meeting that begins at or after an instant, held on the earliest of the days it may be held on. */
export function nextRegularMeeting({ cadence, from, timeZone }: Beat, at: Date): Date {
  const first = mondayOf(Temporal.PlainDate.from(from))
  const today = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone).toPlainDate()
  const elapsed = first.until(mondayOf(today), { largestUnit: 'weeks' }).weeks
  for (let turn = Math.max(0, Math.floor(elapsed / cadence.everyWeeks)); ; turn++) {
    const day = first.add({ weeks: turn * cadence.everyWeeks, days: earliest(cadence.weekdays) })
    const plainTime = Temporal.PlainTime.from(cadence.time)
    const meeting = new Date(day.toZonedDateTime({ timeZone, plainTime }).epochMilliseconds)
    if (meeting >= at) return meeting
  }
}

const names: readonly Weekday[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

/** Days after Monday. */
const earliest = (weekdays: readonly Weekday[]) => Math.min(...weekdays.map((name) => names.indexOf(name)))

const mondayOf = (day: Temporal.PlainDate) => day.subtract({ days: day.dayOfWeek - 1 })
