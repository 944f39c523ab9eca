import 'server-only'
import { type Actor, authorize } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import { containing } from '@/lib/db/containing'
import { behind, paged, pageTake, rowAfter } from '@/lib/db/paging'
import { directionOf, type ListFilter } from '@/lib/lists/schema'
import { eventSummary } from './queries'
import type { OrganisedStanding } from './schema'

export type OrganisedEvent = Awaited<ReturnType<typeof listOrganisedEvents>>['rows'][number]

/** Events as organisers look for them, drafts too, by pages: what comes next first, what is over latest first. */
export async function listOrganisedEvents(
  viewer: Actor,
  { status, q, sort, after }: ListFilter<OrganisedStanding>,
  at: Date,
) {
  authorize(viewer, 'event.edit')
  const order = directionOf({ sort }, status === 'UPCOMING' || status === 'DRAFT' ? 'oldest' : 'newest')
  const last = rowAfter(after)
  const row = last && (await db.event.findFirst({ where: last, select: { id: true, startsAt: true } }))
  const events = await db.event.findMany({
    where: {
      AND: [standings(at)[status], q ? { searchKey: containing(q.toLowerCase()) } : {}, behind(row, 'startsAt', order)],
    },
    orderBy: [{ startsAt: order }, { id: order }],
    take: pageTake,
    select: { ...eventSummary, waiting: true, attended: true },
  })
  return paged(events)
}

const standings = (at: Date) => ({
  UPCOMING: { endsAt: { gt: at } },
  PAST: { endsAt: { lte: at } },
  DRAFT: { status: 'DRAFT' as const },
  CANCELLED: { status: 'CANCELLED' as const },
})
