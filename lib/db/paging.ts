import { z } from 'zod'

export const PAGE_SIZE = 25

/** For findMany: the rows after the one with this id, and one more than a page holds. Anything but an id means the first page. */
export const pageAfter = (after: string | undefined) => ({
  take: PAGE_SIZE + 1,
  ...(after !== undefined && z.uuid().safeParse(after).success ? { cursor: { id: after }, skip: 1 } : {}),
})

/** Cuts what `pageAfter` fetched to a page; `next` asks for the following one, null on the last. */
export function paged<Row extends { id: string }>(fetched: Row[]): { rows: Row[]; next: string | null } {
  const rows = fetched.slice(0, PAGE_SIZE)
  return { rows, next: fetched.length > PAGE_SIZE ? (rows.at(-1)?.id ?? null) : null }
}
