import { z } from 'zod'

const one = z
  .string()
  .trim()
  .max(100)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u)
  .catch('')

/** The directory's address: a part of a name, and the page after a row. Anything else counts as absent. */
export const peopleSearchSchema = z.object({ q: one, after: one.transform((id) => id || undefined) })
