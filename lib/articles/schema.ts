import { z } from 'zod'
import { optionalLink, optionalText, requiredLine, requiredText, rowId } from '@/lib/forms/fields'

export const articleLanguages = ['zh', 'en'] as const

export const SUMMARY_MAXIMUM = 300
export const TEXT_MAXIMUM = 30_000
export const REASON_MAXIMUM = 500

/** A link or a text, or both: `refuseProposal`. */
export const proposalSchema = z.strictObject({
  title: requiredLine(120),
  language: z.enum(articleLanguages),
  summary: requiredText(SUMMARY_MAXIMUM),
  url: optionalLink,
  text: optionalText(TEXT_MAXIMUM),
})
export type Proposal = z.output<typeof proposalSchema>

export const articleSchema = z.strictObject({ articleId: rowId })

export const declineSchema = z.strictObject({ articleId: rowId, reason: requiredText(REASON_MAXIMUM) })
export type Decline = z.output<typeof declineSchema>

/** The list's address; `author` is a person's slug, `waiting` the row that those to be reviewed continue behind. */
export const articleListSchema = z.object({
  year: z.coerce.number().int().min(2000).max(2999).optional().catch(undefined),
  author: z
    .string()
    .max(80)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .optional()
    .catch(undefined),
  after: z.string().max(60).optional().catch(undefined),
  waiting: z.string().max(60).optional().catch(undefined),
})
export type ArticleFilter = z.output<typeof articleListSchema>
