import { z } from 'zod'
import { optionalText, requiredLine, requiredText, rowId } from '@/lib/forms/fields'

export const applicantKinds = ['STUDENT', 'DEVELOPER', 'RESEARCHER', 'USER'] as const

export const MOTIVATION_MAXIMUM = 2000
export const REASON_MAXIMUM = 1000

/** A user name on a code forge, without `@` or address; may be left empty. */
const handle = z
  .string()
  .trim()
  .transform((value) => value.replace(/^@/, ''))
  .refine((value) => /^[\w.-]{0,60}$/.test(value), { params: { key: 'not-a-handle' } })
  .optional()
  .transform((value) => value || undefined)

/** Areas are checked against `sig.yaml` by the command. */
export const applicationSchema = z.strictObject({
  name: requiredLine(80),
  affiliation: requiredLine(120),
  kind: z.enum(applicantKinds),
  areas: z.array(z.string().max(60)).min(1).max(20),
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
})

export type ApplicationInput = z.output<typeof applicationSchema>

export const approvalSchema = z.strictObject({ applicationId: rowId })

export const rejectionSchema = z.strictObject({ applicationId: rowId, reason: requiredText(REASON_MAXIMUM) })

export const withdrawalSchema = z.strictObject({ applicationId: rowId })
