import { z } from 'zod'
import { isSlug, optionalLine, optionalText, requiredLine, requiredText, rowId } from '@/lib/forms/fields'
import { shownVersion } from '@/lib/privacy/schema'
import { sentStatuses } from './rules'

export const applicantKinds = ['STUDENT', 'DEVELOPER', 'RESEARCHER', 'USER'] as const

export const MOTIVATION_MAXIMUM = 2000
export const REASON_MAXIMUM = 1000
export const MESSAGE_MAXIMUM = 2000

/** A user name on a code forge, without `@` or address; may be left empty. */
const handle = z
  .string()
  .trim()
  .transform((value) => value.replace(/^@/, ''))
  .refine((value) => /^[\w.-]{0,60}$/.test(value), { params: { key: 'not-a-handle' } })
  .optional()
  .transform((value) => value || undefined)

/** Areas are checked against `sig.yaml` by the command. */
const areas = (least: number) => z.array(z.string().max(60)).min(least).max(20)

export const applicationSchema = z.strictObject({
  name: requiredLine(80),
  affiliation: requiredLine(120),
  kind: z.enum(applicantKinds),
  areas: areas(1),
  motivation: requiredText(MOTIVATION_MAXIMUM),
  gitee: handle,
  atomgit: handle,
  github: handle,
  heardFrom: optionalText(200),
  // An unticked box sends nothing, and zod asks no refinement about an optional field that is absent.
  consent: z
    .string()
    .default('')
    .refine((value) => value === 'yes', { params: { key: 'consent-needed' } }),
  consentVersion: shownVersion,
})

export type ApplicationInput = z.output<typeof applicationSchema>

/** As much as has been filled in so far; only what no field could hold is refused. */
export const draftSchema = z.strictObject({
  name: optionalLine(80),
  affiliation: optionalLine(120),
  kind: z.enum(applicantKinds).optional(),
  areas: areas(0),
  motivation: optionalText(MOTIVATION_MAXIMUM),
  gitee: optionalLine(100),
  atomgit: optionalLine(100),
  github: optionalLine(100),
  heardFrom: optionalText(200),
  /** Not kept: consent is given with the application itself. */
  consent: z.string().max(10).optional(),
  consentVersion: z.string().max(20).optional(),
})

export type DraftInput = z.output<typeof draftSchema>

export const discardSchema = z.strictObject({})

/** On which version of the application the form was made; without it, whatever stands there is meant. */
const version = z.coerce.number().int().min(1).optional()

export const approvalSchema = z.strictObject({ applicationId: rowId, version })

export const rejectionSchema = z.strictObject({ applicationId: rowId, version, reason: requiredText(REASON_MAXIMUM) })

export const messageSchema = z.strictObject({ applicationId: rowId, version, text: requiredText(MESSAGE_MAXIMUM) })

export const withdrawalSchema = z.strictObject({ applicationId: rowId })

/** A reviewer's id, the one who sends the form, or nobody. */
const assignee = z.union([z.enum(['me', 'nobody']), rowId])

/** `seen`: who looked after it when the form was made. */
export const assignmentSchema = z.strictObject({
  applicationId: rowId,
  assignee,
  seen: z.union([z.literal('nobody'), rowId]).optional(),
})

export type AssignmentInput = z.output<typeof assignmentSchema>

/** An application and the version of it that was listed, as a box's value: `<id>.<version>`. */
const pick = z
  .string()
  .regex(/^[0-9a-f-]{36}\.\d{1,9}$/)
  .transform((value) => ({ applicationId: value.slice(0, 36), version: Number(value.slice(37)) }))

export type Pick = z.output<typeof pick>

const picks = z.array(pick).min(1).max(100)

/** The query of the list that the form stands under; nothing but a filter comes through. */
const back = z
  .string()
  .max(1000)
  .default('')
  .transform((query) => queueQuery(queueFilterSchema.parse(Object.fromEntries(new URLSearchParams(query)))))

export const bulkApprovalSchema = z.strictObject({ picks, back, reason: z.string().optional() })
export const bulkRejectionSchema = z.strictObject({ picks, back, reason: requiredText(REASON_MAXIMUM) })

export type BulkApprovalInput = z.output<typeof bulkApprovalSchema>
export type BulkRejectionInput = z.output<typeof bulkRejectionSchema>

export const queueSorts = ['oldest', 'newest', 'name'] as const
export const queueAges = [3, 7, 14, 30] as const
const ages: readonly number[] = queueAges

/** The queue's address. What it can't read counts as not said. `assignee`: a reviewer's id, `me` or `nobody`. */
export const queueFilterSchema = z.object({
  status: z.enum([...sentStatuses, 'ALL']).catch('SUBMITTED'),
  kind: z.enum(applicantKinds).optional().catch(undefined),
  area: z
    .string()
    .max(60)
    .refine((value) => isSlug(value))
    .optional()
    .catch(undefined),
  assignee: assignee.optional().catch(undefined),
  /** Sent at least so many days ago. */
  days: z.coerce
    .number()
    .refine((value) => ages.includes(value))
    .optional()
    .catch(undefined),
  q: optionalLine(80).catch(undefined),
  sort: z.enum(queueSorts).optional().catch(undefined),
  after: z.string().max(100).optional().catch(undefined),
})

export type QueueFilter = z.output<typeof queueFilterSchema>
export type QueueSort = (typeof queueSorts)[number]

/** The filter as an address has it, without the page. */
export function queueQuery({ after: _, ...filter }: QueueFilter, change: Partial<QueueFilter> = {}): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...filter, ...change }))
    if (value !== undefined) query.set(name, String(value))
  return query.toString()
}
