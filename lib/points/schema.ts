import { z } from 'zod'
import { optionalLine, requiredText, rowId } from '@/lib/forms/fields'

export const REASON_MAXIMUM = 200
export const MOST_POINTS = 100_000

export const namingSchema = z.strictObject({ isNamed: z.literal('yes').optional() })

/** `number`: of the account's last entry when the form was made. */
export const correctionSchema = z.strictObject({
  personId: rowId,
  number: z.coerce.number().int().min(0),
  kind: z.enum(['ADDITION', 'DEDUCTION']),
  points: z.coerce.number().int().min(1).max(MOST_POINTS),
  reason: requiredText(REASON_MAXIMUM),
})
export type Correction = z.output<typeof correctionSchema>

/** A ranking's address: of a campaign, of a year, or of all time. What it can't read counts as not said. */
export const rankingSchema = z.object({
  campaign: rowId.optional().catch(undefined),
  year: z
    .string()
    .regex(/^2\d{3}$/)
    .optional()
    .catch(undefined),
  after: z.string().max(60).optional().catch(undefined),
})
export type Ranking = z.output<typeof rankingSchema>

/** The ranking that an address means. */
export function scopeOf({ campaign, year }: Pick<Ranking, 'campaign' | 'year'>): string {
  if (campaign) return `campaign:${campaign}`
  return year ? `year:${year}` : 'all'
}

/** A statement's address: `before` is the number of the entry that the page continues after. */
export const statementSchema = z.object({
  account: rowId.optional().catch(undefined),
  before: z.coerce.number().int().min(1).optional().catch(undefined),
})
export type StatementPage = z.output<typeof statementSchema>

/** Whom a maintainer looks for. */
export const holderQuerySchema = z.object({ q: optionalLine(60).catch(undefined) })
