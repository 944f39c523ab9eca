import { z } from 'zod'
import { optionalLine, requiredText, rowId } from '@/lib/forms/fields'
import { roles } from './rules'

export const REASON_MAXIMUM = 500
export const DUTY_MAXIMUM = 120

/** A calendar day of the SIG's zone, as a date field gives it. */
const day = z.iso.date()

const optionalDay = z
  .union([z.literal(''), day])
  .optional()
  .transform((value) => value || null)

/** Areas are checked against `sig.yaml` by the command. */
const facts = {
  role: z.enum(roles),
  areas: z.array(z.string().max(60)).max(20),
  dutyZh: optionalLine(DUTY_MAXIMUM),
  dutyEn: optionalLine(DUTY_MAXIMUM),
  since: day,
  reason: requiredText(REASON_MAXIMUM),
}

export const appointmentSchema = z.strictObject({ personId: rowId, ...facts })
export type Appointment = z.output<typeof appointmentSchema>

export const endingSchema = z.strictObject({ termId: rowId, until: day, reason: requiredText(REASON_MAXIMUM) })
export type Ending = z.output<typeof endingSchema>

export const correctionSchema = z.strictObject({ termId: rowId, ...facts, until: optionalDay })
export type Correction = z.output<typeof correctionSchema>

export const strikingSchema = z.strictObject({ termId: rowId, reason: requiredText(REASON_MAXIMUM) })
export type Striking = z.output<typeof strikingSchema>
