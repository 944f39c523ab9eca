import { z } from 'zod'
import { isSlug, optionalText, requiredText, rowId } from '@/lib/forms/fields'
import { linkLines } from '@/lib/forms/link-lines'

export const PLAN_MAXIMUM = 5000
export const NOTE_MAXIMUM = 2000
export const REASON_MAXIMUM = 1000
const MOST_PARTNERS = 5

const day = z.iso.date().refine((value) => value >= '2000-01-01' && value <= '2999-12-31', {
  params: { key: 'not-a-day' },
})

/** Addresses of profiles, or what stands at their end, one a line. */
const partners = z
  .string()
  .max(2000)
  .default('')
  .transform((typed) => [
    ...new Set(
      typed
        .split(/[\s,，、]+/)
        .map((one) => one.replace(/\/+$/, '').split('/').at(-1) ?? '')
        .filter((one) => one !== ''),
    ),
  ])
  .refine((slugs) => slugs.length <= MOST_PARTNERS, { params: { key: 'too-many-partners' } })
  .refine((slugs) => slugs.every(isSlug), { params: { key: 'not-profiles' } })

/** `asks`: for the task, or to be next when it is free again. */
export const claimSchema = z.strictObject({
  taskId: rowId,
  asks: z.enum(['claim', 'wait']),
  plan: requiredText(PLAN_MAXIMUM),
  startsOn: day,
  endsOn: day,
  partners,
})
export type ClaimInput = z.output<typeof claimSchema>

export const claimIdSchema = z.strictObject({ claimId: rowId })

export const endingSchema = z.strictObject({ claimId: rowId, reason: requiredText(REASON_MAXIMUM) })

export const noteSchema = z.strictObject({ claimId: rowId, text: requiredText(NOTE_MAXIMUM), links: linkLines })
export type NoteInput = z.output<typeof noteSchema>

/** `met`: numbers of the items of the checklist, from 0, as it stood in its version `checklistVersion`. */
export const reviewSchema = z.strictObject({
  claimId: rowId,
  checklistVersion: z.coerce.number().int().min(1),
  met: z.array(z.coerce.number().int().min(0)).max(100),
  verdict: z.enum(['ACCEPTED', 'RETURNED']),
  comment: optionalText(NOTE_MAXIMUM),
})
export type ReviewInput = z.output<typeof reviewSchema>
