import 'server-only'
import { record } from '@/lib/audit/record'
import { type AccountActor, type Actor, authorize } from '@/lib/auth/permissions'
import type { Goals } from '@/lib/content/schema'
import { attempt } from '@/lib/db/attempt'
import { isUniqueViolation, type Tx, transaction } from '@/lib/db/client'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { refuseCopy } from '../rules'
import type { CopyInput } from '../schema'

type Year = { year: number }

/**
 * Enters the years of content/goals that the portal doesn't have yet, in force at once; answers how many. A year that is
 * there already stays as maintainers have it.
 */
export async function importGoals(actor: Actor, years: readonly Goals[], at: Date): Promise<number> {
  try {
    return await importMissing(actor, years, at)
  } catch (error) {
    // Another instance began at the same time: the second time round sees what that one has entered.
    if (!isUniqueViolation(error)) throw error
    return importMissing(actor, years, at)
  }
}

const importMissing = (actor: Actor, years: readonly Goals[], at: Date) =>
  transaction(async (tx) => {
    authorize(actor, 'goal.import')
    const known = await tx.goalYear.findMany({ select: { year: true } })
    const missing = years.filter(({ year }) => !known.some((one) => one.year === year))
    for (const { year, goals } of missing) {
      await tx.goalYear.create({ data: { year, createdAt: at, publishedAt: at } })
      for (const [position, goal] of goals.entries()) await importGoal(tx, year, goal, position)
      await record(tx, actor, { action: 'goals.imported', subject: `goals:${year}`, at })
    }
    return missing.length
  })

async function importGoal(tx: Tx, year: number, goal: Goals['goals'][number], position: number): Promise<void> {
  const { id: key, title, summary, commitments, targets } = goal
  const { id: goalId } = await tx.goal.create({
    data: {
      year,
      key,
      position,
      titleZh: title.zh,
      titleEn: title.en,
      summaryZh: summary.zh,
      summaryEn: summary.en,
      commitments,
    },
    select: { id: true },
  })
  await tx.goalTarget.createMany({
    data: targets.map(({ id, text, unit, target, comparison, metric }, place) => ({
      goalId,
      year,
      key: id,
      position: place,
      textZh: text.zh,
      textEn: text.en,
      unitZh: unit.zh,
      unitEn: unit.en,
      target,
      comparison: comparison === 'at-most' ? ('AT_MOST' as const) : ('AT_LEAST' as const),
      metric,
    })),
  })
}

/** Begins a year's goals as a draft with those of an earlier one, to be edited and then published. */
export async function copyGoals(actor: AccountActor, { from, to }: CopyInput, at: Date): Promise<Outcome<Year>> {
  authorize(actor, 'goal.set')
  try {
    return await attempt(async (tx) => {
      const years = await tx.goalYear.findMany({ select: { year: true } })
      const refusal = refuseCopy(
        from,
        to,
        years.map(({ year }) => year),
      )
      if (refusal) return refusal
      await tx.goalYear.create({ data: { year: to, createdAt: at } })
      const goals = await tx.goal.findMany({ where: { year: from }, include: { targets: true } })
      for (const { id: _, targets, commitments, ...goal } of goals) {
        const { id: goalId } = await tx.goal.create({
          data: { ...goal, year: to, commitments: commitments ?? [] },
          select: { id: true },
        })
        await tx.goalTarget.createMany({ data: targets.map(({ id: _, ...one }) => ({ ...one, goalId, year: to })) })
      }
      await record(tx, actor, { action: 'goals.copied', subject: `goals:${to}`, at, details: { from } })
      return accepted({ year: to })
    })
  } catch (error) {
    if (isUniqueViolation(error)) return refused('goal-year-exists', { field: 'to' })
    throw error
  }
}

/** Puts a year's goals in force: everyone sees them, and those of the year before are counted to that year's end. */
export const publishGoals = (actor: AccountActor, { year }: Year, at: Date) =>
  attempt<Year>(async (tx) => {
    authorize(actor, 'goal.set')
    const found = await tx.goalYear.findFirst({ where: { year }, select: { _count: { select: { targets: true } } } })
    if (!found) return refused('goal-year-not-found')
    if (found._count.targets === 0) return refused('goals-empty')
    const { count } = await tx.goalYear.updateMany({ where: { year, publishedAt: null }, data: { publishedAt: at } })
    if (count === 0) return refused('goals-published-already')
    await record(tx, actor, { action: 'goals.published', subject: `goals:${year}`, at })
    return accepted({ year })
  })
