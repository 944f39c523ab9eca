// A year's report: draft ──publish──▶ published. The text may be edited in both, drafted anew in the first alone.
import type { ActivityDay, Comparison, Course } from '@/lib/goals/rules'
import { type Refused, refused } from '@/lib/outcome'

export type ReportTarget = {
  key: string
  textZh: string
  textEn: string
  unitZh: string
  unitEn: string
  target: number
  comparison: Comparison
  course: Course
  /** At the year's end, or as far as it has come; null where nothing was counted. */
  value: number | null
  /** What the year before ended with; null where it had no such target. */
  previous: number | null
}

/** What the pictures of a report show. */
export type ReportFigures = {
  targets: ReportTarget[]
  /** `month` is its first day, `2025-01-01`. */
  months: { month: string; members: number; followers: number }[]
  /** The first day and the last; of those between, the ones on which something was done. */
  from: string
  to: string
  days: ActivityDay[]
}

export const hasReached = ({ comparison, target, value }: ReportTarget): boolean =>
  value !== null && (comparison === 'AT_MOST' ? value <= target : value >= target)

/** Every day from the first to the last, those without anything too. */
export function everyDay({ from, to, days }: ReportFigures): ActivityDay[] {
  const done = new Map(days.map((one) => [one.day, one]))
  const [first, last] = [from, to].map((day) => Date.parse(`${day}T00:00:00Z`)) as [number, number]
  return Array.from({ length: Math.round((last - first) / DAY) + 1 }, (_, index) => {
    const day = new Date(first + index * DAY).toISOString().slice(0, 10)
    return done.get(day) ?? { day, count: 0, kinds: [] }
  })
}

const DAY = 86_400_000

/** Why a year's report can't be drafted, or null: it needs goals in force, and a year that has begun. */
export function refuseDraft(year: number, thisYear: number, years: readonly number[]): Refused | null {
  if (!years.includes(year)) return refused('report-without-goals', { field: 'year' })
  return year > thisYear ? refused('year-ahead', { field: 'year' }) : null
}
