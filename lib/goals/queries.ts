import 'server-only'
import type { Actor } from '@/lib/auth/permissions'
import { nextMidnight, startOfDay } from '@/lib/calendar/zone'
import { getCharter, getSite, listGoalYears } from '@/lib/content/load'
import type { Goals, MetricId, Target } from '@/lib/content/schema'
import { countFollowers } from '@/lib/followers/queries'
import { holdsUntil } from '@/lib/freshness/dependencies'
import { remembered } from '@/lib/freshness/remembered'
import { countHolders } from '@/lib/roles/queries'
import { type CountedMetric, countedAt, isCounted, type Standing, standingOf, type Year, yearShare } from './rules'

export type MeasuredTarget = Target & { value: number | null; standing: Standing }
export type MeasuredGoals = Awaited<ReturnType<typeof measureGoals>>

/** A year's goals with what the portal can count of them, and the share of the year that had passed then. */
export const measureGoals = (_viewer: Actor, goals: Goals, now: Date) =>
  remembered(`goals:${goals.year}`, now, () => measure(goals, now))

async function measure({ year, goals }: Goals, now: Date) {
  const span = spanOf(year)
  const isClosed = listGoalYears().some((other) => other > year)
  const at = countedAt(span, isClosed, now)
  const { timeZone } = getSite()
  holdsUntil(now, nextMidnight(now, timeZone))
  // By days, so that a page holds for one.
  const pace = yearShare(span, nextMidnight(at, timeZone))
  const values = await countMetrics(
    goals.flatMap((goal) => goal.targets).map(({ metric }) => metric),
    at,
  )
  const measured = goals.map((goal) => ({
    ...goal,
    targets: goal.targets.map((target): MeasuredTarget => {
      const value = values.get(target.metric) ?? null
      return { ...target, value, standing: standingOf(target, value, pace) }
    }),
  }))
  return { year, goals: measured, at, pace, isOver: now > span.end, isClosed }
}

function spanOf(year: number): Year {
  const { timeZone } = getSite()
  return { start: startOfDay(`${year}-01-01`, timeZone), end: startOfDay(`${year + 1}-01-01`, timeZone) }
}

const counters: Record<CountedMetric, (at: Date) => number | Promise<number>> = {
  'charter-published': () => (getCharter().rules.length > 0 ? 1 : 0),
  maintainers: (at) => countHolders('MAINTAINER', at),
  committers: (at) => countHolders('COMMITTER', at),
  members: (at) => countHolders('MEMBER', at),
  followers: countFollowers,
}

async function countMetrics(metrics: readonly (MetricId | null)[], at: Date): Promise<Map<MetricId | null, number>> {
  const counted = [...new Set(metrics)].filter(isCounted)
  return new Map(await Promise.all(counted.map(async (metric) => [metric, await counters[metric](at)] as const)))
}
