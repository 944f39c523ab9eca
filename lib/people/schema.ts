import { z } from 'zod'
import type { Standing } from '@/lib/roles/rules'

const one = z
  .string()
  .trim()
  .max(100)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u)
  .catch('')

/** How roles are called in the directory's address. */
export const standings = {
  maintainer: 'MAINTAINER',
  committer: 'COMMITTER',
  member: 'MEMBER',
  emeritus: 'EMERITUS',
} as const satisfies Record<string, Standing>

export type StandingName = keyof typeof standings

/**
 * The directory's address: the beginning of a name, a role, a technical area, the beginning of an affiliation, and the
 * page after a row. Anything else counts as absent.
 */
export const directorySchema = z.object({
  q: one,
  role: z
    .enum(Object.keys(standings) as [StandingName, ...StandingName[]])
    .optional()
    .catch(undefined),
  area: one,
  affiliation: one,
  after: one.transform((id) => id || undefined),
})

export type DirectorySearch = z.output<typeof directorySchema>
