import { z } from 'zod'
import { optionalText, requiredText, rowId } from '@/lib/forms/fields'
import { linkLines } from '@/lib/forms/link-lines'

export const STATEMENT_MAXIMUM = 5000
export const WORK_PLAN_MAXIMUM = 10_000
export const COMMENT_MAXIMUM = 2000

/** Whether the nominee meets the charter, and whether `area` and `evidence` exist, is asked by the command. */
export const nominationSchema = z.strictObject({
  nomineeId: rowId,
  role: z.enum(['COMMITTER', 'MAINTAINER']),
  area: optionalText(60),
  statement: requiredText(STATEMENT_MAXIMUM),
  workPlan: optionalText(WORK_PLAN_MAXIMUM),
  evidence: z.array(z.string().max(80)).max(100),
  links: linkLines,
})
export type NominationInput = z.output<typeof nominationSchema>

export const acceptanceSchema = z.strictObject({
  nominationId: rowId,
  area: optionalText(60),
  workPlan: optionalText(WORK_PLAN_MAXIMUM),
})
export type AcceptanceInput = z.output<typeof acceptanceSchema>

export const nominationIdSchema = z.strictObject({ nominationId: rowId })

export const recommendationSchema = z.strictObject({ nominationId: rowId, text: requiredText(COMMENT_MAXIMUM) })

export const commentSchema = z.strictObject({ nominationId: rowId, text: requiredText(COMMENT_MAXIMUM) })

const word = z
  .string()
  .trim()
  .max(100)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u)
  .catch('')

/** The form's address: for whom and for which role, or a name to look for. Anything else counts as absent. */
export const nominationFormSchema = z.object({
  person: word,
  q: word,
  role: z.enum(['committer', 'maintainer']).nullish().catch(null),
})
