import 'server-only'
import { z } from 'zod'
import type { Tx } from '@/lib/db/client'
import type { Choice } from './rules'

type Place = { electionId: string; personId: string }
type Cast = { choice: Choice; reason?: string | undefined }

/**
 * Keeps a named ballot beside the voter's earlier ones: the last counts. The vote is locked. False when it says what the
 * last one said.
 */
export async function keepNamedBallot(
  tx: Tx,
  { electionId, personId }: Place,
  { choice, reason = undefined }: Cast,
  at: Date,
) {
  const countsKey = `${electionId}:${personId}`
  // Not by its key: someone whose accounts were made one since has their earlier ballot under another.
  const counting = { electionId, personId, countsKey: { not: null } }
  const last = await tx.ballot.findFirst({ where: counting, select: lastBallot })
  if (last && last.choice === choice && last.reason === (reason ?? null)) return false
  if (last) await tx.ballot.update({ where: { id: last.id }, data: { countsKey: null }, select: { id: true } })
  else await tx.voter.updateMany({ where: { electionId, personId }, data: { hasVoted: true } })
  await tx.ballot.create({
    data: {
      electionId,
      personId,
      choice,
      reason: reason ?? null,
      castAt: at,
      countsKey,
      number: (last?.number ?? 0) + 1,
    },
    select: { id: true },
  })
  return true
}

const lastBallot = { id: true, number: true, choice: true, reason: true } as const

/**
 * Adds a secret ballot to the sums. Nothing is kept of the ballot itself: neither when it came, nor after which other,
 * nor whose it is. docs/decisions/050
 */
export async function keepSecretBallot(tx: Tx, { electionId, personId }: Place, { choice, reason }: Cast) {
  const { count } = await tx.voter.updateMany({
    where: { electionId, personId, hasVoted: false },
    data: { hasVoted: true },
  })
  if (count !== 1) throw new Error('A secret ballot is taken once: ask refuseBallot first')
  const { reasons } = await tx.secretTally.findFirstOrThrow({ where: { electionId }, select: { reasons: true } })
  const column = columnOf[choice]
  await tx.secretTally.update({
    where: { electionId },
    data: {
      [column]: { increment: 1 },
      ...(choice === 'AGAINST' && reason ? { reasons: [...secretReasons(reasons), reason].sort() } : {}),
    },
    select: { electionId: true },
  })
  return true
}

const columnOf = { FOR: 'inFavour', AGAINST: 'against', ABSTAIN: 'abstained' } as const

/** What those against wrote, in alphabetical order. */
export const secretReasons = (kept: unknown): string[] => z.array(z.string()).parse(kept)
