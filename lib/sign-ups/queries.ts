import 'server-only'
import { type Actor, authorize } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import { PAGE_SIZE, paged, pageTake, rowAfter } from '@/lib/db/paging'
import { eventSummary } from '@/lib/events/queries'
import { rememberedUntilWritten } from '@/lib/freshness/remembered'
import { liveStatuses } from './rules'

export type ListedSignUp = Awaited<ReturnType<typeof listSignUps>>['rows'][number]

const live = { in: [...liveStatuses] }

/** The viewer's live sign-ups for events that are not over, soonest first. */
export async function listOwnSignUps(viewer: Actor, at: Date) {
  if (viewer.kind !== 'account' || !viewer.personId) return []
  const places = await db.signUp.findMany({
    where: { personId: viewer.personId, status: live, event: { endsAt: { gt: at } } },
    orderBy: { event: { startsAt: 'asc' } },
    take: PAGE_SIZE,
    select: { id: true, status: true, eventId: true },
  })
  if (places.length === 0) return []
  const ids = places.map(({ eventId }) => eventId)
  const events = await rememberedUntilWritten(`events:${ids.join()}`, () =>
    db.event.findMany({ where: { id: { in: ids } }, select: eventSummary }),
  )
  return places.flatMap(({ eventId, ...place }) => {
    const event = events.find(({ id }) => id === eventId)
    return event ? [{ ...place, event }] : []
  })
}

const listed = {
  id: true,
  status: true,
  position: true,
  signedUpAt: true,
  answers: true,
  person: { select: { slug: true, name: true } },
  attendance: { select: { at: true, recordedById: true } },
} as const

/** Who has a place and who waits, in order of arrival, by pages: for organisers. */
export async function listSignUps(viewer: Actor, eventId: string, after?: string) {
  authorize(viewer, 'event.read-sign-ups')
  const last = rowAfter(after)
  const row = last && (await db.signUp.findFirst({ where: last, select: { position: true } }))
  const behind = row ? { position: { gt: row.position } } : {}
  return paged(
    await db.signUp.findMany({
      where: { eventId, status: live, ...behind },
      orderBy: [{ position: 'asc' }],
      take: pageTake,
      select: listed,
    }),
  )
}

const EXPORT_BATCH = 1000

/** All of them, the cancelled too, in order of arrival, for a file. */
export async function exportSignUps(viewer: Actor, eventId: string) {
  authorize(viewer, 'event.read-sign-ups')
  const rows: (ListedSignUp & { cancelledAt: Date | null })[] = []
  for (;;) {
    const batch = await db.signUp.findMany({
      where: { eventId, position: { gt: rows.at(-1)?.position ?? 0 } },
      orderBy: { position: 'asc' },
      take: EXPORT_BATCH,
      select: { ...listed, cancelledAt: true },
    })
    rows.push(...batch)
    if (batch.length < EXPORT_BATCH) return rows
  }
}
