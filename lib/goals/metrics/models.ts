import 'server-only'
import { db } from '@/lib/db/client'
import { behind, paged, pageTake, rowAfter } from '@/lib/db/paging'
import { supportedAtInstant } from '@/lib/models/queries'
import type { Metric } from './metric'

/** Models in the support matrix that are supported: neither planned nor retired. */
export const models: Metric = {
  course: 'stock',
  count: ({ at }) => db.supportedModel.count({ where: supportedAtInstant(at) }),
  list: async ({ at }, after) => {
    const last = rowAfter(after)
    const row = last && (await db.supportedModel.findFirst({ where: last, select: { id: true, nameKey: true } }))
    const { rows, next } = paged(
      await db.supportedModel.findMany({
        where: { AND: [supportedAtInstant(at), behind(row, 'nameKey', 'asc')] },
        orderBy: [{ nameKey: 'asc' }, { id: 'asc' }],
        take: pageTake,
        select: { id: true, slug: true, name: true, supportedAt: true },
      }),
    )
    return {
      rows: rows.map(({ id, slug, name, supportedAt }) => ({
        id,
        titleZh: name,
        titleEn: name,
        at: supportedAt,
        path: `/models/${slug}`,
      })),
      next,
    }
  },
}
