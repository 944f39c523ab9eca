// Turns to organise. Whoever served longest ago is next; a turn that is known to its holder, or that was swapped, stays.
import type { Reason } from '@/lib/outcome'

export type Turn = {
  id: string
  startsAt: Date
  holder: string | null
  /** Known to its holder or swapped: it changes hands only when the holder can't. */
  isPinned: boolean
  /** Who said that they can't take it. */
  refusedBy: readonly string[]
}

export type Candidate = {
  id: string
  eligibleSince: Date
  lastServedAt: Date | null
  away: readonly { from: Date; until: Date }[]
}

/**
 * Who takes each turn to come, by its id; null where nobody can. In the order of time each goes to whoever served, or
 * will serve by a pinned turn, the longest ago; among equals to who has been eligible longest.
 */
export function planTurns(turns: readonly Turn[], candidates: readonly Candidate[]): Map<string, string | null> {
  const inOrder = [...turns].sort((a, b) => +a.startsAt - +b.startsAt || a.id.localeCompare(b.id))
  const isKept = (turn: Turn) => turn.isPinned && candidates.some((one) => one.id === turn.holder && canTake(one, turn))
  const lastServed = new Map(candidates.map(({ id, lastServedAt }) => [id, lastServedAt ? +lastServedAt : never]))
  const serves = (id: string | null, at: Date) => id && lastServed.set(id, Math.max(lastServed.get(id) ?? never, +at))
  for (const turn of inOrder) if (isKept(turn)) serves(turn.holder, turn.startsAt)

  const plan = new Map<string, string | null>()
  for (const turn of inOrder) {
    const holder = isKept(turn)
      ? turn.holder
      : longestAgo(
          candidates.filter((one) => canTake(one, turn)),
          lastServed,
        )
    plan.set(turn.id, holder)
    serves(holder, turn.startsAt)
  }
  return plan
}

export const canTake = ({ id, away }: Candidate, { startsAt, refusedBy }: Turn): boolean =>
  !refusedBy.includes(id) && !away.some(({ from, until }) => from <= startsAt && startsAt < until)

function longestAgo(able: readonly Candidate[], lastServed: ReadonlyMap<string, number>): string | null {
  const order = (a: Candidate, b: Candidate) =>
    (lastServed.get(a.id) ?? never) - (lastServed.get(b.id) ?? never) ||
    +a.eligibleSince - +b.eligibleSince ||
    a.id.localeCompare(b.id)
  return [...able].sort(order)[0]?.id ?? null
}

const never = Number.NEGATIVE_INFINITY

/** How long before its occasion a turn is settled and its holder told, in milliseconds. */
export const NOTICE = 7 * 86_400_000

/** How long before its occasion the holder is reminded. */
export const REMINDER = 2 * 86_400_000

type DutyState = { startsAt: Date; cancelledAt: Date | null }

/** Why nothing about a turn can change any more, or null. */
export function refuseDutyChange(duty: DutyState, now: Date): Reason | null {
  if (duty.cancelledAt) return 'duty-cancelled'
  return now >= duty.startsAt ? 'duty-over' : null
}

type SwapSides = {
  given: DutyState & { personId: string | null; kind: string }
  wanted: DutyState & { personId: string | null; kind: string }
}

/** Why two turns can't be exchanged, or null. */
export function refuseSwap({ given, wanted }: SwapSides, now: Date): Reason | null {
  const over = refuseDutyChange(given, now) ?? refuseDutyChange(wanted, now)
  if (over) return over
  if (given.kind !== wanted.kind || !wanted.personId || given.personId === wanted.personId) return 'swap-with-nobody'
  return null
}

/** What the organiser of a meeting or of a sharing session sees to, and hands over to the next. */
export const checklists = {
  MEETING: ['agenda', 'link', 'invite', 'host', 'minutes', 'hand-over'],
  SHARING_SESSION: ['talks', 'stream', 'speakers', 'hold', 'recap', 'hand-over'],
} as const

export const checklistItems = [...new Set([...checklists.MEETING, ...checklists.SHARING_SESSION])]
export type ChecklistItem = (typeof checklistItems)[number]
