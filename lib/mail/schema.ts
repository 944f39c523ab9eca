import { z } from 'zod'
import { listFilterSchema } from '@/lib/lists/schema'

export const mailStatuses = ['DEAD', 'QUEUED', 'SENT'] as const
export type MailStatus = (typeof mailStatuses)[number]

export const mailFilterSchema = listFilterSchema(mailStatuses)

/** One mail, or all that were given up. */
export const resendSchema = z.strictObject({ mailId: z.uuid().optional() })

export const mailTestSchema = z.strictObject({})
