import { z } from 'zod'
import { emailAddress } from '@/lib/auth/schema'
import { requiredText, rowId } from '@/lib/forms/fields'
import { listFilterSchema } from '@/lib/lists/schema'
import { claimStatuses } from './rules'

export const REFUSAL_MAXIMUM = 1000

/** Without an address the link is only shown, to be passed on. */
export const invitationSchema = z.strictObject({
  personId: rowId,
  email: z.union([z.literal('').transform(() => undefined), emailAddress]).optional(),
})

export const invitationWithdrawalSchema = z.strictObject({ invitationId: rowId })

/** What an invitation's link carries. */
export const invitedClaimSchema = z.strictObject({ token: z.string().max(100) })

export const handleClaimSchema = z.strictObject({ personId: rowId })

export const claimSchema = z.strictObject({ claimId: rowId })

export const claimRefusalSchema = z.strictObject({ claimId: rowId, reason: requiredText(REFUSAL_MAXIMUM) })

export const claimFilterSchema = listFilterSchema(claimStatuses)
