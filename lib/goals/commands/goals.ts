import 'server-only'
import { record } from '@/lib/audit/record'
import { type AccountActor, authorize } from '@/lib/auth/permissions'
import { attempt } from '@/lib/db/attempt'
import { isUniqueViolation } from '@/lib/db/client'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { commitmentsOf, pairCommitments } from '../rules'
import type { GoalInput, NewGoalInput } from '../schema'

type Year = { year: number }

/** Changes a goal's own words: its title, what it is about, and what it promises without a figure. */
export const editGoal = (actor: AccountActor, { goalId, ...input }: GoalInput, at: Date) =>
  attempt<Year>(async (tx) => {
    authorize(actor, 'goal.set')
    const before = await tx.goal.findFirst({ where: { id: goalId } })
    if (!before) return refused('goal-not-found')
    const data = columns(input, before.commitments)
    if (!data) return refused('commitments-unpaired', { field: 'commitmentsEn' })
    await tx.goal.update({ where: { id: goalId }, data })
    const subject = `goal:${goalId}` as const
    await record(tx, actor, { action: 'goal.edited', subject, at, before: told(before), after: told(data) })
    return accepted({ year: before.year })
  })

/** Adds a goal to a year, behind those that it has. Readers see it once it has a target or a promise. */
export async function addGoal(actor: AccountActor, input: NewGoalInput, at: Date): Promise<Outcome<Year>> {
  const { year, key, ...words } = input
  authorize(actor, 'goal.set')
  const data = columns(words, null)
  if (!data) return refused('commitments-unpaired', { field: 'commitmentsEn' })
  try {
    return await attempt(async (tx) => {
      const found = await tx.goalYear.findFirst({ where: { year }, select: { year: true } })
      if (!found) return refused('goal-year-not-found')
      const last = await tx.goal.findFirst({
        where: { year },
        orderBy: { position: 'desc' },
        select: { position: true },
      })
      const position = (last?.position ?? -1) + 1
      const { id } = await tx.goal.create({ data: { year, key, position, ...data }, select: { id: true } })
      const details = { year, key, ...told(data) }
      await record(tx, actor, { action: 'goal.added', subject: `goal:${id}`, at, details })
      return accepted({ year })
    })
  } catch (error) {
    if (isUniqueViolation(error)) return refused('goal-key-taken', { field: 'key' })
    throw error
  }
}

/** Takes out a goal that has no targets. */
export const removeGoal = (actor: AccountActor, { goalId }: { goalId: string }, at: Date) =>
  attempt<Year>(async (tx) => {
    authorize(actor, 'goal.set')
    const goal = await tx.goal.findFirst({
      where: { id: goalId },
      select: { year: true, key: true, _count: { select: { targets: true } } },
    })
    if (!goal) return refused('goal-not-found')
    if (goal._count.targets > 0) return refused('goal-has-targets')
    const { year, key } = goal
    await tx.goal.delete({ where: { id: goalId } })
    await record(tx, actor, { action: 'goal.removed', subject: `goal:${goalId}`, at, details: { year, key } })
    return accepted({ year })
  })

type Words = Omit<GoalInput, 'goalId'>

function columns({ commitmentsZh, commitmentsEn, ...words }: Words, kept: unknown) {
  const commitments = pairCommitments(commitmentsZh, commitmentsEn, commitmentsOf(kept))
  return commitments && { ...words, commitments }
}

type Told = { titleZh: string; titleEn: string; summaryZh: string; summaryEn: string; commitments: unknown }

/** For the audit log. */
const told = ({ titleZh, titleEn, summaryZh, summaryEn, commitments }: Told) => ({
  titleZh,
  titleEn,
  summaryZh,
  summaryEn,
  commitments: commitmentsOf(commitments)
    .map(({ text }) => `${text.zh} / ${text.en}`)
    .join('\n'),
})
