import 'server-only'
import type { Actor, Role } from '@/lib/auth/permissions'
import { ruleInForce } from '@/lib/content/charter-rules'
import type { ElectionRule } from '@/lib/content/charter-schema'
import { getCharter } from '@/lib/content/load'
import type { Tx } from '@/lib/db/client'
import { electionRuleOf } from '@/lib/eligibility/rules'
import { nextMeetingFor } from '@/lib/governance/rules'
import { findOpenMeeting } from '@/lib/meetings/load'
import { isOver, moves, type NominationMove, type NominationStatus } from './rules'

/** Locks the nomination until the transaction ends (PostgreSQL: its row; SQLite: everything), then reads it. */
export async function lockNomination(tx: Tx, id: string) {
  const { count } = await tx.nomination.updateMany({ where: { id }, data: { turn: { increment: 0 } } })
  if (count === 0) return null
  return tx.nomination.findFirst({ where: { id }, include: { nominee: person, nominator: person } })
}

export type LockedNomination = NonNullable<Awaited<ReturnType<typeof lockNomination>>>

const account = { select: { email: true, locale: true } } as const
const person = { select: { id: true, slug: true, name: true, account } } as const

type Facts = {
  scheduledFor?: Date
  acceptedAt?: Date
  nextTryAt?: Date
  area?: string | null
  workPlan?: string | null
}

/** Moves a locked nomination on and keeps when, and by whom. Ask `refuseMove` before. */
export async function moveOn(
  tx: Tx,
  actor: Actor,
  id: string,
  move: NominationMove,
  at: Date,
  facts: Facts = {},
): Promise<NominationStatus> {
  const { from, to } = moves[move]
  const end = isOver(to) ? { endedAt: at, openKey: null } : {}
  const { count } = await tx.nomination.updateMany({
    where: { id, status: { in: [...from] } },
    data: { status: to, ...facts, ...end },
  })
  if (count !== 1) throw new Error(`The nomination can't ${move}: ask refuseMove first`)
  await noteStep(tx, actor, id, to, at)
  return to
}

export const noteStep = (tx: Tx, actor: Actor, nominationId: string, status: NominationStatus, at: Date) =>
  tx.nominationStep.create({
    data: { nominationId, status, at, personId: actor.kind === 'account' ? actor.personId : null },
    select: { id: true },
  })

/** The rule that a role is voted on under at an instant, or null. */
export const electionRule = (role: Role, at: Date): ElectionRule | null =>
  role === 'MEMBER' ? null : ruleInForce(getCharter(), electionRuleOf[role], at)

/**
 * Takes an accepted nomination as far as it gets by itself: recommended once enough have recommended, and then onto the
 * agenda of the next regular meeting. Answers with that meeting, or null.
 */
export async function advance(tx: Tx, { id, role }: { id: string; role: Role }, at: Date): Promise<Date | null> {
  const nomination = await tx.nomination.findFirst({
    where: { id },
    select: { status: true, _count: { select: { recommendations: true } } },
  })
  const rule = electionRule(role, at)
  if (!nomination || !rule || !moves.schedule.from.includes(nomination.status)) return null
  const wanted = rule.parameters.recommendations
  if (wanted && nomination._count.recommendations < wanted.atLeast) return null
  if (wanted && nomination.status === 'ACCEPTED') await moveOn(tx, system, id, 'recommend', at)
  const scheduledFor = await nextVotingMeeting(tx, at)
  await moveOn(tx, system, id, 'schedule', at, { scheduledFor })
  return scheduledFor
}

/** The planned meeting on whose agenda something still gets; before any is planned, the one that the charter has next. */
export const nextVotingMeeting = async (tx: Tx, at: Date): Promise<Date> =>
  (await findOpenMeeting(tx, at))?.startsAt ?? nextMeetingFor(getCharter(), at)

const system: Actor = { kind: 'system' }
