// An application's life:
//
//     ──save──▶ DRAFT ──discard──▶ (gone)
//                 │
//               submit      ┌───────ask───────▶ NEEDS_INFO ──ask──┐
//                 ▼         │                     │    ▲          │
//     ──submit──▶ SUBMITTED ┤ ◀─────answer────────┤    └──────────┘
//                           ├─────approve─────────┤──▶ APPROVED
//                           ├─────reject──────────┤──▶ REJECTED    (may apply again)
//                           └─────withdraw────────┘──▶ WITHDRAWN   (may apply again)
import type { Reason } from '@/lib/outcome'

/** In which reviewers may meet an application: all but a draft, which is its writer's alone. */
export const sentStatuses = ['SUBMITTED', 'NEEDS_INFO', 'APPROVED', 'REJECTED', 'WITHDRAWN'] as const
export const applicationStatuses = ['DRAFT', ...sentStatuses] as const

export type ApplicationStatus = (typeof applicationStatuses)[number]
export type SentStatus = (typeof sentStatuses)[number]

/** Nobody has decided yet. */
export const openStatuses = ['SUBMITTED', 'NEEDS_INFO'] as const satisfies SentStatus[]

export const isOpen = (status: ApplicationStatus): boolean => status === 'SUBMITTED' || status === 'NEEDS_INFO'

/** From where each move starts, and where it leads. */
const moves = {
  submit: { DRAFT: 'SUBMITTED' },
  ask: { SUBMITTED: 'NEEDS_INFO', NEEDS_INFO: 'NEEDS_INFO' },
  answer: { NEEDS_INFO: 'SUBMITTED' },
  approve: { SUBMITTED: 'APPROVED', NEEDS_INFO: 'APPROVED' },
  reject: { SUBMITTED: 'REJECTED', NEEDS_INFO: 'REJECTED' },
  withdraw: { SUBMITTED: 'WITHDRAWN', NEEDS_INFO: 'WITHDRAWN' },
} as const satisfies Record<string, Partial<Record<ApplicationStatus, ApplicationStatus>>>

export type ApplicationMove = keyof typeof moves

export const applicationMoves = Object.keys(moves) as ApplicationMove[]

/** Where a move leads from here; null when it can't be made. */
export function statusAfter(status: ApplicationStatus, move: ApplicationMove): ApplicationStatus | null {
  const allowed: Partial<Record<ApplicationStatus, ApplicationStatus>> = moves[move]
  return allowed[status] ?? null
}

/** Why a move can't be made from where the application stands; null when it can. */
export function refuseMove(status: ApplicationStatus, move: ApplicationMove): Reason | null {
  return statusAfter(status, move) ? null : refusals[status](move)
}

const refusals: Record<ApplicationStatus, (move: ApplicationMove) => Reason> = {
  DRAFT: () => 'application-draft',
  SUBMITTED: (move) => (move === 'answer' ? 'nothing-asked' : 'application-open'),
  NEEDS_INFO: () => 'application-open',
  APPROVED: () => 'application-decided',
  REJECTED: () => 'application-decided',
  WITHDRAWN: () => 'application-withdrawn',
}

/** Why someone can't apply now (one open application an account; members need none; while they are taken). */
export function refuseApplication(applicant: {
  isMember: boolean
  hasOpenApplication: boolean
  /** The maintainers' setting. */
  isTaken: boolean
}): Reason | null {
  if (applicant.isMember) return 'already-member'
  if (applicant.hasOpenApplication) return 'application-open'
  return applicant.isTaken ? null : 'applications-closed'
}

/** Of what two accounts that become one both have under way, which gives way: a draft to what has been sent. */
export const yielding = <A extends { status: ApplicationStatus }>(staying: A, going: A): A =>
  staying.status === 'DRAFT' && going.status !== 'DRAFT' ? staying : going

/** Why someone can't be made to look after an application; null when they can. */
export function refuseAssignee(assignee: { isReviewer: boolean; isApplicant: boolean }): Reason | null {
  if (!assignee.isReviewer) return 'assignee-not-reviewer'
  return assignee.isApplicant ? 'assignee-is-applicant' : null
}

/** Why one of many was not decided. */
export const bulkRefusals = [
  'application-not-found',
  'application-changed',
  'application-decided',
  'application-withdrawn',
  'application-own',
  'account-is-another',
] as const satisfies Reason[]

export type BulkRefusal = (typeof bulkRefusals)[number]

/** Without who decided and when: the list of results says that itself. */
export function bulkRefusalOf(reason: Reason): BulkRefusal {
  const known = bulkRefusals.find((one) => one === reason)
  return known ?? (/^application-(approved|rejected)-by$/.test(reason) ? 'application-decided' : 'application-changed')
}
