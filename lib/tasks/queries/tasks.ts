import 'server-only'
import { type Actor, can } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import { behind, paged, pageTake, rowAfter } from '@/lib/db/paging'
import { isSlug } from '@/lib/forms/fields'
import { holdsUntil } from '@/lib/freshness/dependencies'
import { remembered } from '@/lib/freshness/remembered'
import type { TaskFilter } from '../schema'
import { checklistOf, linksOf, reviewedOf, skillsOf } from '../stored'

export type TaskSummary = Awaited<ReturnType<typeof listTasks>>['rows'][number]
export type TaskDetail = NonNullable<Awaited<ReturnType<typeof getTask>>>
export type ShownClaim = TaskDetail['claims'][number]

const summary = {
  id: true,
  slug: true,
  status: true,
  quarter: true,
  firstQuarter: true,
  titleZh: true,
  titleEn: true,
  summaryZh: true,
  summaryEn: true,
  areaId: true,
  difficulty: true,
  estimateWeeks: true,
  rewardId: true,
  publishedAt: true,
} as const

/** Published tasks that a filter lets through, latest first, by pages. */
export async function listTasks(_viewer: Actor, filter: TaskFilter) {
  const last = rowAfter(filter.after)
  const row = last && (await db.task.findFirst({ where: last, select: { id: true, publishedAt: true } }))
  const from = row?.publishedAt ? { id: row.id, publishedAt: row.publishedAt } : null
  return paged(
    await db.task.findMany({
      where: { AND: [matching(filter), behind(from, 'publishedAt', 'desc')] },
      orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
      take: pageTake,
      select: summary,
    }),
  )
}

/** Slugs of the tasks that were published last, for search engines. */
export async function listLatestTaskSlugs(_viewer: Actor, count: number): Promise<string[]> {
  const tasks = await db.task.findMany({
    where: { publishedAt: { not: null } },
    orderBy: { publishedAt: 'desc' },
    take: count,
    select: { slug: true },
  })
  return tasks.map(({ slug }) => slug)
}

/** The latest tasks that anyone can take on, for the home page. */
export const listOpenTasks = (_viewer: Actor, count: number, at: Date) =>
  remembered(`open-tasks-${count}`, at, async () => {
    holdsUntil(at, null)
    return db.task.findMany({
      where: { status: 'OPEN' },
      orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
      take: count,
      select: summary,
    })
  })

/** Quarters that tasks were published for, the latest first. */
export const listQuarters = (_viewer: Actor, at: Date): Promise<string[]> =>
  remembered('task-quarters', at, async () => {
    holdsUntil(at, null)
    const found = await db.task.groupBy({
      by: ['quarter'],
      where: { publishedAt: { not: null } },
      orderBy: { quarter: 'desc' },
      take: 40,
    })
    return found.map(({ quarter }) => quarter)
  })

/**
 * One task with its claims, or null; a draft for those who organise alone. Everyone sees who is at work on it, or has done
 * it; who has asked for it, members; what became of other claims, those whom it concerns.
 */
export async function getTask(viewer: Actor, slug: string, at: Date) {
  if (!isSlug(slug) || slug.length > 80) return null
  const task = await remembered(`task-${slug}`, at, () => readTask(slug, at))
  if (!task || (task.status === 'DRAFT' && !can(viewer, 'task.draft'))) return null
  const personId = viewer.kind === 'account' ? viewer.personId : null
  const isMember = can(viewer, 'task.claim')
  const decides = can(viewer, 'task-claim.decide', task)
  const claims = task.claims.flatMap((claim) => {
    const isTheirs = claim.members.some((member) => member.personId === personId)
    const isSeen =
      ['ACTIVE', 'IN_REVIEW', 'DONE'].includes(claim.status) ||
      (['PROPOSED', 'WAITING'].includes(claim.status) && isMember)
    if (!isSeen && !isTheirs && !decides) return []
    const reviews = isMember || isTheirs ? claim.reviews : []
    const rewards = claim.rewards.filter((reward) => decides || reward.personId === personId)
    return [{ ...claim, isTheirs, reviews, rewards }]
  })
  const isHeld = task.claims.some(({ status }) => ['PROPOSED', 'ACTIVE', 'IN_REVIEW'].includes(status))
  return { ...task, claims, isHeld, isWaitedFor: task.claims.some(({ status }) => status === 'WAITING'), decides }
}

const person = { select: { id: true, slug: true, name: true } } as const

/** The same for everyone: what each sees of it, `getTask` says. */
async function readTask(slug: string, at: Date) {
  holdsUntil(at, null)
  const task = await db.task.findFirst({ where: { slug }, include: { mentor: person, claims } })
  return (
    task && {
      ...task,
      checklist: checklistOf(task.checklist),
      links: linksOf(task.links),
      skills: skillsOf(task.skills),
      claims: task.claims.map((claim) => ({
        ...claim,
        notes: claim.notes.map((note) => ({ ...note, links: linksOf(note.links) })),
        reviews: claim.reviews.map((review) => ({ ...review, items: reviewedOf(review.items) })),
      })),
    }
  )
}

/** The latest of each; more than one task gathers. */
const claims = {
  orderBy: [{ claimedAt: 'desc' as const }, { id: 'desc' as const }],
  take: 50,
  include: {
    lead: person,
    members: { orderBy: { id: 'asc' as const }, select: { personId: true, agreedAt: true, person } },
    notes: {
      orderBy: [{ at: 'desc' as const }, { id: 'desc' as const }],
      take: 100,
      select: { id: true, text: true, links: true, at: true, itemId: true, author: person },
    },
    reviews: {
      orderBy: [{ at: 'desc' as const }, { id: 'desc' as const }],
      take: 20,
      select: { id: true, verdict: true, items: true, comment: true, at: true, reviewer: person },
    },
    certificates: {
      orderBy: { number: 'asc' as const },
      select: { id: true, number: true, name: true, revokedAt: true },
    },
    rewards: {
      orderBy: { id: 'asc' as const },
      select: {
        id: true,
        personId: true,
        rewardId: true,
        noteZh: true,
        noteEn: true,
        deliveredAt: true,
        deliveryNote: true,
        person,
      },
    },
  },
}

/** LIKE would take these signs as wildcards, and SQLite knows no escape for them. */
const wildcards = /[%_\\]/

function matching({ quarter, area, difficulty, status, reward, q }: TaskFilter) {
  return {
    publishedAt: { not: null },
    ...(quarter && { quarter }),
    ...(area && { areaId: area }),
    ...(difficulty && { difficulty }),
    ...(status && { status }),
    ...(reward && { rewardId: reward }),
    ...(q && (wildcards.test(q) ? { id: { in: [] } } : { searchKey: { contains: q.toLowerCase() } })),
  }
}
