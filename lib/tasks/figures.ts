// Figures of feature tasks: pure sums over what a query counted.

type Counted = { quarter: string; areaId: string; status: string; count: number }
type Finished = { quarter: string; areaId: string; publishedAt: Date | null; doneAt: Date | null }

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

/** One row for each quarter and area, the latest quarter first. */
export function figuresOf(counted: readonly Counted[], finished: readonly Finished[]): TaskFigures[] {
  const places = new Map(counted.map(({ quarter, areaId }) => [`${quarter} ${areaId}`, { quarter, areaId }]))
  const rows = [...places.values()].map(({ quarter, areaId }) => {
    const here = (row: { quarter: string; areaId: string }) => row.quarter === quarter && row.areaId === areaId
    const count = (...statuses: string[]) =>
      counted.filter((row) => here(row) && statuses.includes(row.status)).reduce((sum, row) => sum + row.count, 0)
    const times = finished
      .filter(here)
      .flatMap(({ publishedAt, doneAt }) => (publishedAt && doneAt ? [(+doneAt - +publishedAt) / DAY] : []))
    return {
      quarter,
      areaId,
      open: count('OPEN'),
      claimed: count('CLAIMED', 'IN_REVIEW'),
      done: count('DONE'),
      days: middle(times),
    }
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

function middle(values: readonly number[]): number | null {
  const sorted = [...values].sort((one, other) => one - other)
  const [lower, upper] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  return lower === undefined || upper === undefined ? null : Math.round((lower + upper) / 2)
}
