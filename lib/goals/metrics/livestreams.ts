import 'server-only'
import { db } from '@/lib/db/client'
import { behind, paged, pageTake, rowAfter } from '@/lib/db/paging'
import { holdsUntil, isObserved } from '@/lib/freshness/dependencies'
import type { Period } from '../rules'
import type { Metric } from './metric'

/** Sharing sessions that began in the span, have been held to the end, and were streamed: there is a link, or a recording. */
export const livestreams: Metric = {
  course: 'flow',
  count: async (period) => {
    await untilNextEnd(period)
    return db.event.count({ where: heldIn(period) })
  },
  list: async (period, after) => {
    await untilNextEnd(period)
    const last = rowAfter(after)
    const row = last && (await db.event.findFirst({ where: last, select: { id: true, startsAt: true } }))
    const { rows, next } = paged(
      await db.event.findMany({
        where: { AND: [heldIn(period), behind(row, 'startsAt', 'desc')] },
        orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
        take: pageTake,
        select: { id: true, slug: true, titleZh: true, titleEn: true, startsAt: true },
      }),
    )
    return { rows: rows.map(({ slug, startsAt, ...row }) => ({ ...row, at: startsAt, path: `/events/${slug}` })), next }
  },
}

const sessions = {
  kind: 'SHARING_SESSION' as const,
  status: 'PUBLISHED' as const,
  OR: [{ joinUrl: { not: null } }, { recordingUrl: { not: null } }],
}

const heldIn = ({ from, until, now }: Period) => ({
  ...sessions,
  startsAt: { gte: from, lt: until },
  endsAt: { lte: now },
})

async function untilNextEnd({ now }: Period): Promise<void> {
  if (!isObserved()) return
  const next = await db.event.findFirst({
    where: { ...sessions, endsAt: { gt: now } },
    orderBy: [{ endsAt: 'asc' }, { id: 'asc' }],
    select: { endsAt: true },
  })
  holdsUntil(now, next?.endsAt ?? null)
}
