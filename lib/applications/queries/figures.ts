import 'server-only'
import { type Actor, authorize } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import { rememberedUntilWritten } from '@/lib/freshness/remembered'
import { median, monthsUpTo } from '../figures'

export type QueueFigures = Awaited<ReturnType<typeof getQueueFigures>>

/** Decisions that the median is taken of: enough to say something, and as many in ten years as in one. */
export const MEDIAN_OF = 200

/** How many wait and since when, how long decisions take (milliseconds), and how many there were each month of a year. */
export async function getQueueFigures(viewer: Actor, at: Date, timeZone: string) {
  authorize(viewer, 'application.review')
  const months = monthsUpTo(at, 12, timeZone)
  return rememberedUntilWritten(`application-figures:${months[0]}`, () => readFigures(months))
}

async function readFigures(months: readonly string[]) {
  const [open, latest, decided] = await Promise.all([
    db.membershipApplication.groupBy({
      by: ['status'],
      where: { status: { in: ['SUBMITTED', 'NEEDS_INFO'] } },
      _count: { _all: true },
      _min: { submittedAt: true },
    }),
    db.membershipApplication.findMany({
      where: { status: { in: ['APPROVED', 'REJECTED'] } },
      orderBy: { decidedAt: 'desc' },
      take: MEDIAN_OF,
      select: { submittedAt: true, decidedAt: true },
    }),
    db.membershipApplication.groupBy({
      by: ['decidedMonth', 'status'],
      where: { status: { in: ['APPROVED', 'REJECTED'] }, decidedMonth: { gte: months[0] ?? '' } },
      _count: { _all: true },
    }),
  ])
  const standing = (status: string) => open.find((one) => one.status === status)
  const inMonth = (month: string, status: string) =>
    decided.find((one) => one.decidedMonth === month && one.status === status)?._count._all ?? 0
  return {
    waiting: standing('SUBMITTED')?._count._all ?? 0,
    asked: standing('NEEDS_INFO')?._count._all ?? 0,
    oldest: standing('SUBMITTED')?._min.submittedAt ?? null,
    median: median(latest.flatMap(({ submittedAt, decidedAt }) => (decidedAt ? [+decidedAt - +submittedAt] : []))),
    months: months.map((month) => ({
      month,
      approved: inMonth(month, 'APPROVED'),
      rejected: inMonth(month, 'REJECTED'),
    })),
  }
}
