// A redemption's life. Points and stock are taken when it is asked for, and both come back when it is cancelled:
//
//   ──redeem──▶ REQUESTED ──approve──▶ APPROVED ──hand out, with a note──▶ HANDED_OUT
//                  │ └──withdraw (its person)─┐ │
//                  └──cancel (maintainers, with a reason)──▶ CANCELLED
//
// What the charter says of prizes: points are gathered to win them; the rest is ours. Nothing below nothing, nothing beyond
// the stock; nobody decides on their own.
import type { Reason } from '@/lib/outcome'

export const redemptionStatuses = ['REQUESTED', 'APPROVED', 'HANDED_OUT', 'CANCELLED'] as const
export type RedemptionStatus = (typeof redemptionStatuses)[number]

/** Whose points and piece are set aside. */
export const openStatuses = ['REQUESTED', 'APPROVED'] as const satisfies RedemptionStatus[]

export type OfferedPrize = { isOffered: boolean; stock: number; price: number; limitEach: number | null }

/** Why someone with so many points can't redeem a prize of which they have `had`; null when they can. */
export function refuseRedemption(prize: OfferedPrize, { had, available }: { had: number; available: number }) {
  if (!prize.isOffered) return 'prize-not-offered'
  if (prize.stock < 1) return 'prize-out-of-stock'
  if (prize.limitEach !== null && had >= prize.limitEach) return 'prize-limit'
  return prize.price > available ? 'points-short' : null
}

const moves = {
  approve: ['REQUESTED'],
  'hand-out': ['APPROVED'],
  cancel: openStatuses,
  withdraw: ['REQUESTED'],
} as const satisfies Record<string, readonly RedemptionStatus[]>

export type RedemptionMove = keyof typeof moves

/** The states in which a move is allowed: for the database's condition, too. */
export const statesFor = (move: RedemptionMove): RedemptionStatus[] => [...moves[move]]

/** Why a move can't be made now; null when it can. */
export function refuseMove(status: RedemptionStatus, move: RedemptionMove): Reason | null {
  if (statesFor(move).includes(status)) return null
  if (status === 'HANDED_OUT') return 'redemption-handed-out'
  if (status === 'CANCELLED') return 'redemption-cancelled'
  return move === 'hand-out' ? 'redemption-not-approved' : 'redemption-approved'
}
