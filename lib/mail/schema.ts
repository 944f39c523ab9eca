import { z } from 'zod'

export const mailStatuses = ['DEAD', 'QUEUED', 'SENT'] as const
export type MailStatus = (typeof mailStatuses)[number]

export const mailFilterSchema = z.object({
  status: z.enum(mailStatuses).catch('DEAD'),
  after: z.string().optional().catch(undefined),
})

/** One mail, or all that were given up. */
export const resendSchema = z.strictObject({ mailId: z.uuid().optional() })

export const mailTestSchema = z.strictObject({})
