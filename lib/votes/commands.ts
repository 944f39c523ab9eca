import 'server-only'
import { record } from '@/lib/audit/record'
import { type AccountActor, type Actor, authorize, can } from '@/lib/auth/permissions'
import { attempt } from '@/lib/db/attempt'
import { db, type Tx, transaction } from '@/lib/db/client'
import { mailAboutNomination } from '@/lib/nominations/mail'
import { type LockedNomination, lockNomination, moveOn } from '@/lib/nominations/progress'
import { refuseMove } from '@/lib/nominations/rules'
import { accepted, refused } from '@/lib/outcome'
import { beginTerm } from '@/lib/roles/terms'
import { keepNamedBallot, keepSecretBallot } from './ballot-box'
import { closeElection, type LockedElection, lockElection } from './closing'
import { REMINDER_AHEAD, refuseBallot, refuseClosing, reminderDueAt } from './rules'
import type { BallotInput } from './schema'
import { organisersOn } from './venue'

/** Takes a ballot, or a named one in place of the voter's last. Answers with the nomination's id. */
export const castBallot = (actor: AccountActor, { electionId, ...ballot }: BallotInput, at: Date) =>
  attempt<{ id: string }>(async (tx) => {
    authorize(actor, 'vote.cast')
    const { personId } = actor
    if (!personId) return refused('not-in-electorate')
    const election = await lockElection(tx, electionId)
    if (!election) return refused('vote-not-found')
    const { nominationId, terms } = election
    const isSecret = terms.ballot === 'secret'
    const voter = await tx.voter.findFirst({ where: { electionId, personId }, select: { hasVoted: true } })
    const isNominee = (await tx.nomination.count({ where: { id: nominationId, nomineeId: personId } })) > 0
    const isRecused = (await tx.recusal.count({ where: { nominationId, personId } })) > 0
    const wrong = refuseBallot({ ...election, isSecret, voter, isNominee, isRecused }, ballot, at)
    if (wrong) return refused(wrong.reason, wrong.field ? { field: wrong.field } : {})
    const kept = isSecret
      ? await keepSecretBallot(tx, { electionId, personId }, ballot)
      : await keepNamedBallot(tx, { electionId, personId }, ballot, at)
    // Says that someone has voted, never how: the same words for every choice.
    if (kept) await record(tx, actor, { action: 'vote.ballot-cast', subject: `election:${electionId}`, at })
    return accepted({ id: nominationId })
  })

/** Before its time: for the organiser of the meeting when everyone present has voted, for others when all have. */
export const closeVote = (actor: AccountActor, { electionId }: { electionId: string }, at: Date) =>
  attempt<{ id: string }>(async (tx) => {
    const locked = await lockBoth(tx, electionId)
    if (!locked) return refused('vote-not-found')
    const { election, nomination } = locked
    authorize(actor, 'vote.close', nomination)
    const { closesAt, meetingOn } = election
    const waiting = await tx.voter.count({ where: { electionId, hasVoted: false } })
    const organiserIds = await organisersOn(tx, meetingOn)
    const leads = can(actor, 'vote.close-early', { ...nomination, organiserIds })
    const refusal = refuseMove(nomination.status, 'carry') ?? refuseClosing({ closesAt, waiting }, leads, at)
    if (refusal) return refused(refusal)
    await closeElection(tx, actor, election, nomination, closesAt <= at ? 'TIME' : 'ORGANISER', at)
    return accepted({ id: nomination.id })
  })

/** The term, the end of the nomination, the audit and the mail in one. A maintainer does it, never the nominee. */
export const confirmResult = (actor: AccountActor, { electionId }: { electionId: string }, at: Date) =>
  attempt<{ id: string }>(async (tx) => {
    const locked = await lockBoth(tx, electionId)
    if (!locked) return refused('vote-not-found')
    const { election, nomination } = locked
    authorize(actor, 'vote.confirm', nomination)
    const refusal = refuseMove(nomination.status, 'confirm')
    if (refusal) return refused(refusal)
    await moveOn(tx, actor, nomination.id, 'confirm', at)
    await tx.election.update({
      where: { id: electionId },
      data: { confirmedAt: at, confirmedById: actor.personId },
      select: { id: true },
    })
    const { nomineeId: personId, role, area } = nomination
    const rule = { id: election.ruleId, version: election.ruleVersion }
    const term = { personId, role, areas: area ? [area] : [], since: at, source: 'VOTE' as const, rule }
    const begun = await beginTerm(tx, { ...term, recordedById: actor.personId }, at)
    if (!begun.ok) return begun.reason === 'term-overlaps' ? refused('nominee-holds-role') : begun
    await record(tx, actor, {
      action: 'vote.confirmed',
      subject: `nomination:${nomination.id}`,
      at,
      rule,
      details: { electionId, personId, termId: begun.value.id },
    })
    const told = [nomination.nominee, nomination.nominator]
    await mailAboutNomination(tx, 'vote-confirmed', nomination, told, at, { path: '/result' })
    return accepted({ id: nomination.id })
  })

/** Closes every vote whose time is up. */
export async function closeDueVotes(actor: Actor, at: Date): Promise<void> {
  authorize(actor, 'vote.end')
  const due = await db.election.findMany({
    where: { closedAt: null, closesAt: { lte: at } },
    orderBy: { closesAt: 'asc' },
    take: BATCH,
    select: { id: true },
  })
  for (const { id } of due) {
    await transaction(async (tx) => {
      const locked = await lockBoth(tx, id)
      if (locked && !refuseMove(locked.nomination.status, 'carry'))
        await closeElection(tx, actor, locked.election, locked.nomination, 'TIME', at)
    })
  }
}

/** Reminds those who have not voted, once a vote, when it is due (`reminderDueAt`). */
export async function remindVoters(actor: Actor, at: Date): Promise<void> {
  authorize(actor, 'vote.end')
  const soon = { closedAt: null, remindedAt: null, closesAt: { gt: at, lte: new Date(at.getTime() + REMINDER_AHEAD) } }
  const closing = await db.election.findMany({
    where: soon,
    orderBy: { closesAt: 'asc' },
    select: { id: true, openedAt: true, closesAt: true },
  })
  const due = closing.filter((election) => reminderDueAt(election) <= at).slice(0, BATCH)
  for (const { id } of due) {
    await transaction(async (tx) => {
      const locked = await lockBoth(tx, id)
      const { count } = await tx.election.updateMany({ where: { id, ...soon }, data: { remindedAt: at } })
      if (!locked || count === 0) return
      const absent = await tx.person.findMany({
        where: { votes: { some: { electionId: id, hasVoted: false } } },
        select: { id: true, account: { select: { email: true, locale: true } } },
      })
      const facts = { closesAt: locked.election.closesAt }
      await mailAboutNomination(tx, 'vote-reminder', locked.nomination, absent, at, { facts })
    })
  }
}

const BATCH = 50

/** Nomination first, then its vote: everyone who takes both takes them in this order. */
async function lockBoth(
  tx: Tx,
  electionId: string,
): Promise<{ election: LockedElection; nomination: LockedNomination } | null> {
  const known = await tx.election.findFirst({ where: { id: electionId }, select: { nominationId: true } })
  const nomination = known && (await lockNomination(tx, known.nominationId))
  const election = nomination && (await lockElection(tx, electionId))
  return nomination && election ? { election, nomination } : null
}
