'use server'
import { accountAction } from '@/lib/auth/action'
import { claimByHandle, claimByInvitation } from './commands/asking'
import { confirmClaim, refusePersonClaim, withdrawClaim } from './commands/decisions'
import { invitePerson, withdrawInvitation } from './commands/invitations'
import {
  claimRefusalSchema,
  claimSchema,
  handleClaimSchema,
  invitationSchema,
  invitationWithdrawalSchema,
  invitedClaimSchema,
} from './schema'

export const invitePersonAction = accountAction(invitationSchema, invitePerson, {
  next: ({ id }) => `/admin/claims/invitations/${id}?done=person-invited`,
})

export const withdrawInvitationAction = accountAction(invitationWithdrawalSchema, withdrawInvitation, {
  next: () => '/admin/claims?done=invitation-withdrawn',
})

export const claimByInvitationAction = accountAction(invitedClaimSchema, claimByInvitation, {
  next: () => '/me?done=claim-requested',
})

export const claimByHandleAction = accountAction(handleClaimSchema, claimByHandle, {
  next: () => '/me?done=claim-requested',
})

export const withdrawClaimAction = accountAction(claimSchema, withdrawClaim, {
  next: () => '/me?done=claim-withdrawn',
})

export const confirmClaimAction = accountAction(claimSchema, confirmClaim, {
  next: ({ id }) => `/admin/claims/${id}?done=claim-confirmed`,
})

export const refuseClaimAction = accountAction(claimRefusalSchema, refusePersonClaim, {
  next: ({ id }) => `/admin/claims/${id}?done=claim-refused`,
})
