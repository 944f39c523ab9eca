import { z } from 'zod'
import { isSlug } from '@/lib/forms/fields'

const text = z
  .string()
  .transform((value) => value.normalize('NFC').trim().slice(0, 80))
  .catch('')

/** The filter of the archive as it stands in an address. What makes no sense is as if it were not there. */
export const archiveFilterSchema = z.object({
  q: text,
  year: z.coerce.number().int().min(2000).max(2999).optional().catch(undefined),
  theme: text,
  speaker: z
    .string()
    .refine((value) => value.length <= 80 && isSlug(value))
    .optional()
    .catch(undefined),
  after: z.string().optional().catch(undefined),
})

export type ArchiveFilter = z.output<typeof archiveFilterSchema>

/** The filter in an address, without the page; `change` replaces parts of it. */
export function archiveQuery(filter: ArchiveFilter, change: Partial<Record<keyof ArchiveFilter, string>> = {}): string {
  const query = new URLSearchParams()
  for (const name of ['q', 'year', 'theme', 'speaker'] as const) {
    const value = change[name] ?? filter[name]
    if (value) query.set(name, String(value))
  }
  if (change.after) query.set('after', change.after)
  return query.size > 0 ? `?${query}` : ''
}
