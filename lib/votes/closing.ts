import 'server-only'
import { record } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/permissions'
import { getCharter } from '@/lib/content/load'
import type { Tx } from '@/lib/db/client'
import { findRule } from '@/lib/governance/rules'
import { mailAboutNomination } from '@/lib/nominations/mail'
import { type LockedNomination, moveOn } from '@/lib/nominations/progress'
import { termHolds } from '@/lib/roles/queries'
import { type Counts, decide, nextTry } from './rules'
import { termsOf } from './terms'

/** Locks the vote until the transaction ends (PostgreSQL: its row; SQLite: everything), then reads it. */
export async function lockElection(tx: Tx, id: string) {
  const { count } = await tx.election.updateMany({ where: { id }, data: { turn: { increment: 0 } } })
  if (count === 0) return null
  const election = await tx.election.findFirst({ where: { id } })
  return election && { ...election, terms: termsOf(election.terms) }
}

export type LockedElection = NonNullable<Awaited<ReturnType<typeof lockElection>>>

/** Counts, decides and publishes. `election` and `nomination` are locked, and the vote is open. */
export async function closeElection(
  tx: Tx,
  actor: Actor,
  election: LockedElection,
  nomination: LockedNomination,
  end: 'TIME' | 'ORGANISER',
  at: Date,
): Promise<void> {
  const { lastCastAt, ...counts } = await countBallots(tx, election)
  const { electorate, ...votes } = counts
  const { carried, reason } = decide(election.terms, counts)
  // A ballot that was sent while the closing waited for the lock may be the later of the two, and counts.
  const byHand = lastCastAt && lastCastAt > at ? lastCastAt : at
  const closedAt = end === 'TIME' ? election.closesAt : byHand
  const closedById = actor.kind === 'account' ? actor.personId : null
  await tx.election.updateMany({
    where: { id: election.id, closedAt: null },
    data: { ...votes, carried, closedAt, closedById, end },
  })
  const charter = getCharter()
  const rule = findRule(charter, election.ruleId, election.ruleVersion)
  const retryAfter = rule && 'retryAfter' in rule.parameters ? rule.parameters.retryAfter : undefined
  const facts = carried ? {} : { nextTryAt: nextTry(retryAfter, closedAt, charter.timeZone) }
  await moveOn(tx, actor, nomination.id, carried ? 'carry' : 'fail', at, facts)
  await record(tx, actor, {
    action: carried ? 'vote.carried' : 'vote.failed',
    subject: `nomination:${nomination.id}`,
    at,
    rule: { id: election.ruleId, version: election.ruleVersion },
    details: { electionId: election.id, electorate, ...votes, reason },
  })
  if (carried)
    await mailAboutNomination(tx, 'vote-to-confirm', nomination, await confirmers(tx, nomination, at), at, result)
  else await mailAboutNomination(tx, 'vote-failed', nomination, [nomination.nominee, nomination.nominator], at, result)
}

const result = { path: '/result' }

type Counted = Counts & { lastCastAt: Date | null }

async function countBallots(tx: Tx, { id, terms }: LockedElection): Promise<Counted> {
  const electorate = await tx.voter.count({ where: { electionId: id } })
  if (terms.ballot === 'secret') {
    const { inFavour, against, abstained } = await tx.secretTally.findFirstOrThrow({ where: { electionId: id } })
    return { electorate, inFavour, against, abstained, lastCastAt: null }
  }
  const counted = await tx.ballot.groupBy({
    by: ['choice'],
    where: { electionId: id, countsKey: { not: null } },
    _count: true,
    _max: { castAt: true },
  })
  const of = (choice: string) => counted.find((row) => row.choice === choice)?._count ?? 0
  const times = counted.map(({ _max }) => _max.castAt?.getTime() ?? 0)
  const lastCastAt = times.length > 0 ? new Date(Math.max(...times)) : null
  return { electorate, inFavour: of('FOR'), against: of('AGAINST'), abstained: of('ABSTAIN'), lastCastAt }
}

const confirmers = (tx: Tx, { nomineeId }: LockedNomination, at: Date) =>
  tx.person.findMany({
    where: { id: { not: nomineeId }, roleTerms: { some: { role: 'MAINTAINER', ...termHolds(at) } } },
    select: { id: true, account: { select: { email: true, locale: true } } },
  })
