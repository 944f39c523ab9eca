import { z } from 'zod'

/** What can be found, in the order in which the search offers it, by its name in addresses. */
export const kinds = {
  page: 'PAGE',
  news: 'NEWS',
  person: 'PERSON',
  event: 'EVENT',
  talk: 'TALK',
  minutes: 'MINUTES',
  task: 'TASK',
  campaign: 'CAMPAIGN',
  goal: 'GOAL',
  model: 'MODEL',
  article: 'ARTICLE',
} as const

export type KindName = keyof typeof kinds
export type SearchKind = (typeof kinds)[KindName]

export const kindNames = Object.keys(kinds) as KindName[]

const LONGEST = 200

/** A search as it stands in an address. What makes no sense is as if it were not there. */
export const searchSchema = z.object({
  q: z
    .string()
    .transform((value) => value.normalize('NFC').trim().slice(0, LONGEST))
    .catch(''),
  kind: z
    .enum(kindNames as [KindName, ...KindName[]])
    .optional()
    .catch(undefined),
  after: z.uuid().optional().catch(undefined),
})

export type Search = z.output<typeof searchSchema>

/** The search in an address; `change` replaces parts of it, and begins at the first page. */
export function searchQuery({ q, kind }: Search, change: Partial<Search> = {}): string {
  const asked = { q, kind, ...change }
  const query = new URLSearchParams()
  for (const name of ['q', 'kind', 'after'] as const) {
    const value = asked[name]
    if (value) query.set(name, value)
  }
  return query.size > 0 ? `?${query}` : ''
}
