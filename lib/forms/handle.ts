import { z } from 'zod'

/** A user name on a code forge, without `@` or address; may be left empty: then `undefined`. */
export const handle = z
  .string()
  .trim()
  .transform((value) => value.replace(/^@/, ''))
  .refine((value) => /^[\w.-]{0,60}$/.test(value), { params: { key: 'not-a-handle' } })
  .optional()
  .transform((value) => value || undefined)
