import 'server-only'
import { db } from '@/lib/db/client'
import { behind, paged, pageTake, rowAfter } from '@/lib/db/paging'
import { countFollowers } from '@/lib/followers/queries'
import type { Metric } from './metric'

/** Confirmed followers. Who they are is nobody's business: a row says since when, no more. */
export const followers: Metric = {
  course: 'stock',
  count: ({ at }) => countFollowers(at),
  list: async ({ at }, after) => {
    const last = rowAfter(after)
    const row = last && (await db.follower.findFirst({ where: last, select: { id: true, since: true } }))
    const follows = { since: { lte: at }, OR: [{ until: null }, { until: { gt: at } }] }
    const { rows, next } = paged(
      await db.follower.findMany({
        where: { AND: [follows, behind(row, 'since', 'desc')] },
        orderBy: [{ since: 'desc' }, { id: 'desc' }],
        take: pageTake,
        select: { id: true, since: true },
      }),
    )
    return {
      rows: rows.map(({ id, since }) => ({ id, at: since, titleZh: '一位关注者', titleEn: 'A follower' })),
      next,
    }
  },
}
