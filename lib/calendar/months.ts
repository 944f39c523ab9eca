import { dayOf, startOfDay } from './zone'

/** The instants at which the present month and those before it began in `timeZone`, `count` of them, earliest first. */
export function monthStarts(at: Date, count: number, timeZone: string): Date[] {
  const [year = 0, month = 1] = dayOf(at, timeZone).split('-').map(Number)
  return Array.from({ length: count }, (_, index) => {
    const months = year * 12 + (month - 1) - (count - 1 - index)
    const name = `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`
    return startOfDay(`${name}-01`, timeZone)
  })
}
