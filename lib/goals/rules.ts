// Where a year's targets should stand. What adds up over a year ends with it; what is there at an instant is told as of now
// until the next year's goals are published.
import { dayOf, daysLater } from '@/lib/calendar/zone'
import { type Refused, refused } from '@/lib/outcome'

/** How far a target has come: `share` of the target, 0 to 1 and above; null where there is no figure. */
export type Standing = { state: 'reached' | 'on-pace' | 'behind' | 'uncounted'; share: number | null }

export type Comparison = 'AT_LEAST' | 'AT_MOST'

/**
 * How a metric runs over a year. A stock is there at an instant (members); a flow adds up from the year's beginning
 * (articles); a share, in percent, should be as high as its target all the time.
 */
export type Course = 'stock' | 'flow' | 'share'

/** A figure that is entered by hand adds up over the year, as far as anyone knows. */
export const manualCourse: Course = 'flow'

export type Year = { start: Date; end: Date }

/**
 * The year that figures are for: from `from` up to, and not including, `until`, as things are at `at`; `now` is when it is
 * asked. While a year is over and no newer goals have taken over, `at` goes on.
 */
export type Period = { from: Date; until: Date; at: Date; now: Date }

export function periodOf({ start, end }: Year, hasNewerGoals: boolean, now: Date): Period {
  const isClosed = hasNewerGoals && now >= end
  // The year's last instant: what begins with the next year's first is not of this one.
  return { from: start, until: end, at: isClosed ? new Date(end.getTime() - 1) : now, now }
}

/** Share of the year that has passed, 0 to 1. */
export function yearShare({ start, end }: Year, at: Date): number {
  const passed = (at.getTime() - start.getTime()) / (end.getTime() - start.getTime())
  return Math.min(1, Math.max(0, passed))
}

type Wanted = { target: number; comparison: Comparison; course: Course }

/** What a target asks for once `pace` of the year has passed: growth is even; a limit and a share hold all the time. */
export const expectedAt = ({ target, comparison, course }: Wanted, pace: number): number =>
  comparison === 'AT_MOST' || course === 'share' ? target : target * pace

export function standingOf(wanted: Wanted, value: number | null, pace: number): Standing {
  if (value === null) return { state: 'uncounted', share: null }
  const share = value / wanted.target
  if (wanted.comparison === 'AT_MOST') return { state: value <= wanted.target ? 'reached' : 'behind', share }
  if (value >= wanted.target) return { state: 'reached', share }
  return { state: value >= expectedAt(wanted, pace) ? 'on-pace' : 'behind', share }
}

/** Less of a year tells nothing about the rest of it. */
const LEAST_TO_FORECAST = 1 / 12

/**
 * Where a figure will stand at the year's end if it goes on as until now; whole numbers, rounded down. Null where that is
 * no question: before a month has passed, after the year, for a share, or without a figure. `atStart`: what there was.
 */
export function forecastOf(course: Course, value: number | null, atStart: number, pace: number): number | null {
  if (value === null || course === 'share' || pace < LEAST_TO_FORECAST || pace >= 1) return null
  return Math.max(0, Math.floor(atStart + (value - atStart) / pace))
}

type State = { metric: string | null; publishedAt: Date | null }

/** A figure is entered where nothing is counted, for a day of the year that has come, and for goals that are in force. */
export function refuseFigure(
  { publishedAt }: Pick<State, 'publishedAt'>,
  isCounted: boolean,
  asOf: Date,
  { start, end }: Year,
  now: Date,
): Refused | null {
  if (isCounted) return refused('goal-counted')
  if (!publishedAt) return refused('goals-not-published')
  if (asOf < start || asOf >= end) return refused('figure-day-outside-year', { field: 'asOf' })
  return asOf > now ? refused('figure-day-ahead', { field: 'asOf' }) : null
}

/** Goals are copied from a year that has some to a later one that has none. */
export function refuseCopy(from: number, to: number, years: readonly number[]): Refused | null {
  if (!years.includes(from)) return refused('goal-year-not-found', { field: 'from' })
  if (years.includes(to)) return refused('goal-year-exists', { field: 'to' })
  return to > from ? null : refused('goal-year-not-later', { field: 'to' })
}

/** The address of a target's page: `2025-members`. */
export const targetSlug = ({ year, key }: { year: number; key: string }): string => `${year}-${key}`

/** The year and key that an address names, or null. */
export function readTargetSlug(slug: string): { year: number; key: string } | null {
  const [, year, key] = slug.match(/^(2\d{3})-([a-z0-9]+(?:-[a-z0-9]+)*)$/) ?? []
  return year && key ? { year: Number(year), key } : null
}

type Commitment = { id: string; text: { zh: string; en: string } }

/** What a goal promises without a figure, as its row keeps it. */
export const commitmentsOf = (kept: unknown): Commitment[] => (Array.isArray(kept) ? (kept as Commitment[]) : [])

/** The same from what was typed, a line each: those that were there keep their ids; null where a line lacks its twin. */
export function pairCommitments(zh: readonly string[], en: readonly string[], kept: readonly Commitment[]) {
  if (zh.length !== en.length) return null
  return zh.map((text, index) => ({
    id: kept[index]?.id ?? `commitment-${index + 1}`,
    text: { zh: text, en: en[index] ?? '' },
  }))
}

/** What people do in the SIG. */
export const activityKinds = [
  'terms',
  'sign-ups',
  'events',
  'talks',
  'meetings',
  'tasks',
  'articles',
  'adaptations',
  'models',
  'recognitions',
  'submissions',
  'votes',
  'attendance',
] as const
export type ActivityKind = (typeof activityKinds)[number]
export type ActivityDay = ReturnType<typeof activityDays>[number]

type Counted = { kind: ActivityKind; at: Date; count: number }

/** So many days from the midnight of `from` on, each with what was done on it: how much, and of each kind. */
export function activityDays(counted: readonly Counted[], from: Date, days: number, timeZone: string) {
  const byDay = new Map<string, Map<ActivityKind, number>>()
  for (const { kind, at, count } of counted) {
    const day = dayOf(at, timeZone)
    const kinds = byDay.get(day) ?? new Map<ActivityKind, number>()
    byDay.set(day, kinds.set(kind, (kinds.get(kind) ?? 0) + count))
  }
  return Array.from({ length: days }, (_, index) => {
    const day = dayOf(daysLater(from, index, timeZone), timeZone)
    const kinds = [...(byDay.get(day) ?? [])].map(([kind, count]) => ({ kind, count }))
    return { day, count: kinds.reduce((sum, { count }) => sum + count, 0), kinds }
  })
}
