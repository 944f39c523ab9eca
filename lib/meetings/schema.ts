import { z } from 'zod'
import { localTime, optionalLink, requiredText, rowId } from '@/lib/forms/fields'

const day = z.iso.date()
const reason = requiredText(500)

export const chooseDaySchema = z.strictObject({ meetingId: rowId, day })

/** Times are local to the SIG's zone. */
export const openPollSchema = z.strictObject({ meetingId: rowId, closesAt: localTime })

export const answerPollSchema = z.strictObject({ meetingId: rowId, days: z.array(day).max(7) })

export const moveMeetingSchema = z.strictObject({
  meetingId: rowId,
  startsAt: localTime,
  minutes: z.coerce.number().int().min(15).max(480),
  reason,
})

export const cancelMeetingSchema = z.strictObject({ meetingId: rowId, reason })

export const joinLinkSchema = z.strictObject({ meetingId: rowId, joinUrl: optionalLink })

export const SEARCH_MAXIMUM = 80

export const noFields = z.strictObject({})
