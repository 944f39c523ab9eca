import { z } from 'zod'
import { optionalLine, requiredText, rowId } from '@/lib/forms/fields'

/** The community's titles, the highest of each sort first; OTHER has a name of its own. */
export const recognitionKinds = [
  'SENIOR_DEVELOPER',
  'EXCELLENT_DEVELOPER',
  'SENIOR_EVANGELIST',
  'EVANGELIST',
  'OTHER',
] as const
export type RecognitionKind = (typeof recognitionKinds)[number]

export const CITATION_MAXIMUM = 300
export const NAME_MAXIMUM = 60

export const grantSchema = z.strictObject({
  personId: rowId,
  kind: z.enum(recognitionKinds),
  nameZh: optionalLine(NAME_MAXIMUM),
  nameEn: optionalLine(NAME_MAXIMUM),
  /** Not after the present one: `refuseGrant`. */
  year: z.coerce.number().int().min(2000).max(2999),
  citationZh: requiredText(CITATION_MAXIMUM),
  citationEn: requiredText(CITATION_MAXIMUM),
})
export type Grant = z.output<typeof grantSchema>

export const withdrawalSchema = z.strictObject({ recognitionId: rowId, reason: requiredText(CITATION_MAXIMUM) })
export type Withdrawal = z.output<typeof withdrawalSchema>

const row = z.string().max(60).optional().catch(undefined)

/** The hall of fame's address: after which row each of its lists goes on. */
export const hallOfFameSchema = z.object({ after: row, from: row, tasks: row })
