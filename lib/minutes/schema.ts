import { z } from 'zod'
import { optionalLink, requiredLine, requiredText, rowId } from '@/lib/forms/fields'

export const MINUTES_MAXIMUM = 50_000
export const linkKinds = ['RECORDING', 'SLIDES', 'OTHER'] as const

export const meetingSchema = z.strictObject({ meetingId: rowId })

const revision = z.coerce.number().int().min(0)

export const saveMinutesSchema = z.strictObject({ meetingId: rowId, revision, text: requiredText(MINUTES_MAXIMUM) })

export const reviseMinutesSchema = z.strictObject({
  meetingId: rowId,
  revision,
  text: requiredText(MINUTES_MAXIMUM),
  reason: requiredText(300),
})

export const addLinkSchema = z.strictObject({
  meetingId: rowId,
  kind: z.enum(linkKinds),
  title: requiredLine(120),
  url: optionalLink.refine((url) => url !== undefined, { params: { key: 'not-a-link' } }),
})

export const removeLinkSchema = z.strictObject({ linkId: rowId })
