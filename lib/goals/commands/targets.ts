import 'server-only'
import { changeOf, factsOf } from '@/lib/audit/columns'
import { record } from '@/lib/audit/record'
import { type AccountActor, authorize } from '@/lib/auth/permissions'
import { attempt } from '@/lib/db/attempt'
import { isUniqueViolation, type Tx } from '@/lib/db/client'
import { accepted, type Outcome, type Refused, refused } from '@/lib/outcome'
import { termHolds } from '@/lib/roles/queries'
import { targetSlug } from '../rules'
import type { NewTargetInput, TargetInput } from '../schema'

type Slug = { slug: string; year: number }

export const editTarget = (actor: AccountActor, { targetId, ...input }: TargetInput, at: Date) =>
  attempt<Slug>(async (tx) => {
    authorize(actor, 'goal.set')
    const before = await tx.goalTarget.findFirst({ where: { id: targetId } })
    if (!before) return refused('target-not-found')
    const refusal = before.ownerId === input.ownerId ? null : await refuseOwner(tx, input.ownerId, at)
    if (refusal) return refusal
    const data = columns(input)
    await tx.goalTarget.update({ where: { id: targetId }, data })
    await record(tx, actor, {
      action: 'goal-target.edited',
      subject: `goal-target:${targetId}`,
      at,
      ...changeOf(told(before), told(data)),
    })
    return accepted({ slug: targetSlug(before), year: before.year })
  })

/** Adds a target to a goal, behind those that it has. */
export async function addTarget(
  actor: AccountActor,
  { goalId, key, ...input }: NewTargetInput,
  at: Date,
): Promise<Outcome<Slug>> {
  authorize(actor, 'goal.set')
  try {
    return await attempt(async (tx) => {
      const goal = await tx.goal.findFirst({
        where: { id: goalId },
        select: { year: true, targets: { orderBy: { position: 'desc' }, take: 1, select: { position: true } } },
      })
      if (!goal) return refused('goal-not-found')
      const refusal = await refuseOwner(tx, input.ownerId, at)
      if (refusal) return refusal
      const { year, targets } = goal
      const position = (targets[0]?.position ?? -1) + 1
      const { id } = await tx.goalTarget.create({
        data: { goalId, year, key, position, ...columns(input) },
        select: { id: true },
      })
      await record(tx, actor, {
        action: 'goal-target.added',
        subject: `goal-target:${id}`,
        at,
        details: { year, key, ...factsOf(told(columns(input))) },
      })
      return accepted({ slug: targetSlug({ year, key }), year })
    })
  } catch (error) {
    if (isUniqueViolation(error)) return refused('target-key-taken', { field: 'key' })
    throw error
  }
}

/** Takes a target out of a draft; what was in force stays, with its figures. */
export const removeTarget = (actor: AccountActor, { targetId }: { targetId: string }, at: Date) =>
  attempt<{ year: number }>(async (tx) => {
    authorize(actor, 'goal.set')
    const target = await tx.goalTarget.findFirst({
      where: { id: targetId },
      select: { year: true, key: true, goalYear: { select: { publishedAt: true } } },
    })
    if (!target) return refused('target-not-found')
    if (target.goalYear.publishedAt) return refused('goals-published-already')
    const { year, key } = target
    await tx.goalTarget.delete({ where: { id: targetId } })
    await record(tx, actor, {
      action: 'goal-target.removed',
      subject: `goal-target:${targetId}`,
      at,
      details: { year, key },
    })
    return accepted({ year })
  })

type Facts = Omit<TargetInput, 'targetId'>

const columns = ({ definitionZh, definitionEn, ...facts }: Facts) => ({
  ...facts,
  definitionZh: definitionZh ?? null,
  definitionEn: definitionEn ?? null,
})

type Told = Omit<ReturnType<typeof columns>, 'metric'> & { metric: string | null }

/** For the audit log. */
const told = (row: Told) => ({
  textZh: row.textZh,
  textEn: row.textEn,
  unitZh: row.unitZh,
  unitEn: row.unitEn,
  target: row.target,
  comparison: row.comparison,
  metric: row.metric,
  definitionZh: row.definitionZh,
  definitionEn: row.definitionEn,
  ownerId: row.ownerId,
})

/** Whoever sees to a goal is a committer or a maintainer. */
async function refuseOwner(tx: Tx, ownerId: string | null, at: Date): Promise<Refused | null> {
  if (ownerId === null) return null
  const terms = await tx.roleTerm.count({
    where: { personId: ownerId, role: { in: ['COMMITTER', 'MAINTAINER'] }, ...termHolds(at) },
  })
  return terms > 0 ? null : refused('goal-owner-not-in-office', { field: 'ownerId' })
}
