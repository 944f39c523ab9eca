import 'server-only'
import { type Actor, authorize, can } from '@/lib/auth/permissions'
import { nextMidnight } from '@/lib/calendar/zone'
import { getSite } from '@/lib/content/load'
import { db } from '@/lib/db/client'
import { holdsUntil } from '@/lib/freshness/dependencies'
import { remembered } from '@/lib/freshness/remembered'
import { termHolds } from '@/lib/roles/queries'
import { measureTarget, plain } from './measure'
import type { CountedRows } from './metrics/metric'
import { metricOf } from './metrics/registry'
import { commitmentsOf, periodOf, readTargetSlug, yearShare } from './rules'
import { spanOf } from './span'

export type MeasuredGoals = NonNullable<Awaited<ReturnType<typeof measureGoals>>>
export type MeasuredTarget = MeasuredGoals['goals'][number]['targets'][number]
export type TargetDetail = NonNullable<Awaited<ReturnType<typeof getTarget>>>
export type EnteredFigure = Awaited<ReturnType<typeof listFigures>>[number]
export type ListedRows = CountedRows
export type EditedGoals = NonNullable<Awaited<ReturnType<typeof getEditedGoals>>>
export type EditedTarget = NonNullable<Awaited<ReturnType<typeof getEditedTarget>>>
export type ListedYear = Awaited<ReturnType<typeof listYears>>[number]
export type PossibleOwner = Awaited<ReturnType<typeof listPossibleOwners>>[number]

/** Published years, the latest first. */
export const listGoalYears = (_viewer: Actor, now: Date): Promise<number[]> =>
  remembered('goal-years', now, async () => {
    holdsUntil(now, null)
    const published = await db.goalYear.findMany({
      where: { publishedAt: { not: null } },
      orderBy: { year: 'desc' },
      take: MOST_YEARS,
      select: { year: true },
    })
    return published.map(({ year }) => year)
  })

/** A portal's lifetime. */
const MOST_YEARS = 100

/**
 * A published year's goals (without a year, the latest's) with their figures, and the share of the year that had passed
 * then; null when there are none.
 */
export async function measureGoals(viewer: Actor, asked: number | undefined, now: Date) {
  const years = await listGoalYears(viewer, now)
  const year = asked ?? years[0]
  if (year === undefined || !years.includes(year)) return null
  return remembered(`goals:${year}`, now, () => measure(year, years[0] !== year, now))
}

/** A published year as its end found it, or as far as it has come, whatever goals have followed; null without any. */
export async function measureToYearsEnd(viewer: Actor, year: number, now: Date): Promise<MeasuredGoals | null> {
  const years = await listGoalYears(viewer, now)
  return years.includes(year) ? measure(year, true, now) : null
}

/** The same of every published year, the latest first. */
export async function measureYears(viewer: Actor, now: Date): Promise<MeasuredGoals[]> {
  const years = await listGoalYears(viewer, now)
  const measured = await Promise.all(years.map((year) => measureGoals(viewer, year, now)))
  return measured.filter((one) => one !== null)
}

async function measure(year: number, hasNewerGoals: boolean, now: Date) {
  const { timeZone } = getSite()
  // Goals are told by days: a new midnight, a new pace.
  holdsUntil(now, nextMidnight(now, timeZone))
  const found = await db.goal.findMany({
    where: { year },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    include: {
      targets: { orderBy: [{ position: 'asc' }, { id: 'asc' }], include: { owner: { select: ownerShown } } },
    },
  })
  const span = spanOf(year)
  const period = periodOf(span, hasNewerGoals, now)
  const pace = yearShare(span, nextMidnight(period.at, timeZone))
  const goals = await Promise.all(
    found.filter(saysSomething).map(async ({ targets, ...goal }) => ({
      ...goal,
      targets: await Promise.all(targets.map((target) => measureTarget(plain(target), period, pace))),
    })),
  )
  const isOver = now >= span.end
  return { year, goals, period, at: period.at, pace, isOver, isClosed: isOver && hasNewerGoals }
}

/** A goal that was only just added has nothing to show yet. */
const saysSomething = ({ targets, commitments }: { targets: unknown[]; commitments: unknown }) =>
  targets.length > 0 || commitmentsOf(commitments).length > 0

const ownerShown = { slug: true, name: true } as const

/** One target of a published year with its figure, by its address; null when there is none. */
export async function getTarget(viewer: Actor, slug: string, now: Date) {
  const asked = readTargetSlug(slug)
  const measured = asked && (await measureGoals(viewer, asked.year, now))
  const goal = measured?.goals.find(({ targets }) => targets.some(({ key }) => key === asked?.key))
  const target = goal?.targets.find(({ key }) => key === asked?.key)
  if (!measured || !goal || !target) return null
  const { period, pace, at, isClosed } = measured
  return { target, goal, period, pace, at, isClosed }
}

/** The rows behind a target's figure, by pages; none where figures are entered by hand. */
export const listRows = ({ target, period }: TargetDetail, after: string | undefined): Promise<CountedRows> =>
  metricOf(target.metric)?.list(period, after) ?? Promise.resolve({ rows: [], next: null })

/** Every figure that was entered for a target, withdrawn ones too, the latest first. */
export const listFigures = (targetId: string) =>
  db.goalFigure.findMany({
    where: { targetId },
    orderBy: [{ asOf: 'desc' }, { id: 'desc' }],
    take: MOST_FIGURES,
    select: {
      id: true,
      value: true,
      asOf: true,
      evidenceUrl: true,
      note: true,
      enteredAt: true,
      withdrawnAt: true,
      withdrawReason: true,
    },
  })

/** More than anyone enters for a year. */
const MOST_FIGURES = 200

/** Every year, drafts too, the latest first: for maintainers. */
export async function listYears(viewer: Actor) {
  authorize(viewer, 'goal.set')
  return db.goalYear.findMany({
    orderBy: { year: 'desc' },
    take: MOST_YEARS,
    select: { year: true, publishedAt: true, _count: { select: { targets: true } } },
  })
}

/** A year's goals as maintainers edit them. */
export async function getEditedGoals(viewer: Actor, year: number) {
  if (!can(viewer, 'goal.set')) return null
  return db.goalYear.findFirst({
    where: { year },
    select: {
      year: true,
      publishedAt: true,
      goals: {
        orderBy: [{ position: 'asc' }, { id: 'asc' }],
        select: {
          id: true,
          titleZh: true,
          titleEn: true,
          summaryZh: true,
          summaryEn: true,
          commitments: true,
          targets: { orderBy: [{ position: 'asc' }, { id: 'asc' }], include: { owner: { select: ownerShown } } },
        },
      },
    },
  })
}

/** A target as maintainers edit it. */
export async function getEditedTarget(viewer: Actor, slug: string) {
  const asked = readTargetSlug(slug)
  return asked && can(viewer, 'goal.set') ? db.goalTarget.findFirst({ where: asked }) : null
}

/** Who can see to a goal: committers and maintainers in office. */
export async function listPossibleOwners(viewer: Actor, at: Date) {
  if (!can(viewer, 'goal.set')) return []
  return db.person.findMany({
    where: { roleTerms: { some: { role: { in: ['COMMITTER', 'MAINTAINER'] }, ...termHolds(at) } } },
    orderBy: [{ nameKey: 'asc' }, { id: 'asc' }],
    take: 200,
    select: { id: true, name: true },
  })
}
