import { z } from 'zod'
import { isSlug, localTime, optionalText, requiredLine, requiredText, rowId } from '@/lib/forms/fields'
import { listFilterSchema } from '@/lib/lists/schema'
import { campaignKinds } from './rules'

export const RULES_MAXIMUM = 10_000
export const PRIZES_MAXIMUM = 5000
const RUBRIC_MAXIMUM = 5000
const MOST_POINTS = 10_000_000

const slug = z
  .string()
  .trim()
  .max(80)
  // /admin/campaigns/new is the form.
  .refine((value) => isSlug(value) && value !== 'new', { params: { key: 'not-a-slug' } })

/** Points; left empty, there is no cap. */
const cap = z.preprocess(
  (value) => (typeof value === 'string' && value.trim() === '' ? undefined : value),
  z.coerce.number().int().min(1).max(MOST_POINTS).optional(),
)

/** The rubric is read, and the order of times checked, by the command. */
const facts = {
  kind: z.enum(campaignKinds),
  titleZh: requiredLine(120),
  titleEn: requiredLine(160),
  themeZh: requiredLine(200),
  themeEn: requiredLine(300),
  startsAt: localTime,
  endsAt: localTime,
  rulesZh: requiredText(RULES_MAXIMUM),
  rulesEn: requiredText(RULES_MAXIMUM),
  prizesZh: optionalText(PRIZES_MAXIMUM),
  prizesEn: optionalText(PRIZES_MAXIMUM),
  rubric: requiredText(RUBRIC_MAXIMUM),
  capPerPerson: cap,
  capInAll: cap,
}

export const campaignSchema = z.strictObject({ slug, ...facts })
export type CampaignInput = z.output<typeof campaignSchema>

/** `changedAt`: of the campaign that the form was made on, in milliseconds. */
export const campaignEditSchema = z.strictObject({ campaignId: rowId, changedAt: z.coerce.number().int(), ...facts })
export type CampaignEdit = z.output<typeof campaignEditSchema>
export type CampaignFacts = Omit<CampaignEdit, 'campaignId' | 'changedAt'>

export const campaignIdSchema = z.strictObject({ campaignId: rowId })

export const campaignListSchema = z.object({ after: z.string().max(60).optional().catch(undefined) })

export const organisedStates = ['ALL', 'DRAFT', 'PUBLISHED', 'CLOSED'] as const
export type OrganisedState = (typeof organisedStates)[number]

/** The organisers' list, as its address has it. */
export const organisedListSchema = listFilterSchema(organisedStates)

const count = (most: number) => z.coerce.number().int().min(0).max(most).catch(0)

export const MOST_PEOPLE = 100_000

/** What a budget is reckoned with, as the address has it: `people`, and `each-<code>` for each line. */
export function assumedIn(query: Record<string, string | string[] | undefined>, codes: readonly string[]) {
  const numberAt = (name: string, most: number) => count(most).parse(query[name])
  return {
    isAsked: query.people !== undefined,
    people: query.people === undefined ? 50 : numberAt('people', MOST_PEOPLE),
    each: new Map(codes.map((code) => [code, query.people === undefined ? 1 : numberAt(`each-${code}`, 1000)])),
  }
}
