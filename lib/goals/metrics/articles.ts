import 'server-only'
import { db } from '@/lib/db/client'
import { behind, paged, pageTake, rowAfter } from '@/lib/db/paging'
import type { Period } from '../rules'
import type { Metric } from './metric'

/** Articles published in the span. */
export const articles: Metric = {
  course: 'flow',
  count: (period) => db.article.count({ where: publishedIn(period) }),
  list: async (period, after) => {
    const last = rowAfter(after)
    const found = last && (await db.article.findFirst({ where: last, select: { id: true, publishedAt: true } }))
    const row = found?.publishedAt ? { id: found.id, publishedAt: found.publishedAt } : null
    const { rows, next } = paged(
      await db.article.findMany({
        where: { AND: [publishedIn(period), behind(row, 'publishedAt', 'desc')] },
        orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
        take: pageTake,
        select: { id: true, title: true, publishedAt: true },
      }),
    )
    return {
      rows: rows.map(({ id, title, publishedAt }) => ({
        id,
        titleZh: title,
        titleEn: title,
        at: publishedAt,
        path: `/articles/${id}`,
      })),
      next,
    }
  },
}

const publishedIn = ({ from, until }: Period) => ({
  status: 'PUBLISHED' as const,
  publishedAt: { gte: from, lt: until },
})
