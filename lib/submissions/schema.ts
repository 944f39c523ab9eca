import { z } from 'zod'
import { isSlug, optionalText, requiredText, rowId } from '@/lib/forms/fields'
import { listFilterSchema } from '@/lib/lists/schema'
import { queueStates } from './rules'

/** A form takes so many at a time. */
export const SLOTS = [1, 2, 3, 4, 5] as const
export type Slot = (typeof SLOTS)[number]

export const SUMMARY_MAXIMUM = 500
export const TEXT_MAXIMUM = 1000

const optional = z
  .string()
  .trim()
  .max(60)
  .optional()
  .transform((value) => value || undefined)

/** Longer than it may be: the command says so, at the row. */
const link = optionalText(Number.MAX_SAFE_INTEGER)

const summary = optionalText(SUMMARY_MAXIMUM)

type Rows = { [S in Slot as `line${S}`]: typeof optional } & { [S in Slot as `rating${S}`]: typeof optional } & {
  [S in Slot as `link${S}`]: typeof link
} & { [S in Slot as `summary${S}`]: typeof summary }

const rows = Object.fromEntries(
  SLOTS.flatMap((slot) => [
    [`line${slot}`, optional],
    [`link${slot}`, link],
    [`summary${slot}`, summary],
    [`rating${slot}`, optional],
  ]),
) as unknown as Rows

/** Rows of which some may be empty. `rubricVersion`: of the rubric that the form showed. */
export const batchSchema = z.strictObject({ campaignId: rowId, rubricVersion: z.coerce.number().int(), ...rows })
export type BatchInput = z.output<typeof batchSchema>

export type TypedRow = {
  slot: Slot
  line: string | undefined
  link: string | undefined
  summary: string | undefined
  rating: string | undefined
}

/** The rows that say anything; a kind or a rating alone is what the form begins with. */
export const rowsOf = (input: BatchInput): TypedRow[] =>
  SLOTS.flatMap((slot) => {
    const row = {
      slot,
      line: input[`line${slot}`],
      link: input[`link${slot}`],
      summary: input[`summary${slot}`],
      rating: input[`rating${slot}`],
    }
    return row.link || row.summary ? [row] : []
  })

export const submissionIdSchema = z.strictObject({ submissionId: rowId })

/** Of one campaign, or of any. */
export const takeNextSchema = z.strictObject({
  campaignId: z.preprocess((value) => (value === '' ? undefined : value), rowId.optional()),
})

export const acceptSchema = z.strictObject({ submissionId: rowId, line: z.string().min(1).max(60) })

export const rejectSchema = z.strictObject({ submissionId: rowId, reason: requiredText(TEXT_MAXIMUM) })

export const appealSchema = z.strictObject({ submissionId: rowId, text: requiredText(TEXT_MAXIMUM) })

/** `line`: what it is accepted under, where the appeal is granted. */
export const appealDecisionSchema = z.strictObject({
  submissionId: rowId,
  verdict: z.enum(['GRANTED', 'DENIED']),
  line: z.string().min(1).max(60),
  answer: requiredText(TEXT_MAXIMUM),
})
export type AppealDecision = z.output<typeof appealDecisionSchema>

/** The queue's address. */
export const queueSchema = listFilterSchema(queueStates).extend({
  campaign: z
    .string()
    .max(80)
    .refine((value) => isSlug(value))
    .optional()
    .catch(undefined),
})
export type QueueFilter = z.output<typeof queueSchema>

export const pageSchema = z.object({ after: z.string().max(60).optional().catch(undefined) })
