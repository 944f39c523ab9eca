import { z } from 'zod'
import { requiredText, rowId } from '@/lib/forms/fields'

/** As typed: spaces between the digits are fine. */
const code = z
  .string()
  .transform((value) => value.replace(/\s+/g, ''))
  .pipe(z.string().regex(/^\d{6}$/))

export const NOTE_MAXIMUM = 20_000

export const openSessionSchema = z.strictObject({ meetingId: rowId })
export const closeSessionSchema = z.strictObject({ meetingId: rowId })
export const currentItemSchema = z.strictObject({ itemId: rowId })
export const outcomeSchema = z.strictObject({ itemId: rowId, outcome: z.enum(['DONE', 'CARRIED']) })
export const checkInSchema = z.strictObject({ meetingId: rowId, code, kind: z.enum(['PRESENT', 'ONLINE']) })
export const apologiesSchema = z.strictObject({ meetingId: rowId })
export const attendanceSchema = z.strictObject({
  meetingId: rowId,
  personId: rowId,
  kind: z.enum(['PRESENT', 'ONLINE', 'APOLOGIES']),
})
export const decisionSchema = z.strictObject({ itemId: rowId, text: requiredText(1000) })
export const actionItemSchema = z.strictObject({
  itemId: rowId,
  text: requiredText(500),
  ownerId: rowId,
  dueOn: z.iso.date(),
})
export const closeActionSchema = z.strictObject({ actionId: rowId, status: z.enum(['DONE', 'DROPPED']) })

/** What someone typed, kept as it is: also an empty text, also spaces at the end of a line. */
export const noteSchema = z.strictObject({
  itemId: rowId,
  revision: z.coerce.number().int().min(0),
  text: z
    .string()
    .max(NOTE_MAXIMUM)
    .transform((value) => value.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\t\n]|\p{Cs}/gu, '')),
})
