import 'server-only'
import { type Actor, authorize } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import { termHolds } from '@/lib/roles/queries'
import { unfinishedStatuses } from '../rules'

export type Mentor = Awaited<ReturnType<typeof listMentors>>[number]
export type QuarterTask = Awaited<ReturnType<typeof listQuarterTasks>>[number]

/** More than a quarter has. */
const MOST = 100

/** Drafts and unfinished tasks of a quarter: for those who publish and refresh it. */
export async function listQuarterTasks(viewer: Actor, quarter: string) {
  authorize(viewer, 'task.draft')
  return db.task.findMany({
    where: { quarter, status: { in: ['DRAFT', ...unfinishedStatuses] } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: 2 * MOST,
    select: { id: true, slug: true, status: true, titleZh: true, titleEn: true, areaId: true },
  })
}

/** Every task of a quarter, in one part: a quarter has no more. */
export async function* exportQuarter(viewer: Actor, quarter: string) {
  authorize(viewer, 'task.draft')
  yield await db.task.findMany({
    where: { quarter },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: 10 * MOST,
    select: {
      ...{ slug: true, titleZh: true, titleEn: true, quarter: true, status: true },
      ...{ areaId: true, difficulty: true, rewardId: true, mentor: { select: { name: true } } },
    },
  })
}

/** Quarters before this one with something unfinished, the latest first. */
export async function listUnfinishedQuarters(viewer: Actor, before: string): Promise<string[]> {
  authorize(viewer, 'task.draft')
  const found = await db.task.groupBy({
    by: ['quarter'],
    where: { quarter: { lt: before }, status: { in: [...unfinishedStatuses] } },
    orderBy: { quarter: 'desc' },
    take: 20,
  })
  return found.map(({ quarter }) => quarter)
}

/** Whoever can be a mentor: committers and maintainers. */
export async function listMentors(viewer: Actor, at: Date) {
  authorize(viewer, 'task.draft')
  return db.person.findMany({
    where: { roleTerms: { some: { role: { in: ['COMMITTER', 'MAINTAINER'] }, ...termHolds(at) } } },
    orderBy: [{ nameKey: 'asc' }, { id: 'asc' }],
    take: 200,
    select: { id: true, name: true },
  })
}
