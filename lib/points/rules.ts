// Points, as a ledger of double entry. Each entry takes points from one place and puts them in another, so that all places
// together always add up to nothing; none is ever changed or removed. Of each person's account:
//
//                 award, addition                reservation               hand-out
//   ISSUED ──────────────────────▶ AVAILABLE ──────────────────▶ RESERVED ─────────▶ REDEEMED
//     ▲ ◀──reversal, deduction──────┘ │ ▲ ◀─────────return─────────┘
//     └──write-off── WRITTEN_OFF      │ └─▶ MOVED (to the person's other account, when two become one)
//                                     └──expiry──▶ EXPIRED
//
// - AVAILABLE and RESERVED never fall below nothing.
// - A source is awarded once; again only after its award was reversed.
// - A reversal takes back what is still available. What was spent meanwhile is written off: nobody owes points, and what
//   they earn later is theirs. In the rankings the whole award is gone.
// - A ranking counts what was issued and not taken back, whether or not it was spent since: in the campaign and the year of
//   the award. A correction by hand counts in the year in which it is made.
// - Points expire the oldest first; so are they spent.
import type { Reason } from '@/lib/outcome'

/** A move goes to another account and comes from one, see lib/points/merging.ts. */
export type PointKind = keyof typeof movements | 'MOVE'
type Place = 'ISSUED' | 'AVAILABLE' | 'RESERVED' | 'REDEEMED' | 'EXPIRED' | 'WRITTEN_OFF' | 'MOVED'
type Movement = { debit: Place; credit: Place }

/** From where to where each kind of entry takes points. */
export const movements = {
  AWARD: { debit: 'ISSUED', credit: 'AVAILABLE' },
  REVERSAL: { debit: 'AVAILABLE', credit: 'ISSUED' },
  WRITE_OFF: { debit: 'WRITTEN_OFF', credit: 'ISSUED' },
  ADDITION: { debit: 'ISSUED', credit: 'AVAILABLE' },
  DEDUCTION: { debit: 'AVAILABLE', credit: 'ISSUED' },
  RESERVATION: { debit: 'AVAILABLE', credit: 'RESERVED' },
  RETURN: { debit: 'RESERVED', credit: 'AVAILABLE' },
  HAND_OUT: { debit: 'RESERVED', credit: 'REDEEMED' },
  EXPIRY: { debit: 'AVAILABLE', credit: 'EXPIRED' },
} as const satisfies Record<string, Movement>

/** An account's sums after its last entry. */
export type Sums = { number: number; available: number; reserved: number; gained: number }

export const nothing: Sums = { number: 0, available: 0, reserved: 0, gained: 0 }

export type Posted = Movement & { points: number }

/** The sums after one more entry. */
export function sumsAfter(before: Sums, { debit, credit, points }: Posted): Sums {
  const change = (place: Place) => (credit === place ? points : 0) - (debit === place ? points : 0)
  return {
    number: before.number + 1,
    available: before.available + change('AVAILABLE'),
    reserved: before.reserved + change('RESERVED'),
    gained: before.gained + (credit === 'AVAILABLE' && debit !== 'RESERVED' ? points : 0),
  }
}

/** What an entry adds to the rankings. */
export const countedOf = ({ debit, credit, points }: Posted): number =>
  debit === 'ISSUED' ? points : credit === 'ISSUED' ? -points : 0

/** How much of a reversal can be taken back, and how much is written off. */
export const splitReversal = (points: number, available: number) => ({
  taken: Math.min(points, available),
  writtenOff: Math.max(0, points - available),
})

/** Why `points` can't be taken from what is available; null when they can. */
export const refuseSpending = (points: number, { available }: Pick<Sums, 'available'>): Reason | null =>
  points > available ? 'points-short' : null

/**
 * What has expired and is still there: of the points that became available by an instant (`gainedByThen`), those that were
 * not spent since, the oldest being spent first.
 */
export function expired(gainedByThen: number, { gained, available }: Pick<Sums, 'gained' | 'available'>): number {
  const spent = gained - available
  return Math.max(0, gainedByThen - spent)
}

/** The rankings that an entry counts in. */
export const scopesOf = ({ year, campaignId }: { year: number; campaignId: string | null }): string[] => [
  'all',
  `year:${year}`,
  ...(campaignId ? [`campaign:${campaignId}`] : []),
]

/**
 * The ranks of a page of a ranking: equal points are an equal rank, and whoever follows has as many before them as there
 * are (1, 2, 2, 4). `ahead` have more points than the page's first; `before` stand before it.
 */
export function ranksOf(page: readonly { points: number }[], { ahead, before }: { ahead: number; before: number }) {
  const ranks: number[] = []
  for (const [index, { points }] of page.entries()) {
    const isEqual = index > 0 && page[index - 1]?.points === points
    ranks.push(index === 0 ? ahead + 1 : isEqual ? (ranks[index - 1] ?? 0) : before + index + 1)
  }
  return ranks
}

/** So many calendar months after an instant, or before it when negative; the last day where a month is shorter. In UTC. */
export function monthsLater(at: Date, months: number): Date {
  const moved = new Date(at)
  const day = moved.getUTCDate()
  moved.setUTCDate(1)
  moved.setUTCMonth(moved.getUTCMonth() + months)
  const last = new Date(Date.UTC(moved.getUTCFullYear(), moved.getUTCMonth() + 1, 0)).getUTCDate()
  moved.setUTCDate(Math.min(day, last))
  return moved
}
