import 'server-only'
import { record } from '@/lib/audit/record'
import type { Tx } from '@/lib/db/client'
import { closeSwapsOf, lockRota, takesPlace } from './duty'
import { type DutyKind, dutyKinds, eligibleOrganisers } from './eligible'
import { mailAboutDuty } from './mail'
import { type Candidate, NOTICE, planTurns, type Turn } from './rules'

/**
 * Gives every turn to come to whom the rule says, tells holders whose turn is near and those who knew of a turn that is
 * no longer theirs, and keeps the rest open to change. Requests to swap a turn end when it changes hands.
 * After anything that bears on it: a turn more or less, a move, a skip, a swap, an absence, a role.
 */
export async function replan(tx: Tx, kind: DutyKind, at: Date): Promise<void> {
  await lockRota(tx, kind, at)
  const duties = await tx.duty.findMany({
    where: { kind, startsAt: { gt: at }, cancelledAt: null },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    include: { refusals: { select: { personId: true } } },
  })
  const plan = planTurns(duties.map(turnOf), await candidatesFor(tx, kind, at))
  for (const duty of duties) {
    const holder = plan.get(duty.id) ?? null
    const isChanged = holder !== duty.personId
    const isNear = duty.startsAt.getTime() - at.getTime() <= NOTICE
    const becomesKnown = holder !== null && isNear && (isChanged || duty.settledAt === null)
    if (!isChanged && !becomesKnown) continue
    const settledAt = becomesKnown ? at : isChanged ? null : duty.settledAt
    const handed = isChanged ? { swappedAt: null, remindedAt: null, checked: [] } : {}
    await tx.duty.update({ where: { id: duty.id }, data: { personId: holder, settledAt, ...handed } })
    if (isChanged) await leave(tx, duty, at)
    if (!becomesKnown) continue
    const details = { personId: holder }
    await record(tx, { kind: 'system' }, { action: 'duty.settled', subject: `duty:${duty.id}`, at, details })
    await mailAboutDuty(tx, 'duty-settled', { ...duty, personId: holder }, at)
  }
}

/** The turn is no longer its holder's. Whoever passed it on knows that; others are told, where they knew it was theirs. */
async function leave(tx: Tx, duty: DutyRow & { eventId: string | null }, at: Date): Promise<void> {
  await closeSwapsOf(tx, [duty.id], at)
  const passedOn = duty.refusals.some(({ personId }) => personId === duty.personId)
  if (turnOf(duty).isPinned && !passedOn) await mailAboutDuty(tx, 'duty-passed-on', duty, at)
}

/** All rotas: after what bears on each of them, always in the same order, so that two never wait for one another. */
export async function replanAll(tx: Tx, at: Date): Promise<void> {
  for (const kind of dutyKinds) await replan(tx, kind, at)
}

type DutyRow = {
  id: string
  startsAt: Date
  personId: string | null
  settledAt: Date | null
  swappedAt: Date | null
  refusals: { personId: string }[]
}

const turnOf = ({ id, startsAt, personId, settledAt, swappedAt, refusals }: DutyRow): Turn => ({
  id,
  startsAt,
  holder: personId,
  isPinned: settledAt !== null || swappedAt !== null,
  refusedBy: refusals.map((refusal) => refusal.personId),
})

async function candidatesFor(tx: Tx, kind: DutyKind, at: Date): Promise<Candidate[]> {
  const eligible = await eligibleOrganisers(tx, kind, at)
  const ids = [...eligible.keys()]
  const [served, absences] = await Promise.all([
    tx.duty.groupBy({
      by: ['personId'],
      where: { kind, startsAt: { lte: at }, personId: { in: ids }, ...takesPlace },
      _max: { startsAt: true },
    }),
    tx.absence.findMany({ where: { until: { gt: at }, personId: { in: ids } } }),
  ])
  const last = new Map(served.map(({ personId, _max }) => [personId, _max.startsAt]))
  return ids.map((id) => ({
    id,
    eligibleSince: eligible.get(id) ?? at,
    lastServedAt: last.get(id) ?? null,
    away: absences.filter(({ personId }) => personId === id),
  }))
}
