import { z } from 'zod'
import { rowId } from '@/lib/forms/fields'

/** `roles`: those that the preview showed, joined by commas. */
export const mergeSchema = z.strictObject({
  stays: rowId,
  goes: rowId,
  roles: z.string().max(100).default(''),
  sure: z
    .string()
    .default('')
    .refine((value) => value === 'yes', { params: { key: 'merge-unsure' } }),
})

const asked = z.string().trim().max(254).catch('')

/** The preview's address: each account by its e-mail address or its person's slug. */
export const mergeQuerySchema = z.object({ stays: asked, goes: asked })
