import 'server-only'
import { type Actor, authorize } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import { behind, paged, pageTake, rowAfter } from '@/lib/db/paging'
import { sql } from '@/lib/db/sql'
import { rememberedUntilWritten } from '@/lib/freshness/remembered'
import { ratings } from '@/lib/submissions/rules'

export type Report = Awaited<ReturnType<typeof getReport>>

type People = { submitted: bigint; accepted: bigint }

/**
 * What came of a campaign: submissions that were not withdrawn, by state, what was accepted by line, and the ratings; with
 * the people behind them, each once. Names nobody.
 */
export const getReport = (_viewer: Actor, campaignId: string) =>
  rememberedUntilWritten(`campaign-report-${campaignId}`, async () => {
    const own = { campaignId, status: { not: 'WITHDRAWN' as const } }
    const [states, lines, rated, [people]] = await Promise.all([
      db.submission.groupBy({ by: ['status'], where: own, _count: { _all: true } }),
      db.submission.groupBy({
        by: ['acceptedLine'],
        where: { campaignId, status: 'ACCEPTED' },
        _count: { _all: true },
        _sum: { points: true },
      }),
      db.submission.groupBy({ by: ['rating'], where: own, _count: { _all: true } }),
      // One pass; Prisma would fetch everyone to tell them apart.
      db.$queryRaw<People[]>(
        sql`SELECT COUNT(DISTINCT "personId") AS "submitted",
          COUNT(DISTINCT CASE WHEN "status" = 'ACCEPTED' THEN "personId" END) AS "accepted"
          FROM "Submission" WHERE "campaignId" = ${campaignId} AND "status" <> 'WITHDRAWN'`,
      ),
    ])
    const inState = (wanted: string) => states.find(({ status }) => status === wanted)?._count._all ?? 0
    const byRating = ratings.map((rating) => ({
      rating,
      count: rated.find((one) => one.rating === rating)?._count._all ?? 0,
    }))
    const submissions = byRating.reduce((sum, { count }) => sum + count, 0)
    const total = byRating.reduce((sum, { rating, count }) => sum + rating * count, 0)
    return {
      submissions,
      waiting: inState('WAITING'),
      accepted: inState('ACCEPTED'),
      rejected: inState('REJECTED'),
      people: Number(people?.submitted ?? 0),
      acceptedPeople: Number(people?.accepted ?? 0),
      points: lines.reduce((sum, { _sum }) => sum + (_sum.points ?? 0), 0),
      byLine: lines.map(({ acceptedLine, _count, _sum }) => ({
        code: acceptedLine ?? '',
        count: _count._all,
        points: _sum.points ?? 0,
      })),
      byRating,
      average: submissions > 0 ? Math.round((10 * total) / submissions) / 10 : null,
    }
  })

/** Every submission to a campaign, the earliest first, by pages: for the organisers' file. */
export async function listForExport(viewer: Actor, campaignId: string, after?: string) {
  authorize(viewer, 'submission.judge')
  const last = rowAfter(after)
  const row = last && (await db.submission.findFirst({ where: last, select: { id: true, submittedAt: true } }))
  return paged(
    await db.submission.findMany({
      where: { AND: [{ campaignId }, behind(row, 'submittedAt', 'asc')] },
      orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
      take: pageTake,
      select: {
        id: true,
        submittedAt: true,
        status: true,
        line: true,
        acceptedLine: true,
        points: true,
        linkKey: true,
        typed: true,
        address: true,
        summary: true,
        rating: true,
        reason: true,
        rubricVersion: true,
        person: { select: { name: true } },
      },
    }),
  )
}
