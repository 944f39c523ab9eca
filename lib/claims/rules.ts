// An invitation is made by a maintainer, then used once, withdrawn, or over after two weeks. A claim's life:
//
//   ──by an invitation, or a handle that a forge vouched for──▶ WAITING ──a maintainer confirms──▶ CONFIRMED
//                                                                  ├──a maintainer refuses──────▶ REFUSED    (may ask again)
//                                                                  └──the claimant withdraws────▶ WITHDRAWN  (may ask again)
//
// Only CONFIRMED links the account to the person, and so gives it the person's roles.
import type { Reason } from '@/lib/outcome'

export const claimStatuses = ['WAITING', 'CONFIRMED', 'REFUSED', 'WITHDRAWN'] as const
export type ClaimStatus = (typeof claimStatuses)[number]

export const INVITATION_DAYS = 14

export const invitationExpiry = (at: Date): Date => new Date(at.getTime() + INVITATION_DAYS * 86_400_000)

export type InvitationState = { expiresAt: Date; usedAt: Date | null; withdrawnAt: Date | null }

/** Why the link can't be used at an instant, or null. */
export function refuseInvitation({ expiresAt, usedAt, withdrawnAt }: InvitationState, at: Date): Reason | null {
  if (usedAt) return 'invitation-used'
  return withdrawnAt || at >= expiresAt ? 'invitation-expired' : null
}

/** Why an account can't ask to be a person, or null. */
export function refuseClaim(claim: { hasPerson: boolean; isTaken: boolean; isWaiting: boolean }): Reason | null {
  if (claim.hasPerson) return 'account-has-person'
  if (claim.isTaken) return 'person-claimed'
  return claim.isWaiting ? 'claim-waiting' : null
}

export const refuseDecision = (status: ClaimStatus): Reason | null => (status === 'WAITING' ? null : 'claim-decided')

/** Which forges' handles of an account are a person's by the roster. User names are the same in any case. */
export function matchingHandle(
  owned: readonly { provider: string; handle: string | null }[],
  listed: Partial<Record<string, string>>,
): { provider: string; handle: string } | null {
  const names: Record<string, (string | undefined)[]> = {
    gitee: [listed.gitee],
    // One forge under two names.
    atomgit: [listed.atomgit, listed.gitcode],
    github: [listed.github],
  }
  for (const { provider, handle } of owned) {
    if (handle && names[provider]?.some((name) => name?.toLowerCase() === handle.toLowerCase()))
      return { provider, handle }
  }
  return null
}
