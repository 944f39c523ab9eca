// What the rows of a form say, each read by itself: all that is wrong is told at once.
import type { RubricLine } from '@/lib/campaigns/rubric'
import type { Reason } from '@/lib/outcome'
import { type CanonicalLink, canonicalLink, type LinkSettings } from './canonical-link'
import type { Slot, TypedRow } from './schema'

export type Problem = { field: string; reason: Reason; params?: Record<string, string | number> }

export type ReadRow = CanonicalLink & { slot: Slot; line: string; link: string; summary: string; rating: number }

/** The rows that are right, and what is wrong with the others. */
export function readRows(typed: readonly TypedRow[], lines: readonly RubricLine[], settings: LinkSettings) {
  const rows: ReadRow[] = []
  const problems: Problem[] = []
  for (const row of typed) {
    const read = readRow(row, lines, settings)
    problems.push(...read.problems)
    if (!read.row) continue
    const { slot, key } = read.row
    if (rows.some((other) => other.key === key)) problems.push({ field: `link${slot}`, reason: 'link-twice' })
    else rows.push(read.row)
  }
  return { rows, problems }
}

function readRow(
  { slot, line, link, summary, rating }: TypedRow,
  lines: readonly RubricLine[],
  settings: LinkSettings,
): { row: ReadRow | null; problems: Problem[] } {
  const problems: Problem[] = []
  const missing = (field: string, reason: Reason) => problems.push({ field: `${field}${slot}`, reason })
  const read = link ? canonicalLink(link, settings) : 'link-missing'
  if (typeof read === 'string') missing('link', read)
  if (!lines.some(({ code }) => code === line)) missing('line', 'line-missing')
  if (!summary) missing('summary', 'summary-missing')
  const rated = Number(rating)
  if (![1, 2, 3, 4, 5].includes(rated)) missing('rating', 'rating-missing')
  if (typeof read === 'string' || problems.length > 0 || !link || !line || !summary) return { row: null, problems }
  return { row: { ...read, slot, line, link, summary, rating: rated }, problems }
}
