import { z } from 'zod'
import { optionalLine, requiredText, rowId } from '@/lib/forms/fields'
import { linkLines } from '@/lib/forms/link-lines'
import { listFilterSchema } from '@/lib/lists/schema'

/** The community's titles, the highest of each sort first; OTHER has a name of its own. */
export const recognitionKinds = [
  'SENIOR_DEVELOPER',
  'EXCELLENT_DEVELOPER',
  'SENIOR_EVANGELIST',
  'EVANGELIST',
  'OTHER',
] as const
export type RecognitionKind = (typeof recognitionKinds)[number]

export const proposalStatuses = ['PROPOSED', 'GRANTED', 'DECLINED', 'WITHDRAWN'] as const
export type ProposalStatus = (typeof proposalStatuses)[number]

/** The proposals' list, as its address has it. */
export const proposalListSchema = listFilterSchema(proposalStatuses)

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

export const STATEMENT_MAXIMUM = 2000

export const proposalSchema = z.strictObject({
  personId: rowId,
  kind: z.enum(recognitionKinds),
  year: z.coerce.number().int().min(2000).max(2999),
  statement: requiredText(STATEMENT_MAXIMUM),
  /** Of the person's records. */
  evidence: z.array(z.string().max(80)).max(100),
  links: linkLines,
})
export type ProposalInput = z.output<typeof proposalSchema>

export const decisionSchema = z.strictObject({
  proposalId: rowId,
  citationZh: requiredText(CITATION_MAXIMUM),
  citationEn: requiredText(CITATION_MAXIMUM),
})
export type Decision = z.output<typeof decisionSchema>

export const declineSchema = z.strictObject({ proposalId: rowId, reason: requiredText(CITATION_MAXIMUM) })
export type Decline = z.output<typeof declineSchema>

export const takeBackSchema = z.strictObject({ proposalId: rowId })

const word = z
  .string()
  .trim()
  .max(100)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u)
  .catch('')

/** The form's address: for whom, or a name to look for. Anything else counts as absent. */
export const proposalFormSchema = z.object({ person: word, q: word })

const row = z.string().max(60).optional().catch(undefined)

/** The hall of fame's address: after which row each of its lists goes on. */
export const hallOfFameSchema = z.object({ after: row, from: row, tasks: row })
