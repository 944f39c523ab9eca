import 'server-only'
import { percentOf } from '@/lib/adaptations/rules'
import { db } from '@/lib/db/client'
import { behind, paged, pageTake, rowAfter } from '@/lib/db/paging'
import { holdsUntil, isObserved } from '@/lib/freshness/dependencies'
import type { Period } from '../rules'
import type { Metric } from './metric'

/** Of the core features that appeared in the span and are adapted or overdue, those adapted in time, in percent. */
export const coreFeatures: Metric = {
  course: 'share',
  count: async (period) => {
    await untilNextDue(period)
    const [inTime, decided] = await Promise.all([
      db.adaptation.count({ where: { AND: [appearedIn(period), inTimeAt(period)] } }),
      db.adaptation.count({ where: { AND: [appearedIn(period), decidedAt(period)] } }),
    ])
    return percentOf(inTime, decided)
  },
  list: async (period, after) => {
    await untilNextDue(period)
    const last = rowAfter(after)
    const row = last && (await db.adaptation.findFirst({ where: last, select: { id: true, appearedAt: true } }))
    const { rows, next } = paged(
      await db.adaptation.findMany({
        where: { AND: [appearedIn(period), decidedAt(period), behind(row, 'appearedAt', 'desc')] },
        orderBy: [{ appearedAt: 'desc' }, { id: 'desc' }],
        take: pageTake,
        select: { id: true, title: true, appearedAt: true, adaptedAt: true, dueAt: true },
      }),
    )
    const isInTime = (adaptedAt: Date | null, dueAt: Date) =>
      adaptedAt !== null && adaptedAt <= dueAt && adaptedAt <= period.at
    return {
      rows: rows.map(({ id, title, appearedAt, adaptedAt, dueAt }) => ({
        id,
        titleZh: title,
        titleEn: title,
        at: appearedAt,
        path: `/adaptations/${id}`,
        counts: isInTime(adaptedAt, dueAt),
      })),
      next,
    }
  },
}

const appearedIn = ({ from, until }: Period) => ({
  kind: 'FEATURE' as const,
  isCore: true,
  droppedAt: null,
  appearedAt: { gte: from, lt: until },
})

const inTimeAt = ({ at }: Period) => ({
  AND: [{ adaptedAt: { lte: at } }, { adaptedAt: { lte: db.adaptation.fields.dueAt } }],
})

const decidedAt = ({ at }: Period) => ({ OR: [{ adaptedAt: { lte: at } }, { dueAt: { lt: at } }] })

async function untilNextDue({ now }: Period): Promise<void> {
  if (!isObserved()) return
  const next = await db.adaptation.findFirst({
    where: { adaptedAt: null, droppedAt: null, dueAt: { gte: now } },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    select: { dueAt: true },
  })
  holdsUntil(now, next && new Date(next.dueAt.getTime() + 1))
}
