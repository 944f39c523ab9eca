import { z } from 'zod'
import { isSlug, optionalDay, optionalLine, optionalLink, optionalText, requiredLine, rowId } from '@/lib/forms/fields'

export const modelKinds = ['LLM', 'MULTIMODAL'] as const
export type ModelKind = (typeof modelKinds)[number]

export const modelStatuses = ['SUPPORTED', 'EXPERIMENTAL', 'PLANNED', 'RETIRED'] as const
export type ModelStatus = (typeof modelStatuses)[number]

export const NOTE_MAXIMUM = 300

const facts = {
  name: requiredLine(80),
  family: requiredLine(40),
  kind: z.enum(modelKinds),
  parameters: optionalLine(40),
  status: z.enum(modelStatuses),
  sincePlugin: optionalLine(40),
  sinceUpstream: optionalLine(40),
  precision: optionalLine(60),
  /** Days of the SIG's zone; which a status asks for: `refuseStatus`. */
  supportedOn: optionalDay,
  retiredOn: optionalDay,
  weightsUrl: optionalLink,
  guideUrl: optionalLink,
  changeUrl: optionalLink,
  noteZh: optionalText(NOTE_MAXIMUM),
  noteEn: optionalText(NOTE_MAXIMUM),
}

export const newModelSchema = z.strictObject({
  slug: z
    .string()
    .trim()
    .max(80)
    // /admin/models/new is the form.
    .refine((value) => isSlug(value) && value !== 'new', { params: { key: 'not-a-slug' } }),
  ...facts,
})
export type NewModel = z.output<typeof newModelSchema>

/** `version`: of the row that the form was made from. */
export const modelSchema = z.strictObject({ modelId: rowId, version: z.coerce.number().int().min(1), ...facts })
export type ModelInput = z.output<typeof modelSchema>

/** The matrix's address. What it can't read counts as not said. */
export const matrixSchema = z.object({
  q: optionalLine(80).catch(undefined),
  kind: z.enum(modelKinds).optional().catch(undefined),
  status: z.enum(modelStatuses).optional().catch(undefined),
  family: optionalLine(40).catch(undefined),
  after: z.string().max(60).optional().catch(undefined),
})
export type MatrixFilter = z.output<typeof matrixSchema>

/** The filter as an address has it, without the page. */
export function matrixQuery({ after: _, ...filter }: MatrixFilter): string {
  const said = Object.entries(filter).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return new URLSearchParams(said).toString()
}
