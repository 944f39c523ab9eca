import 'server-only'
import { type Actor, can } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import { behind, paged, pageTake, rowAfter } from '@/lib/db/paging'
import { sql } from '@/lib/db/sql'
import { rememberedUntilWritten } from '@/lib/freshness/remembered'
import { ranksOf } from '../rules'
import { type Ranking, scopeOf } from '../schema'

export type Ranked = Awaited<ReturnType<typeof listRanking>>['rows'][number]

/**
 * Who has how many points in a ranking, most first, by pages. Equal points are an equal rank. Whoever rather is not named,
 * is `person: null` to everyone but maintainers and themselves.
 */
export async function listRanking(viewer: Actor, ranking: Ranking) {
  const scope = scopeOf(ranking)
  const { rows, next } = ranking.after
    ? await readPage(scope, ranking.after)
    : await rememberedUntilWritten(`points-${scope}`, () => readPage(scope, undefined))
  const isKeeper = can(viewer, 'points.keep')
  const personId = viewer.kind === 'account' ? viewer.personId : null
  return {
    next,
    rows: rows.map(({ person, personId: whose, isNamed, ...row }) => {
      const isOwn = whose === personId
      return { ...row, isOwn, isNamed, person: isNamed || isKeeper || isOwn ? person : null }
    }),
  }
}

async function readPage(scope: string, after: string | undefined) {
  const last = rowAfter(after)
  const row =
    last && (await db.pointStanding.findFirst({ where: { ...last, scope }, select: { id: true, points: true } }))
  const fetched = await db.pointStanding.findMany({
    // The bound lets the database begin there, not at the top.
    where: { AND: [{ scope, points: { gt: 0, ...(row && { lte: row.points }) } }, behind(row, 'points', 'desc')] },
    orderBy: [{ points: 'desc' }, { id: 'desc' }],
    take: pageTake,
    select: { id: true, points: true, personId: true, person: { select: shown } },
  })
  const { rows, next } = paged(fetched)
  const ranks = ranksOf(rows, await placesBefore(scope, rows[0], row !== null))
  return {
    next,
    rows: rows.map(({ person: { pointAccounts, formerNumber, ...person }, ...standing }, index) => ({
      ...standing,
      person,
      isNamed: formerNumber === null && pointAccounts.every(({ isNamed }) => isNamed),
      rank: ranks[index] ?? 0,
    })),
  }
}

const shown = {
  slug: true,
  name: true,
  formerNumber: true,
  pointAccounts: { where: { openKey: { not: null } }, select: { isNamed: true } },
} as const

/** How many have more than the first of a page, and how many stand before it. */
async function placesBefore(scope: string, first: { id: string; points: number } | undefined, isLater: boolean) {
  if (!first || !isLater) return { ahead: 0, before: 0 }
  const { id, points } = first
  const ahead = await db.pointStanding.count({ where: { scope, points: { gt: points } } })
  const beside = await db.pointStanding.count({ where: { scope, points, id: { gt: id } } })
  return { ahead, before: ahead + beside }
}

/** The viewer's own place in a ranking, or null. */
export async function getOwnRank(viewer: Actor, ranking: Ranking) {
  if (viewer.kind !== 'account' || !viewer.personId) return null
  const [found] = await db.$queryRaw<{ points: number; ahead: bigint }[]>(sql`
    SELECT "points", (SELECT COUNT(*) FROM "PointStanding" AS other
      WHERE other."scope" = own."scope" AND other."points" > own."points") AS "ahead"
    FROM "PointStanding" AS own
    WHERE own."scope" = ${scopeOf(ranking)} AND own."personId" = ${viewer.personId} AND own."points" > 0`)
  return found ? { points: Number(found.points), rank: Number(found.ahead) + 1 } : null
}

/** The years that have a ranking, the latest first. */
export const listRankedYears = (_viewer: Actor): Promise<number[]> =>
  rememberedUntilWritten('points-years', async () => {
    const [first, last] = await Promise.all([yearAt('asc'), yearAt('desc')])
    if (first === null || last === null) return []
    return Array.from({ length: last - first + 1 }, (_, index) => last - index)
  })

async function yearAt(end: 'asc' | 'desc'): Promise<number | null> {
  const found = await db.pointStanding.findFirst({
    where: { scope: { gte: 'year:', lt: 'year;' } },
    orderBy: { scope: end },
    select: { scope: true },
  })
  return found && Number(found.scope.slice('year:'.length))
}
