// Figures of feature tasks: pure sums over what a query counted.

/** How many stand where, of one quarter and area. */
type Counted = { quarter: string; areaId: string; open: number; claimed: number; done: number }
/** The middle one of the days that tasks took, or the middle two. */
type Middle = { quarter: string; areaId: string; daysTaken: number }

export type TaskFigures = {
  quarter: string
  areaId: string
  open: number
  /** Under way or in review. */
  claimed: number
  done: number
  /** Median from publication to done, in days; null where nothing is done. */
  days: number | null
}

const DAY = 86_400_000

/** Whole days from one instant to another, rounded. */
export const daysBetween = (from: Date, until: Date): number => Math.round((+until - +from) / DAY)

/** One row for each quarter and area, the latest quarter first. */
export function figuresOf(counted: readonly Counted[], middles: readonly Middle[]): TaskFigures[] {
  const rows = counted.map((row) => {
    const here = middles.filter(({ quarter, areaId }) => quarter === row.quarter && areaId === row.areaId)
    const sum = here.reduce((days, { daysTaken }) => days + daysTaken, 0)
    return { ...row, days: here.length > 0 ? Math.round(sum / here.length) : null }
  })
  return rows.sort((one, other) => (one.quarter === other.quarter ? 0 : one.quarter > other.quarter ? -1 : 1))
}

/** How many were done in each quarter, the earliest first. */
export function donePerQuarter(rows: readonly TaskFigures[]): { quarter: string; done: number }[] {
  const quarters = [...new Set(rows.map(({ quarter }) => quarter))].sort()
  return quarters.map((quarter) => ({
    quarter,
    done: rows.filter((row) => row.quarter === quarter).reduce((sum, { done }) => sum + done, 0),
  }))
}
