import 'server-only'
import { record } from '@/lib/audit/record'
import { type AccountActor, authorize } from '@/lib/auth/permissions'
import { instantOf } from '@/lib/calendar/zone'
import type { ElectionRule } from '@/lib/content/charter-schema'
import { getCharter, getSite } from '@/lib/content/load'
import { attempt } from '@/lib/db/attempt'
import type { Tx } from '@/lib/db/client'
import { assess } from '@/lib/eligibility/queries'
import { refuseElection, roleOfId } from '@/lib/eligibility/rules'
import { mailAboutNomination } from '@/lib/nominations/mail'
import { electionRule, type LockedNomination, lockNomination, moveOn } from '@/lib/nominations/progress'
import { refuseMove } from '@/lib/nominations/rules'
import { accepted, type Refused, refused } from '@/lib/outcome'
import { onRecord, termHolds } from '@/lib/roles/queries'
import { electorateOf, moreThanShare, refuseOpening } from './rules'
import type { OpeningInput } from './schema'
import { venueOf } from './venue'

/** Opens the vote: the rule of this moment and the people entitled at it stay as they are, whatever changes later. */
export const openVote = (actor: AccountActor, { nominationId, meetingOn, closesAt }: OpeningInput, at: Date) =>
  attempt<{ id: string }>(async (tx) => {
    const nomination = await lockNomination(tx, nominationId)
    if (!nomination) return refused('nomination-not-found')
    authorize(actor, 'vote.open', nomination)
    const moveRefusal = refuseMove(nomination.status, 'open')
    if (moveRefusal) return refused(moveRefusal)
    const rule = electionRule(nomination.role, at)
    if (!rule) return refused('election-not-in-force')
    const ineligible = await refuseNominee(tx, nomination, at)
    if (ineligible) return ineligible
    const { timeZone } = getSite()
    const electors = await electorsFor(tx, rule, nomination, at)
    const times = { meetingOn, closesAt: instantOf(closesAt, timeZone) }
    const venue = await venueOf(tx, nomination, at)
    const wrong = refuseOpening(rule.parameters.vote, { ...venue, ...times, electors: electors.length }, at)
    if (wrong) return refused(wrong.reason, wrong.field ? { field: wrong.field } : {})
    await createElection(tx, actor, { nominationId, rule, electors, ...times }, at)
    await moveOn(tx, actor, nominationId, 'open', at)
    await tellElectors(tx, nomination, times.closesAt, at)
    return accepted({ id: nominationId })
  })

async function refuseNominee(tx: Tx, nomination: LockedNomination, at: Date): Promise<Refused | null> {
  const { id, role, nomineeId, area, workPlan } = nomination
  if (role === 'MEMBER') return refused('role-not-voted')
  const terms = await tx.roleTerm.findMany({ where: { personId: nomineeId, ...onRecord }, select: termFields })
  const recommendations = await tx.recommendation.count({ where: { nominationId: id } })
  const brought = { hasArea: area !== null, hasWorkPlan: workPlan !== null, recommendations }
  const assessment = assess(getCharter(), role, terms, brought, at)
  if (assessment?.held) return refused('nominee-holds-role')
  const unmet = assessment && refuseElection(assessment.findings)
  return unmet ? refused(unmet) : null
}

const termFields = {
  id: true,
  role: true,
  since: true,
  until: true,
  source: true,
  ruleId: true,
  ruleVersion: true,
} as const

async function electorsFor(tx: Tx, rule: ElectionRule, { id, nomineeId }: LockedNomination, at: Date) {
  const { vote } = rule.parameters
  const [terms, recusals] = [
    await tx.roleTerm.findMany({
      where: { role: { in: vote.electorate.map(roleOfId) }, ...termHolds(at) },
      select: { personId: true, role: true, since: true, until: true },
    }),
    await tx.recusal.findMany({ where: { nominationId: id }, select: { personId: true } }),
  ]
  return electorateOf(vote, terms, { nomineeId, recusedIds: recusals.map(({ personId }) => personId) }, at)
}

type NewElection = {
  nominationId: string
  rule: ElectionRule
  electors: ReturnType<typeof electorateOf>
  meetingOn: string
  closesAt: Date
}

async function createElection(
  tx: Tx,
  actor: AccountActor,
  { nominationId, rule, electors, meetingOn, closesAt }: NewElection,
  at: Date,
) {
  if (!actor.personId) throw new Error('Whoever may open a vote is a person')
  const { vote } = rule.parameters
  const election = await tx.election.create({
    data: {
      nominationId,
      ruleId: rule.id,
      ruleVersion: rule.version,
      terms: vote,
      meetingOn,
      openedAt: at,
      openedById: actor.personId,
      closesAt,
    },
    select: { id: true },
  })
  await tx.voter.createMany({ data: electors.map((elector) => ({ electionId: election.id, ...elector })) })
  if (vote.ballot === 'secret') await tx.secretTally.create({ data: { electionId: election.id } })
  const needed = vote.of === 'electorate' ? moreThanShare(vote.moreThan, electors.length) : null
  await record(tx, actor, {
    action: 'vote.opened',
    subject: `nomination:${nominationId}`,
    at,
    rule,
    details: { electionId: election.id, electorate: electors.length, needed },
  })
}

async function tellElectors(tx: Tx, nomination: LockedNomination, closesAt: Date, at: Date) {
  const electors = await tx.person.findMany({
    where: { votes: { some: { election: { nominationId: nomination.id } } } },
    select: { id: true, account: { select: { email: true, locale: true } } },
  })
  await mailAboutNomination(tx, 'vote-opened', nomination, electors, at, { facts: { closesAt }, path: '' })
}
