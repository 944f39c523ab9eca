import { z } from 'zod'
import { isSlug, localTime, optionalLink, requiredLine, requiredText, rowId } from '@/lib/forms/fields'

export const eventKinds = ['SHARING_SESSION', 'EXPERIENCE', 'OTHER'] as const

export const DESCRIPTION_MAXIMUM = 5000

const slug = z
  .string()
  .trim()
  .max(80)
  // /admin/events/new is the form.
  .refine((value) => isSlug(value) && value !== 'new', { params: { key: 'not-a-slug' } })

/** Times are local to the SIG's zone; their order is checked by `refuseTimes`. */
export const eventSchema = z.strictObject({
  slug,
  kind: z.enum(eventKinds),
  titleZh: requiredLine(120),
  titleEn: requiredLine(160),
  descriptionZh: requiredText(DESCRIPTION_MAXIMUM),
  descriptionEn: requiredText(DESCRIPTION_MAXIMUM),
  placeZh: requiredLine(120),
  placeEn: requiredLine(160),
  joinUrl: optionalLink,
  startsAt: localTime,
  endsAt: localTime,
  signUpOpensAt: localTime,
  signUpClosesAt: localTime,
  capacity: z.coerce.number().int().min(1).max(10_000),
})

export type EventInput = z.output<typeof eventSchema>

export const signUpSchema = z.strictObject({ eventId: rowId })

export const cancelSignUpSchema = z.strictObject({ eventId: rowId })

export const cancelEventSchema = z.strictObject({ eventId: rowId })
