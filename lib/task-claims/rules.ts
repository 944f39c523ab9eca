// A claim's life. A task has at most one that holds it, and at most one that waits behind that:
//
//   ──claim, the task is free──▶ PROPOSED ──approve──▶ ACTIVE ──submit──▶ IN_REVIEW ──accept──▶ DONE
//                                  ▲ │  │                │ ▲                 │  │
//     ──claim, it is taken──▶ WAITING│  └──decline──▶ DECLINED  └──return────┘  │
//          promote: it is free again │                   │                      │
//                                withdraw                ├──hand back───────────┴──▶ RELEASED
//                                    ▼                   ├──release (the mentor)───▶ RELEASED
//                                WITHDRAWN               └──lapse────▶ LAPSED
//
//   When the task itself is closed, whatever is not over yet is released.
//
// The lease: an ACTIVE claim lasts LEASE from its approval, its last progress note, or its return from review. NUDGE before
// that ends, its people are reminded, once; it lapses when it ends, never without the reminder and never sooner than NUDGE
// after it. While it is in review nothing is asked of them.
import { dayOf, daysLater, nextMidnight } from '@/lib/calendar/zone'
import type { Reason } from '@/lib/outcome'

export const claimStatuses = [
  'WAITING',
  'PROPOSED',
  'ACTIVE',
  'IN_REVIEW',
  'DONE',
  'DECLINED',
  'WITHDRAWN',
  'RELEASED',
  'LAPSED',
] as const
export type ClaimStatus = (typeof claimStatuses)[number]

/** It holds the task, or would. */
export const holdingStatuses = ['PROPOSED', 'ACTIVE', 'IN_REVIEW'] as const satisfies ClaimStatus[]
export const liveStatuses = ['WAITING', ...holdingStatuses] as const satisfies ClaimStatus[]

export const isLive = (status: ClaimStatus): boolean => liveStatuses.some((one) => one === status)

type Move = { from: readonly ClaimStatus[]; to: ClaimStatus }

export const moves = {
  promote: { from: ['WAITING'], to: 'PROPOSED' },
  withdraw: { from: ['WAITING', 'PROPOSED'], to: 'WITHDRAWN' },
  approve: { from: ['PROPOSED'], to: 'ACTIVE' },
  decline: { from: ['PROPOSED'], to: 'DECLINED' },
  submit: { from: ['ACTIVE'], to: 'IN_REVIEW' },
  return: { from: ['IN_REVIEW'], to: 'ACTIVE' },
  accept: { from: ['IN_REVIEW'], to: 'DONE' },
  'hand-back': { from: ['ACTIVE', 'IN_REVIEW'], to: 'RELEASED' },
  release: { from: ['ACTIVE'], to: 'RELEASED' },
  lapse: { from: ['ACTIVE'], to: 'LAPSED' },
  close: { from: ['WAITING', 'PROPOSED', 'ACTIVE'], to: 'RELEASED' },
} as const satisfies Record<string, Move>

export type ClaimMove = keyof typeof moves
export const claimMoves = Object.keys(moves) as ClaimMove[]

/** Why a move can't be made from where the claim stands; null when it can. */
export function refuseMove(status: ClaimStatus, move: ClaimMove): Reason | null {
  const { from }: Move = moves[move]
  return from.includes(status) ? null : standing(status, move)
}

/** Why nothing can be noted on a claim; null when it can. */
export const refuseNote = (status: ClaimStatus): Reason | null =>
  status === 'ACTIVE' || status === 'IN_REVIEW' ? null : standing(status, 'submit')

function standing(status: ClaimStatus, move: ClaimMove): Reason {
  if (status !== 'ACTIVE') return reasons[status]
  return move === 'accept' || move === 'return' ? 'task-claim-not-in-review' : 'task-claim-approved'
}

const reasons: Record<Exclude<ClaimStatus, 'ACTIVE'>, Reason> = {
  WAITING: 'task-claim-waiting',
  PROPOSED: 'task-claim-proposed',
  IN_REVIEW: 'task-claim-in-review',
  DONE: 'task-claim-done',
  DECLINED: 'task-claim-declined',
  WITHDRAWN: 'task-claim-withdrawn',
  RELEASED: 'task-claim-released',
  LAPSED: 'task-claim-lapsed',
}

type Asked = {
  status: 'DRAFT' | 'OPEN' | 'CLAIMED' | 'IN_REVIEW' | 'DONE' | 'CLOSED'
  /** Someone has it, or has asked for it. */
  isHeld: boolean
  isWaitedFor: boolean
  /** The one who asks has a live claim on it, or takes part in one. */
  isTheirs: boolean
}

/** Why nobody (or not this one) can claim a task, or wait for it; null when they can. */
export function refuseClaim({ status, isHeld, isWaitedFor, isTheirs }: Asked, asks: 'claim' | 'wait'): Reason | null {
  if (status === 'DRAFT') return 'task-not-published'
  if (status === 'DONE') return 'task-done'
  if (status === 'CLOSED') return 'task-closed'
  if (isTheirs) return 'task-claim-own-already'
  if (asks === 'claim') return isHeld ? 'task-claimed' : null
  if (!isHeld) return 'task-free'
  return isWaitedFor ? 'task-waited-for' : null
}

/**
 * Why someone can't decide on a claim; null when they can. Nobody decides on what they take part in, nor on what they have
 * been asked to join: they could say yes afterwards. `members`: all of them, agreed or not.
 */
export const refuseDecider = (members: readonly { personId: string }[], personId: string | null): Reason | null =>
  members.some((member) => member.personId === personId) ? 'task-claim-own' : null

export function refuseDates(dates: { startsOn: string; endsOn: string }, today: string) {
  if (dates.endsOn < today) return { reason: 'task-ends-in-past', field: 'endsOn' } as const
  return dates.endsOn < dates.startsOn ? ({ reason: 'task-dates-reversed', field: 'endsOn' } as const) : null
}

type Looked = {
  verdict: 'ACCEPTED' | 'RETURNED'
  /** For each item of the list, whether it is met. */
  met: readonly boolean[]
  comment: string | undefined
}

/** What is wrong with a review, and in which field; null when nothing is. */
export function refuseReview({ verdict, met, comment }: Looked) {
  if (verdict === 'ACCEPTED') return met.every(Boolean) ? null : ({ reason: 'checklist-unmet', field: 'met' } as const)
  return comment ? null : ({ reason: 'return-without-comment', field: 'comment' } as const)
}

const DAY = 86_400_000
/** Two regular meetings. */
export const LEASE_DAYS = 28
export const NUDGE_DAYS = 7

type Lease = { leaseUntil: Date; nudgedAt: Date | null }

export const leaseFrom = (at: Date): Lease => ({ leaseUntil: after(at, LEASE_DAYS), nudgedAt: null })

export const isNudgeDue = ({ leaseUntil, nudgedAt }: Lease, at: Date): boolean =>
  nudgedAt === null && after(leaseUntil, -NUDGE_DAYS) <= at

/** A reminder that comes late gives them time all the same. */
export const nudged = ({ leaseUntil }: Lease, at: Date): Lease => ({
  leaseUntil: leaseUntil > after(at, NUDGE_DAYS) ? leaseUntil : after(at, NUDGE_DAYS),
  nudgedAt: at,
})

export const isLapseDue = ({ leaseUntil, nudgedAt }: Lease, at: Date): boolean => nudgedAt !== null && leaseUntil <= at

const after = (at: Date, days: number) => new Date(at.getTime() + days * DAY)

/** Calendar days between an instant and now, and when that number changes next. */
export function daysSince(since: Date, now: Date, timeZone: string): { days: number; until: Date } {
  const midnight = nextMidnight(now, timeZone)
  const ms = Date.parse(dayOf(now, timeZone)) - Date.parse(dayOf(since, timeZone))
  return { days: Math.max(0, Math.round(ms / DAY)), until: midnight }
}

type Worked = { claimedAt: Date; approvedAt: Date | null; notes: readonly { at: Date }[] }

/**
 * How long a claim has been without a word: calendar days since its last note, the first of `notes`, or since it was
 * approved where nobody has noted anything. Neither the approval nor the handing in is progress.
 */
export function silenceOf({ claimedAt, approvedAt, notes: [last] }: Worked, now: Date, timeZone: string) {
  return { days: daysSince(last?.at ?? approvedAt ?? claimedAt, now, timeZone).days, isNoted: last !== undefined }
}

/** The day by which a task of so many weeks may be done, as the form suggests it. */
export const suggestedEnd = (at: Date, weeks: number, timeZone: string): string =>
  dayOf(daysLater(at, weeks * 7, timeZone), timeZone)
