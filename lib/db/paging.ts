import { z } from 'zod'

export const PAGE_SIZE = 25

/** One row more than a page holds, so that `paged` knows whether there is another page. */
export const pageTake = PAGE_SIZE + 1

/** The row that a page continues after: an id, as it stands in an address. Anything else means the first page. */
export const rowAfter = (after: string | undefined): { id: string } | null =>
  after !== undefined && z.uuid().safeParse(after).success ? { id: after } : null

type Direction = 'asc' | 'desc'

/**
 * For `where`: the rows behind `row` in the order of `key` and then id. By the row's values, not by its place, so that
 * nothing is skipped when the row itself has left the list since; a row that is gone altogether means the first page.
 */
export function behind<Key extends string, Value>(
  row: ({ id: string } & Record<Key, Value>) | null,
  key: Key,
  to: Direction,
) {
  if (!row) return {}
  const beyond = to === 'asc' ? 'gt' : 'lt'
  return { OR: [{ [key]: { [beyond]: row[key] } }, { [key]: row[key], id: { [beyond]: row.id } }] }
}

/** Cuts what was fetched to a page; `next` is the id to ask the following one with, null on the last. */
export function paged<Row extends { id: string }>(fetched: Row[]): { rows: Row[]; next: string | null } {
  const rows = fetched.slice(0, PAGE_SIZE)
  return { rows, next: fetched.length > PAGE_SIZE ? (rows.at(-1)?.id ?? null) : null }
}
