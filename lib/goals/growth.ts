import 'server-only'
import type { Actor } from '@/lib/auth/permissions'
import { monthStarts } from '@/lib/calendar/months'
import { dayOf, nextMidnight } from '@/lib/calendar/zone'
import { getSite } from '@/lib/content/load'
import { holdsUntil } from '@/lib/freshness/dependencies'
import { remembered } from '@/lib/freshness/remembered'
import { followers } from './metrics/followers'
import { members } from './metrics/roles'
import type { Period } from './rules'

/** Months that the picture shows, the last one included. */
const MONTHS = 12

/**
 * Members and followers at the end of each of the twelve months up to the one of `asOf`, and then. `now` is when it is
 * asked.
 */
export const getGrowth = (_viewer: Actor, asOf: Date, now: Date) => {
  const { timeZone } = getSite()
  const starts = monthStarts(asOf, MONTHS, timeZone)
  const until = asOf < now ? asOf : now
  return remembered(`growth:${dayOf(until, timeZone)}`, now, async () => {
    holdsUntil(now, nextMidnight(now, timeZone))
    return Promise.all(
      starts.map(async (month, index) => {
        const next = starts[index + 1]
        // The month's last instant: what begins with the next is not of this one.
        const at = next ? new Date(next.getTime() - 1) : until
        const period: Period = { from: month, until: at, at, now }
        const [ofMembers, ofFollowers] = await Promise.all([members.count(period), followers.count(period)])
        return { month, members: ofMembers ?? 0, followers: ofFollowers ?? 0 }
      }),
    )
  })
}
