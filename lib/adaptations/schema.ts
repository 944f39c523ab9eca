import { z } from 'zod'
import {
  optionalLink,
  optionalText,
  optionalTime,
  requiredLine,
  requiredLink,
  requiredText,
  requiredTime,
  rowId,
} from '@/lib/forms/fields'

export const upstreamKinds = ['FEATURE', 'RELEASE'] as const
export type UpstreamKind = (typeof upstreamKinds)[number]

export const REASON_MAXIMUM = 300

const facts = {
  kind: z.enum(upstreamKinds),
  title: requiredLine(120),
  /** A box: of features a core one, of releases a stable one. */
  isCore: z
    .string()
    .optional()
    .transform((value) => value === 'yes'),
  /** Times are local to the SIG's zone; their order is checked by `refuseTimes`. */
  appearedAt: requiredTime,
  upstreamUrl: requiredLink,
  startedAt: optionalTime,
  adaptedAt: optionalTime,
  adaptedUrl: optionalLink,
  lateReason: optionalText(REASON_MAXIMUM),
  /** Empty: nobody in particular. */
  ownerId: z
    .union([z.literal(''), rowId])
    .optional()
    .transform((value) => value || null),
}

export const newClockSchema = z.strictObject(facts)
export type NewClock = z.output<typeof newClockSchema>

/** `version`: of the row that the form was made from. */
export const clockSchema = z.strictObject({ adaptationId: rowId, version: z.coerce.number().int().min(1), ...facts })
export type ClockInput = z.output<typeof clockSchema>

export const dropSchema = z.strictObject({ adaptationId: rowId, reason: requiredText(REASON_MAXIMUM) })
export type Drop = z.output<typeof dropSchema>

/** The list's address. */
export const clockListSchema = z.object({
  kind: z.enum(upstreamKinds).optional().catch(undefined),
  after: z.string().max(60).optional().catch(undefined),
})
export type ClockFilter = z.output<typeof clockListSchema>
