import { z } from 'zod'
import { metricIds } from '@/lib/content/schema'
import {
  isSlug,
  optionalLine,
  optionalText,
  requiredDay,
  requiredLine,
  requiredLink,
  requiredNumber,
  requiredText,
  rowId,
} from '@/lib/forms/fields'

export const comparisons = ['AT_LEAST', 'AT_MOST'] as const

const MOST = 1_000_000_000
const DEFINITION_MAXIMUM = 300
export const SUMMARY_MAXIMUM = 300
export const REASON_MAXIMUM = 300

const year = z.coerce.number().int().min(2000).max(2999)

const key = z
  .string()
  .trim()
  .max(40)
  .refine((value) => isSlug(value), { params: { key: 'not-a-slug' } })

const facts = {
  textZh: requiredLine(60),
  textEn: requiredLine(90),
  unitZh: requiredLine(12),
  unitEn: requiredLine(24),
  target: requiredNumber(1, MOST),
  comparison: z.enum(comparisons),
  /** Empty: figures are entered by hand. */
  metric: z
    .union([z.literal(''), z.enum(metricIds)])
    .optional()
    .transform((value) => value || null),
  definitionZh: optionalText(DEFINITION_MAXIMUM),
  definitionEn: optionalText(DEFINITION_MAXIMUM),
  /** Empty: nobody in particular. */
  ownerId: z
    .union([z.literal(''), rowId])
    .optional()
    .transform((value) => value || null),
}

export const targetSchema = z.strictObject({ targetId: rowId, ...facts })
export type TargetInput = z.output<typeof targetSchema>

export const newTargetSchema = z.strictObject({
  goalId: rowId,
  key,
  ...facts,
})
export type NewTargetInput = z.output<typeof newTargetSchema>

/** Lines, without the empty ones: a promise each. */
const lines = optionalText(1000).transform((text) =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== ''),
)

const words = {
  titleZh: requiredLine(30),
  titleEn: requiredLine(60),
  summaryZh: requiredText(SUMMARY_MAXIMUM),
  summaryEn: requiredText(SUMMARY_MAXIMUM),
  /** As many in each language. */
  commitmentsZh: lines,
  commitmentsEn: lines,
}

export const goalSchema = z.strictObject({ goalId: rowId, ...words })
export type GoalInput = z.output<typeof goalSchema>

export const newGoalSchema = z.strictObject({ year, key, ...words })
export type NewGoalInput = z.output<typeof newGoalSchema>

export const goalRemovalSchema = z.strictObject({ goalId: rowId })

export const removalSchema = z.strictObject({ targetId: rowId })

export const copySchema = z.strictObject({ from: year, to: year })
export type CopyInput = z.output<typeof copySchema>

export const publicationSchema = z.strictObject({ year })

export const figureSchema = z.strictObject({
  targetId: rowId,
  value: requiredNumber(0, MOST),
  asOf: requiredDay,
  evidenceUrl: requiredLink,
  note: optionalLine(200),
})
export type FigureInput = z.output<typeof figureSchema>

export const figureWithdrawalSchema = z.strictObject({ figureId: rowId, reason: requiredText(REASON_MAXIMUM) })
export type FigureWithdrawal = z.output<typeof figureWithdrawalSchema>
