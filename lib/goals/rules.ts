// Where a year's targets should stand. A year's goals are counted until the next year's are published.
import type { MetricId } from '@/lib/content/schema'

/** How far a target has come: `share` of the target, 0 to 1 and above; null where nothing is counted. */
export type Standing = { state: 'reached' | 'on-pace' | 'behind' | 'uncounted'; share: number | null }

type Target = { target: number; comparison: 'at-least' | 'at-most' }

export type Year = { start: Date; end: Date }

/** The instant that figures are for: now, or the year's end once newer goals have taken over. */
export const countedAt = ({ end }: Year, hasNewerGoals: boolean, now: Date): Date =>
  hasNewerGoals && now > end ? end : now

/** Share of the year that has passed, 0 to 1. */
export function yearShare({ start, end }: Year, at: Date): number {
  const passed = (at.getTime() - start.getTime()) / (end.getTime() - start.getTime())
  return Math.min(1, Math.max(0, passed))
}

/** A target of at least so many should grow evenly over the year; one of at most so many must not be exceeded. */
export function standingOf({ target, comparison }: Target, value: number | null, pace: number): Standing {
  if (value === null) return { state: 'uncounted', share: null }
  const share = value / target
  if (comparison === 'at-most') return { state: value <= target ? 'reached' : 'behind', share }
  if (share >= 1) return { state: 'reached', share }
  return { state: share >= pace ? 'on-pace' : 'behind', share }
}

/** The metrics that the portal holds the facts for; the others are not counted yet. */
export const countedMetrics = [
  'charter-published',
  'maintainers',
  'committers',
  'members',
  'followers',
] as const satisfies MetricId[]
export type CountedMetric = (typeof countedMetrics)[number]

export const isCounted = (metric: MetricId | null): metric is CountedMetric =>
  countedMetrics.some((counted) => counted === metric)
