import 'server-only'
import { startOfDay } from '@/lib/calendar/zone'
import { getSite } from '@/lib/content/load'
import type { Year } from './rules'

/** A calendar year of the SIG's zone. */
export function spanOf(year: number): Year {
  const { timeZone } = getSite()
  return { start: startOfDay(`${year}-01-01`, timeZone), end: startOfDay(`${year + 1}-01-01`, timeZone) }
}
