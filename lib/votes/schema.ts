import { z } from 'zod'
import { isSlug, optionalText, rowId } from '@/lib/forms/fields'
import { type Choice, choices } from './rules'

export const REASON_MAXIMUM = 1000

/** A date and time as a date-time field gives it, to the minute, local to the SIG's zone. */
const localTime = z.iso
  .datetime({ local: true, precision: -1 })
  .refine((value) => !value.endsWith('Z') && value >= '2000' && value < '3000', { params: { key: 'not-a-time' } })

const localDay = z.iso.date().refine((value) => value >= '2000' && value < '3000', { params: { key: 'not-a-day' } })

/** Whether the day and the time will do is asked by `refuseOpening`. */
export const openingSchema = z.strictObject({ nominationId: rowId, meetingOn: localDay, closesAt: localTime })
export type OpeningInput = z.output<typeof openingSchema>

/** The slug of the meeting on whose screen the form stands, to go back to. */
const meeting = z.string().max(80).refine(isSlug).optional()
export const openingAtMeetingSchema = openingSchema.extend({ meeting })

/** Whether there must be a reason is asked by `refuseBallot`. */
export const ballotSchema = z.strictObject({
  electionId: rowId,
  choice: z.enum(choices),
  reason: optionalText(REASON_MAXIMUM),
})
export type BallotInput = { electionId: string; choice: Choice; reason?: string | undefined }

export const electionIdSchema = z.strictObject({ electionId: rowId })
export const closingAtMeetingSchema = electionIdSchema.extend({ meeting })
