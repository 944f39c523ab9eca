import { z } from 'zod'
import { isSlug, requiredText, rowId } from '@/lib/forms/fields'
import { listFilterSchema } from '@/lib/lists/schema'
import { correctionStatuses } from './rules'

export const CORRECTION_MAXIMUM = 2000

const slug = z
  .string()
  .max(100)
  .refine(isSlug, { params: { key: 'not-a-slug' } })

/** `person`: the slug of whose entry it is about. */
export const correctionSchema = z.strictObject({ person: slug, text: requiredText(CORRECTION_MAXIMUM) })

export const correctionAnswerSchema = z.strictObject({
  correctionId: rowId,
  verdict: z.enum(['DONE', 'DECLINED']),
  answer: requiredText(CORRECTION_MAXIMUM),
})

export const correctionFilterSchema = listFilterSchema(correctionStatuses)
