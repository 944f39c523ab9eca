// What other features do with points, each in the transaction of its own change.
import 'server-only'
import { dayOf } from '@/lib/calendar/zone'
import { getSite } from '@/lib/content/load'
import type { Tx } from '@/lib/db/client'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { lockAccount, post, type Source } from './posting'
import { movements, refuseSpending, splitReversal } from './rules'

export type Award = {
  personId: string
  /** A whole number from 1. */
  points: number
  campaignId?: string | null
  source: Source
  reason?: string | null
  at: Date
}

/**
 * Gives someone points for a source. Refused while the source has an award that stands, also of another amount or to
 * another person: reverse that first.
 */
export async function award(tx: Tx, { personId, campaignId = null, source, at, ...rest }: Award): Promise<Outcome> {
  const account = await lockAccount(tx, personId, at)
  const last = await lastAward(tx, source)
  if (last && !last.isReversed) return refused('points-awarded-already')
  const round = (last?.round ?? 0) + 1
  await post(tx, account, {
    ...movements.AWARD,
    ...rest,
    kind: 'AWARD',
    source,
    round,
    campaignId,
    year: yearOf(at),
    at,
  })
  return accepted()
}

/**
 * Takes back what a source was awarded: what is still available of it. What was spent meanwhile is written off, and the
 * rankings lose the whole. Refused when nothing stands that could be taken back.
 */
export async function reverse(
  tx: Tx,
  { source, reason, at }: { source: Source; reason: string; at: Date },
): Promise<Outcome<{ taken: number; writtenOff: number }>> {
  const awarded = await lastAward(tx, source)
  if (!awarded) return refused('points-not-awarded')
  const account = await lockAccount(tx, awarded.personId, at)
  // Whoever else reversed it had the account until now.
  const standing = await lastAward(tx, source)
  if (!standing || standing.isReversed) return refused('points-not-awarded')
  const { round, campaignId, year } = standing
  const { taken, writtenOff } = splitReversal(standing.points, account.sums.available)
  const common = { source, round, campaignId, year, reason, at }
  let left = account
  if (taken > 0) left = await post(tx, left, { ...movements.REVERSAL, ...common, kind: 'REVERSAL', points: taken })
  if (writtenOff > 0) await post(tx, left, { ...movements.WRITE_OFF, ...common, kind: 'WRITE_OFF', points: writtenOff })
  return accepted({ taken, writtenOff })
}

type Spending = { personId: string; points: number; source: Source; reason?: string | null; at: Date }

/** Sets points aside, so that they can't be spent twice. */
export async function reserve(tx: Tx, { personId, points, source, reason, at }: Spending): Promise<Outcome> {
  const account = await lockAccount(tx, personId, at)
  const refusal = refuseSpending(points, account.sums)
  if (refusal) return refused(refusal, { params: { available: account.sums.available } })
  const posting = { ...movements.RESERVATION, kind: 'RESERVATION', points, source, reason: reason ?? null } as const
  await post(tx, account, { ...posting, year: yearOf(at), at })
  return accepted()
}

/** Ends a reservation: the points become available again, or are spent for good. */
export async function settle(
  tx: Tx,
  { personId, points, source, reason, at }: Spending,
  kind: 'RETURN' | 'HAND_OUT',
): Promise<void> {
  const account = await lockAccount(tx, personId, at)
  const posting = { ...movements[kind], kind, points, source, reason: reason ?? null, year: yearOf(at), at }
  await post(tx, account, posting)
}

/** The year of the SIG's calendar that an instant falls in. */
export const yearOf = (at: Date): number => Number(dayOf(at, getSite().timeZone).slice(0, 4))

async function lastAward(tx: Tx, source: Source) {
  const from = { sourceKind: source.kind, sourceId: source.id }
  const last = await tx.pointEntry.findFirst({
    where: { ...from, kind: 'AWARD' },
    orderBy: { round: 'desc' },
    select: { round: true, points: true, campaignId: true, year: true, account: { select: { personId: true } } },
  })
  if (!last) return null
  const reversals = await tx.pointEntry.count({
    where: { ...from, kind: { in: ['REVERSAL', 'WRITE_OFF'] }, round: last.round },
  })
  return { ...last, personId: last.account.personId, isReversed: reversals > 0 }
}
