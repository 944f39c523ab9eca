// A nomination's life:
//
//   by another ──▶ SUBMITTED ──accept──▶ ACCEPTED ──enough recommend, where the rule asks for it──▶ RECOMMENDED
//                     └──decline──▶ DECLINED ▲ │                                                       │
//   by oneself ──────────────────────────────┘ └──────────put on the next agenda, by itself────────────┤
//                                                                                                      ▼
//   CONFIRMED ◀──confirm── CLOSED ◀──close, carried── OPEN ◀──open, at the meeting───────────────── SCHEDULED
//                           FAILED ◀──close, not carried──┘                       (moves on when a meeting passes)
//
//   from anywhere before closing ──withdraw──▶ WITHDRAWN
import type { Reason } from '@/lib/outcome'

export const nominationStatuses = [
  'SUBMITTED',
  'ACCEPTED',
  'RECOMMENDED',
  'SCHEDULED',
  'OPEN',
  'CLOSED',
  'CONFIRMED',
  'FAILED',
  'DECLINED',
  'WITHDRAWN',
] as const
export type NominationStatus = (typeof nominationStatuses)[number]
export type NominationMove =
  | 'accept'
  | 'decline'
  | 'recommend'
  | 'schedule'
  | 'open'
  | 'carry'
  | 'fail'
  | 'confirm'
  | 'withdraw'

const beforeVote: readonly NominationStatus[] = ['ACCEPTED', 'RECOMMENDED', 'SCHEDULED']

export const moves: Record<NominationMove, { from: readonly NominationStatus[]; to: NominationStatus }> = {
  accept: { from: ['SUBMITTED'], to: 'ACCEPTED' },
  decline: { from: ['SUBMITTED'], to: 'DECLINED' },
  recommend: { from: ['ACCEPTED'], to: 'RECOMMENDED' },
  schedule: { from: ['ACCEPTED', 'RECOMMENDED'], to: 'SCHEDULED' },
  open: { from: ['SCHEDULED'], to: 'OPEN' },
  carry: { from: ['OPEN'], to: 'CLOSED' },
  fail: { from: ['OPEN'], to: 'FAILED' },
  confirm: { from: ['CLOSED'], to: 'CONFIRMED' },
  withdraw: { from: ['SUBMITTED', ...beforeVote, 'OPEN'], to: 'WITHDRAWN' },
}

/** Those in which a nomination's life is over, and the person may be nominated again. */
export const finalStatuses = ['CONFIRMED', 'FAILED', 'DECLINED', 'WITHDRAWN'] as const

export const isOver = (status: NominationStatus): boolean => finalStatuses.some((one) => one === status)

/** Why a move can't be made from where the nomination stands; null when it can. */
export function refuseMove(status: NominationStatus, move: NominationMove): Reason | null {
  if (moves[move].from.includes(status)) return null
  if (status === 'WITHDRAWN') return 'nomination-withdrawn'
  if (status === 'DECLINED') return 'nomination-declined'
  return reasons[move](status)
}

const reasons: Record<NominationMove, (status: NominationStatus) => Reason> = {
  accept: () => 'nomination-answered',
  decline: () => 'nomination-answered',
  recommend: (status) => refuseRecommendation(status) ?? 'nomination-scheduled',
  schedule: (status) => refuseRecommendation(status) ?? 'nomination-scheduled',
  open: (status) =>
    status === 'SUBMITTED' || beforeVote.includes(status) ? 'nomination-not-scheduled' : 'vote-opened',
  carry: (status) => (status === 'CLOSED' || isOver(status) ? 'vote-closed' : 'vote-not-open'),
  fail: (status) => (status === 'CLOSED' || isOver(status) ? 'vote-closed' : 'vote-not-open'),
  confirm: (status) => {
    if (status === 'CONFIRMED') return 'vote-confirmed'
    return status === 'FAILED' ? 'vote-not-carried' : 'vote-not-closed'
  },
  withdraw: () => 'vote-closed',
}

/** Recommendations are welcome from acceptance until the vote opens, also beyond what the rule asks for. */
export function refuseRecommendation(status: NominationStatus): Reason | null {
  if (beforeVote.includes(status)) return null
  return status === 'SUBMITTED' ? 'nomination-not-accepted' : (refuseComment(status) ?? 'vote-opened')
}

/** The electorate is settled when the vote opens: whoever finds out later that they should stand aside abstains. */
export function refuseRecusal(status: NominationStatus): Reason | null {
  return status === 'SUBMITTED' || beforeVote.includes(status) ? null : 'electorate-settled'
}

export const refuseComment = (status: NominationStatus): Reason | null =>
  isOver(status) || status === 'CLOSED' ? 'nomination-over' : null
