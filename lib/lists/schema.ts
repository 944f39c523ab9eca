import { z } from 'zod'
import { optionalLine } from '@/lib/forms/fields'

export const listSorts = ['newest', 'oldest'] as const
export type ListSort = (typeof listSorts)[number]

/** What a list in states shows, as it stands in its address; `after`: the row that a page continues behind. */
export type ListFilter<Status extends string> = {
  status: Status
  q?: string | undefined
  sort?: ListSort | undefined
  after?: string | undefined
}

/** Reads a list's address; what it can't read counts as not said. The first state is the usual one. */
export const listFilterSchema = <const Status extends string>(statuses: readonly [Status, ...Status[]]) =>
  z.object({
    status: z.enum(statuses).catch(statuses[0]),
    q: optionalLine(80).catch(undefined),
    sort: z.enum(listSorts).optional().catch(undefined),
    after: z.string().max(100).optional().catch(undefined),
  })

/** The filter as an address has it; without the page, unless `change` names one. */
export function listQuery<Status extends string>(
  { after: _, ...filter }: ListFilter<Status>,
  change: Partial<ListFilter<Status>> = {},
): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...filter, ...change })) if (value) query.set(name, value)
  return query.toString()
}

/** For an order by time: as asked, else as is usual for the state. */
export const directionOf = ({ sort }: { sort?: ListSort | undefined }, usual: ListSort): 'asc' | 'desc' =>
  (sort ?? usual) === 'oldest' ? 'asc' : 'desc'
