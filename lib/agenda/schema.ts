import { z } from 'zod'
import { optionalText, requiredLine, rowId } from '@/lib/forms/fields'

export const proposalKinds = ['DEMO', 'TOPIC'] as const

const minutes = z.coerce.number().int().min(1).max(240)

export const DETAIL_MAXIMUM = 2000

export const proposalSchema = z.strictObject({
  kind: z.enum(proposalKinds),
  title: requiredLine(120),
  detail: optionalText(DETAIL_MAXIMUM),
  minutes,
})

export const withdrawProposalSchema = z.strictObject({ proposalId: rowId })

export const moveItemSchema = z.strictObject({ itemId: rowId, direction: z.enum(['up', 'down']) })

export const setMinutesSchema = z.strictObject({ itemId: rowId, minutes })

export const dropItemSchema = z.strictObject({ itemId: rowId, keep: z.enum(['yes', 'no']) })

export const addItemSchema = z.strictObject({ meetingId: rowId, title: requiredLine(120), minutes })

export const publishDraftSchema = z.strictObject({ meetingId: rowId })
