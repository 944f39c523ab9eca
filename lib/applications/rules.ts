// An application's life:
//
//   SUBMITTED ──approve──▶ APPROVED
//       ├──────reject────▶ REJECTED    (may apply again)
//       └──────withdraw──▶ WITHDRAWN   (may apply again)
import type { Reason } from '@/lib/outcome'

export const applicationStatuses = ['SUBMITTED', 'APPROVED', 'REJECTED', 'WITHDRAWN'] as const

export type ApplicationStatus = (typeof applicationStatuses)[number]
export type ApplicationMove = 'approve' | 'reject' | 'withdraw'

const moves: Record<ApplicationMove, { from: ApplicationStatus; to: ApplicationStatus }> = {
  approve: { from: 'SUBMITTED', to: 'APPROVED' },
  reject: { from: 'SUBMITTED', to: 'REJECTED' },
  withdraw: { from: 'SUBMITTED', to: 'WITHDRAWN' },
}

export const statusAfter = (move: ApplicationMove): ApplicationStatus => moves[move].to

/** Why a move can't be made from where the application stands; null when it can. */
export function refuseMove(status: ApplicationStatus, move: ApplicationMove): Reason | null {
  if (status === moves[move].from) return null
  return status === 'WITHDRAWN' ? 'application-withdrawn' : 'application-decided'
}

/** Why someone can't apply now (one open application an account; members need none). */
export function refuseApplication(applicant: { isMember: boolean; hasOpenApplication: boolean }): Reason | null {
  if (applicant.isMember) return 'already-member'
  return applicant.hasOpenApplication ? 'application-open' : null
}
