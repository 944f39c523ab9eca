import 'server-only'
import { record } from '@/lib/audit/record'
import { type AccountActor, type Actor, authorize } from '@/lib/auth/permissions'
import { attempt } from '@/lib/db/attempt'
import { db, isUniqueViolation, type Tx, transaction } from '@/lib/db/client'
import { roleOfId } from '@/lib/eligibility/rules'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { termHolds } from '@/lib/roles/queries'
import { refuseNominee, refusePlan } from './candidate'
import { type EvidenceRow, evidenceFor } from './evidence'
import { followMeetings } from './follow-meetings'
import { mailAboutNomination } from './mail'
import { advance, electionRule, lockNomination, moveOn, noteStep } from './progress'
import { refuseMove } from './rules'
import type { AcceptanceInput, NominationInput } from './schema'

/** Answers with the nomination's id. Whoever nominates themselves has accepted. */
export async function submitNomination(
  actor: AccountActor,
  input: NominationInput,
  at: Date,
): Promise<Outcome<{ id: string }>> {
  authorize(actor, 'nomination.submit')
  if (!actor.personId) return refused('forbidden')
  const { nomineeId, role } = input
  const evidence = await evidenceFor(actor, nomineeId, input, at)
  if (!evidence) return refused('evidence-unknown', { field: 'evidence' })
  try {
    return await attempt(async (tx) => {
      const isOwn = nomineeId === actor.personId
      const refusal = (await refuseNominee(tx, actor, nomineeId, role, at)) ?? refusePlan(role, input, isOwn, at)
      if (refusal) return refusal
      const id = await createNomination(tx, actor, input, evidence, isOwn, at)
      const nomination = await lockNomination(tx, id)
      if (!nomination) return refused('nomination-not-found')
      const rule = { id: nomination.ruleId, version: nomination.ruleVersion }
      await record(tx, actor, { action: 'nomination.submitted', subject: `nomination:${id}`, at, rule })
      if (isOwn) await afterAcceptance(tx, nomination, at)
      else {
        const facts = { nominator: nomination.nominator.name }
        await mailAboutNomination(tx, 'nomination-received', nomination, [nomination.nominee], at, { facts })
      }
      return accepted({ id })
    })
  } catch (error) {
    if (isUniqueViolation(error, 'openKey')) return refused('nomination-open')
    throw error
  }
}

/** The nominee agrees, with the area and the plan that they will work by. */
export const acceptNomination = (actor: AccountActor, input: AcceptanceInput, at: Date) =>
  attempt<{ id: string }>(async (tx) => {
    const nomination = await lockNomination(tx, input.nominationId)
    if (!nomination) return refused('nomination-not-found')
    authorize(actor, 'nomination.answer', nomination)
    const { id, role } = nomination
    const moveRefusal = refuseMove(nomination.status, 'accept')
    if (moveRefusal) return refused(moveRefusal)
    const refusal =
      (await refuseNominee(tx, actor, nomination.nomineeId, role, at)) ?? refusePlan(role, input, true, at)
    if (refusal) return refusal
    const facts = { acceptedAt: at, area: input.area ?? null, workPlan: input.workPlan ?? null }
    await moveOn(tx, actor, id, 'accept', at, facts)
    await record(tx, actor, { action: 'nomination.accepted', subject: `nomination:${id}`, at })
    await mailAboutNomination(tx, 'nomination-accepted', nomination, [nomination.nominator], at)
    await afterAcceptance(tx, nomination, at)
    return accepted({ id })
  })

export const declineNomination = (actor: AccountActor, { nominationId: id }: { nominationId: string }, at: Date) =>
  attempt<{ id: string }>(async (tx) => {
    const nomination = await lockNomination(tx, id)
    if (!nomination) return refused('nomination-not-found')
    authorize(actor, 'nomination.answer', nomination)
    const refusal = refuseMove(nomination.status, 'decline')
    if (refusal) return refused(refusal)
    await moveOn(tx, actor, id, 'decline', at)
    await record(tx, actor, { action: 'nomination.declined', subject: `nomination:${id}`, at })
    await mailAboutNomination(tx, 'nomination-declined', nomination, [nomination.nominator], at)
    return accepted({ id })
  })

/** Ends the nomination, and the vote on it if one is open: its ballots then count for nothing and stay unpublished. */
export const withdrawNomination = (actor: AccountActor, { nominationId: id }: { nominationId: string }, at: Date) =>
  attempt<{ id: string }>(async (tx) => {
    const nomination = await lockNomination(tx, id)
    if (!nomination) return refused('nomination-not-found')
    authorize(actor, 'nomination.withdraw', nomination)
    const refusal = refuseMove(nomination.status, 'withdraw')
    if (refusal) return refused(refusal)
    const election = await tx.election.findFirst({ where: { nominationId: id }, select: { id: true, closesAt: true } })
    if (election && election.closesAt <= at) return refused('vote-closed')
    const end = { closedAt: at, end: 'WITHDRAWN' as const, closedById: actor.personId }
    if (election) await tx.election.updateMany({ where: { id: election.id, closedAt: null }, data: end })
    await moveOn(tx, actor, id, 'withdraw', at)
    await record(tx, actor, { action: 'nomination.withdrawn', subject: `nomination:${id}`, at })
    const voters = await tx.person.findMany({
      where: { votes: { some: { election: { nominationId: id } } } },
      select: { id: true, account: { select: { email: true, locale: true } } },
    })
    const told = [nomination.nominee, nomination.nominator, ...voters].filter((one) => one.id !== actor.personId)
    await mailAboutNomination(tx, 'nomination-withdrawn', nomination, told, at)
    return accepted({ id })
  })

/**
 * Puts on an agenda what is ready for one and not on any yet (a rule may have changed since), and keeps to its meeting
 * what waits for a vote.
 */
export async function scheduleNominations(actor: Actor, at: Date): Promise<void> {
  authorize(actor, 'nomination.schedule')
  const ready = await db.nomination.findMany({
    where: { status: { in: ['ACCEPTED', 'RECOMMENDED'] } },
    select: { id: true, role: true },
    take: BATCH,
  })
  for (const nomination of ready) {
    await transaction(async (tx) => {
      const locked = await lockNomination(tx, nomination.id)
      const scheduledFor = locked && (await advance(tx, nomination, at))
      if (locked && scheduledFor)
        await mailAboutNomination(tx, 'nomination-scheduled', locked, [locked.nominee], at, { facts: { scheduledFor } })
    })
  }
  await followMeetings(at)
}

const BATCH = 200

/** On to the agenda, or ask for the recommendations that are missing. */
async function afterAcceptance(tx: Tx, nomination: NonNullable<Awaited<ReturnType<typeof lockNomination>>>, at: Date) {
  const scheduledFor = await advance(tx, nomination, at)
  if (scheduledFor)
    return mailAboutNomination(tx, 'nomination-scheduled', nomination, [nomination.nominee], at, {
      facts: { scheduledFor },
    })
  const wanted = electionRule(nomination.role, at)?.parameters.recommendations
  if (!wanted) return
  const role = roleOfId(wanted.from)
  const recommenders = await tx.person.findMany({
    where: { id: { not: nomination.nomineeId }, roleTerms: { some: { role, ...termHolds(at) } } },
    select: { id: true, account: { select: { email: true, locale: true } } },
  })
  await mailAboutNomination(tx, 'recommendation-wanted', nomination, recommenders, at)
}

async function createNomination(
  tx: Tx,
  actor: AccountActor,
  { nomineeId, role, statement, area, workPlan }: NominationInput,
  evidence: EvidenceRow[],
  isOwn: boolean,
  at: Date,
): Promise<string> {
  const rule = electionRule(role, at)
  if (!rule || !actor.personId) throw new Error('Ask refuseNominee first')
  const { id } = await tx.nomination.create({
    data: {
      role,
      nomineeId,
      nominatorId: actor.personId,
      statement,
      area: area ?? null,
      workPlan: workPlan ?? null,
      status: isOwn ? 'ACCEPTED' : 'SUBMITTED',
      ruleId: rule.id,
      ruleVersion: rule.version,
      submittedAt: at,
      acceptedAt: isOwn ? at : null,
      openKey: `${nomineeId}:${role}`,
      evidence: { create: evidence },
    },
    select: { id: true },
  })
  await noteStep(tx, actor, id, 'SUBMITTED', at)
  if (isOwn) await noteStep(tx, actor, id, 'ACCEPTED', at)
  return id
}
