// A clock of something that appeared upstream:
//
//   waiting ──▶ running ──▶ in-time (adapted by its due time)
//      └──────────┴──▶ overdue ──▶ late (adapted after it, with the reason)
//
// Any that is not adapted may be dropped, with the reason: it counts neither way.
import { ruleInForce } from '@/lib/content/charter-rules'
import type { Charter } from '@/lib/content/charter-schema'
import { type Refused, refused } from '@/lib/outcome'

const HOUR = 3_600_000

/** Where a charter doesn't say. */
const USUAL_HOURS = 48

/** How many hours an adaptation may take, by the rule in force when it appeared. */
export function allowedHours(
  charter: Charter,
  appearedAt: Date,
): { hours: number; rule: { id: string; version: number } | null } {
  const rule = ruleInForce(charter, 'core-adaptation', appearedAt)
  return {
    hours: rule?.parameters.withinHours ?? USUAL_HOURS,
    rule: rule && { id: rule.id, version: rule.version },
  }
}

export const dueAfter = (appearedAt: Date, hours: number): Date => new Date(appearedAt.getTime() + hours * HOUR)

export type Clock = {
  appearedAt: Date
  dueAt: Date
  startedAt: Date | null
  adaptedAt: Date | null
  droppedAt: Date | null
}

export type ClockState = 'dropped' | 'in-time' | 'late' | 'overdue' | 'running' | 'waiting'

export function clockState({ dueAt, startedAt, adaptedAt, droppedAt }: Clock, now: Date): ClockState {
  if (droppedAt) return 'dropped'
  if (adaptedAt) return adaptedAt <= dueAt ? 'in-time' : 'late'
  if (now > dueAt) return 'overdue'
  return startedAt ? 'running' : 'waiting'
}

/** When a clock's state changes by time alone, or null. */
export const nextClockState = ({ dueAt, adaptedAt, droppedAt }: Clock, now: Date): Date | null =>
  adaptedAt || droppedAt || now > dueAt ? null : new Date(dueAt.getTime() + 1)

type Times = Pick<Clock, 'appearedAt' | 'dueAt' | 'startedAt' | 'adaptedAt'> & {
  lateReason: string | null
  adaptedUrl: string | null
}

/** Why such times can't be, or null. Work may begin before something appears; merging it can't. */
export function refuseTimes(
  { appearedAt, dueAt, startedAt, adaptedAt, lateReason, adaptedUrl }: Times,
  now: Date,
): Refused | null {
  if (appearedAt > now) return refused('clock-time-ahead', { field: 'appearedAt' })
  if (startedAt && startedAt > now) return refused('clock-time-ahead', { field: 'startedAt' })
  if (adaptedAt && adaptedAt > now) return refused('clock-time-ahead', { field: 'adaptedAt' })
  if (adaptedAt && adaptedAt < appearedAt) return refused('adapted-before-upstream', { field: 'adaptedAt' })
  if (adaptedAt && startedAt && adaptedAt < startedAt) return refused('adapted-before-started', { field: 'adaptedAt' })
  if (adaptedAt && !adaptedUrl) return refused('adapted-without-link', { field: 'adaptedUrl' })
  if (adaptedAt && adaptedAt > dueAt && !lateReason) return refused('late-without-reason', { field: 'lateReason' })
  return null
}

/** Hours from the appearance to the adaptation (or until now), rounded up: a minute over is over. */
export const hoursTaken = ({ appearedAt, adaptedAt }: Pick<Clock, 'appearedAt' | 'adaptedAt'>, now: Date): number =>
  Math.max(0, Math.ceil(((adaptedAt ?? now).getTime() - appearedAt.getTime()) / HOUR))

/**
 * What clocks amount to. Decided are those adapted and those overdue; a percentage of them in time, rounded down, null
 * where none is decided. p50 and p90 are hours of the adapted, by nearest rank.
 */
export function clockFigures(clocks: readonly Clock[], now: Date) {
  const states = clocks.map((clock) => clockState(clock, now))
  const count = (...wanted: ClockState[]) => states.filter((state) => wanted.includes(state)).length
  const hours = clocks
    .filter(({ adaptedAt, droppedAt }) => adaptedAt && !droppedAt)
    .map((clock) => hoursTaken(clock, now))
    .sort((one, other) => one - other)
  const decided = count('in-time', 'late', 'overdue')
  return {
    decided,
    inTime: count('in-time'),
    open: count('running', 'waiting', 'overdue'),
    breaches: count('late', 'overdue'),
    share: percentOf(count('in-time'), decided),
    p50: nearestRank(hours, 50),
    p90: nearestRank(hours, 90),
  }
}

/** In whole percent, rounded down: 99 of 100 never reads as all. */
export const percentOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.floor((100 * part) / whole)

/** The smallest value that at least so many percent of the sorted ones don't exceed; null of none. */
export const nearestRank = (sorted: readonly number[], percent: number): number | null =>
  sorted[Math.ceil((percent * sorted.length) / 100) - 1] ?? null

/** Stable releases that appeared after the newest adapted one, the first of them, and the newest of all. */
export function lagOf<Release extends Clock>(releases: readonly Release[]) {
  const sorted = releases
    .filter(({ droppedAt }) => !droppedAt)
    .sort((one, other) => other.appearedAt.getTime() - one.appearedAt.getTime())
  const reached = sorted.findIndex(({ adaptedAt }) => adaptedAt !== null)
  const behind = reached < 0 ? sorted : sorted.slice(0, reached)
  return {
    latest: sorted[0] ?? null,
    adapted: sorted[reached] ?? null,
    behind: behind.length,
    since: behind.at(-1)?.appearedAt ?? null,
  }
}
