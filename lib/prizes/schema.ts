import { z } from 'zod'
import { optionalText, requiredLine, requiredNumber, requiredText, rowId } from '@/lib/forms/fields'
import { listFilterSchema } from '@/lib/lists/schema'
import { redemptionStatuses } from './rules'

export const NOTE_MAXIMUM = 300
const MOST = 100_000

const count = (least: number) => z.coerce.number().int().min(least).max(MOST)

const facts = {
  nameZh: requiredLine(60),
  nameEn: requiredLine(80),
  noteZh: optionalText(NOTE_MAXIMUM),
  noteEn: optionalText(NOTE_MAXIMUM),
  price: count(1),
  stock: requiredNumber(0, MOST).pipe(z.int()),
  limitEach: z.preprocess((typed) => (typed === '' ? undefined : typed), count(1).optional()),
  isOffered: z.literal('yes').optional(),
}

export const prizeSchema = z.strictObject(facts)
export type PrizeInput = z.output<typeof prizeSchema>

/** `version` and `stockWas`: of the row that the form was made from. */
export const prizeEditSchema = z.strictObject({ prizeId: rowId, version: count(1), stockWas: count(0), ...facts })
export type PrizeEdit = z.output<typeof prizeEditSchema>

/** `price`: what the page said. */
export const redeemSchema = z.strictObject({ prizeId: rowId, price: count(1) })

export const redemptionSchema = z.strictObject({ redemptionId: rowId })
export const handOutSchema = z.strictObject({ redemptionId: rowId, note: requiredText(NOTE_MAXIMUM) })
export const cancelSchema = z.strictObject({ redemptionId: rowId, reason: requiredText(NOTE_MAXIMUM) })

/** A list's address. What it can't read counts as not said. */
export const redemptionListSchema = listFilterSchema(redemptionStatuses)

export const pageSchema = z.object({ after: z.string().max(60).optional().catch(undefined) })

export const prizeStates = ['OFFERED', 'WITHDRAWN'] as const
export type PrizeState = (typeof prizeStates)[number]

/** The keepers' list, as its address has it. */
export const keptPrizesSchema = listFilterSchema(prizeStates)
