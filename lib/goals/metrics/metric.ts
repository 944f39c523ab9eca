import type { Course, Period } from '../rules'

/** A row that a figure counts. `at`: when it began to count. `path` is below the locale; `url` leads elsewhere. */
export type CountedRow = {
  id: string
  titleZh: string
  titleEn: string
  at: Date | null
  path?: string
  url?: string
  /** Of a share: whether it is in the numerator. */
  counts?: boolean
}

export type CountedRows = { rows: CountedRow[]; next: string | null }

/**
 * Something that the portal counts. `count` and `list` ask the same question: as many rows as the figure says. Its words
 * are the messages `goals.metric`, `goals.definition` and `goals.source`. A share counts in percent, and null where there
 * is nothing to take it of.
 */
export type Metric = {
  course: Course
  count: (period: Period) => Promise<number | null>
  /** By pages; `after` is the last row of the page before. */
  list: (period: Period, after?: string) => Promise<CountedRows>
}
