import { z } from 'zod'
import { optionalText, rowId } from '@/lib/forms/fields'
import { checklistItems } from './rules'

export const skipTurnSchema = z.strictObject({ dutyId: rowId, reason: optionalText(300) })

export const askSwapSchema = z.strictObject({ dutyId: rowId, wantedId: rowId })

export const answerSwapSchema = z.strictObject({ swapId: rowId, answer: z.enum(['accept', 'decline']) })

export const withdrawSwapSchema = z.strictObject({ swapId: rowId })

/** Local days of the SIG's zone, both inclusive. */
export const absenceSchema = z
  .strictObject({ from: z.iso.date(), until: z.iso.date() })
  .refine(({ from, until }) => from <= until, { path: ['until'], params: { key: 'until-before-from' } })

export const removeAbsenceSchema = z.strictObject({ absenceId: rowId })

export const coreDeveloperSchema = z.strictObject({ personId: rowId })

export const checklistSchema = z.strictObject({ dutyId: rowId, checked: z.array(z.enum(checklistItems)).max(10) })
