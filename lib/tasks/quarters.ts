// Quarters of the SIG's calendar, written `2026-Q4`: they order as texts do.
import { dayOf, startOfDay } from '@/lib/calendar/zone'

export const quarterPattern = /^2\d{3}-Q[1-4]$/

/** The quarter that an instant falls in. */
export function quarterOf(at: Date, timeZone: string): string {
  const [year, month = '1'] = dayOf(at, timeZone).split('-')
  return `${year}-Q${Math.ceil(Number(month) / 3)}`
}

export const nextQuarter = (quarter: string): string => quartersFrom(quarter, 1)

/** A quarter that is long over is carried into the present one. */
export const laterQuarter = (...quarters: readonly [string, ...string[]]): string =>
  [...quarters].sort().at(-1) ?? quarters[0]

/** `steps` quarters on, or back. */
export function quartersFrom(quarter: string, steps: number): string {
  const [year, number] = [Number(quarter.slice(0, 4)), Number(quarter.slice(6))]
  const index = year * 4 + number - 1 + steps
  return `${Math.floor(index / 4)}-Q${(index % 4) + 1}`
}

/** When a quarter begins. */
export function quarterStart(quarter: string, timeZone: string): Date {
  const month = (Number(quarter.slice(6)) - 1) * 3 + 1
  return startOfDay(`${quarter.slice(0, 4)}-${String(month).padStart(2, '0')}-01`, timeZone)
}
