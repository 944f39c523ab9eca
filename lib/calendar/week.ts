import { dayOf, startOfDay } from './zone'

const DAY = 86_400_000
/** Monday at nine, by the SIG's clocks. */
const HOUR = 9

/** The day on which the latest week for writing began, `2026-03-02`. */
export function weekOf(at: Date, timeZone: string): string {
  const day = dayOf(new Date(at.getTime() - HOUR * 3_600_000), timeZone)
  const noon = startOfDay(day, timeZone).getTime() + DAY / 2
  const sinceMonday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
  return dayOf(new Date(noon - sinceMonday * DAY), timeZone)
}
