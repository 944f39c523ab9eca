import 'server-only'
import { cache } from 'react'
import { type Actor, authorize, can } from '@/lib/auth/permissions'
import { startOfDay } from '@/lib/calendar/zone'
import { getSite } from '@/lib/content/load'
import { db } from '@/lib/db/client'
import { behind, paged, pageTake, rowAfter } from '@/lib/db/paging'
import { isSlug } from '@/lib/forms/fields'
import { holdsUntil, isObserved } from '@/lib/freshness/dependencies'
import { remembered } from '@/lib/freshness/remembered'
import { getOwnPlace } from '@/lib/sign-ups/own-place'
import { fileToServe } from '@/lib/uploads/stored-file'
import { nextEventChange } from './rules'

/** What lists show of an event: for a query's `select`. */
export const eventSummary = {
  id: true,
  slug: true,
  kind: true,
  status: true,
  titleZh: true,
  titleEn: true,
  themeZh: true,
  themeEn: true,
  placeZh: true,
  placeEn: true,
  startsAt: true,
  endsAt: true,
  signUpOpensAt: true,
  signUpClosesAt: true,
  capacity: true,
  taken: true,
} as const

export type EventSummary = Awaited<ReturnType<typeof listUpcomingEvents>>['rows'][number]
export type EventDetail = NonNullable<Awaited<ReturnType<typeof getEvent>>>
export type EditedEvent = NonNullable<Awaited<ReturnType<typeof getEventToEdit>>>

/** Drafts are for organisers. */
const visibleTo = (viewer: Actor) =>
  can(viewer, 'event.edit') ? {} : { status: { in: ['PUBLISHED' as const, 'CANCELLED' as const] } }

/** Events that are not over at `at`, soonest first, by pages; `next` asks for the following page. */
export async function listUpcomingEvents(viewer: Actor, at: Date, after?: string) {
  const events = await db.event.findMany({
    where: { endsAt: { gt: at }, ...visibleTo(viewer), ...behind(await lastEvent(after), 'startsAt', 'asc') },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    take: pageTake,
    select: eventSummary,
  })
  holdsUntil(at, ...events.map((event) => nextEventChange(event, at)))
  return paged(events)
}

/** Events that are over at `at`, latest first, by pages. */
export async function listPastEvents(viewer: Actor, at: Date, after?: string) {
  const events = await db.event.findMany({
    where: { endsAt: { lte: at }, ...visibleTo(viewer), ...behind(await lastEvent(after), 'startsAt', 'desc') },
    orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
    take: pageTake,
    select: eventSummary,
  })
  if (isObserved()) holdsUntil(at, await nextEnd(at))
  return paged(events)
}

/** Slugs of the events that begin last, for search engines. */
export async function listLatestEventSlugs(_viewer: Actor, count: number): Promise<string[]> {
  const events = await db.event.findMany({
    where: { status: { not: 'DRAFT' } },
    orderBy: { startsAt: 'desc' },
    take: count,
    select: { slug: true },
  })
  return events.map(({ slug }) => slug)
}

async function lastEvent(after: string | undefined) {
  const last = rowAfter(after)
  return last && db.event.findFirst({ where: last, select: { id: true, startsAt: true } })
}

/** When an event becomes a past one next. */
async function nextEnd(at: Date): Promise<Date | null> {
  const where = { endsAt: { gt: at } }
  const next = await db.event.findFirst({ where, orderBy: { endsAt: 'asc' }, select: { endsAt: true } })
  return next?.endsAt ?? null
}

/** The event that begins next (or runs now), for the home page. */
export const getNextEvent = (_viewer: Actor, at: Date) =>
  remembered('next-event', at, async () => {
    const event = await db.event.findFirst({
      where: { endsAt: { gt: at }, status: 'PUBLISHED' },
      orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
      select: eventSummary,
    })
    holdsUntil(at, event && nextEventChange(event, at))
    return event
  })

/**
 * One event, or null. With it the viewer's own live sign-up (`ahead`: how many wait before them, `MOST_AHEAD` at most),
 * and the address to join at, for whoever may see it. Read once a request, for the page and its head.
 */
export const getEvent = cache(async (viewer: Actor, slug: string) => {
  if (!isSlug(slug)) return null
  const event = await db.event.findFirst({
    where: { slug, ...visibleTo(viewer) },
    select: {
      ...eventSummary,
      descriptionZh: true,
      descriptionEn: true,
      joinUrl: true,
      joinUrlForAll: true,
      acceptHours: true,
      questions: true,
      coverId: true,
      waiting: true,
      attended: true,
      revision: true,
      recordingUrl: true,
      recapZh: true,
      recapEn: true,
    },
  })
  if (!event) return null
  const own = await getOwnPlace(viewer, event.id)
  const maySeeLink = event.joinUrlForAll || own?.status === 'CONFIRMED' || can(viewer, 'event.read-sign-ups')
  return { ...event, joinUrl: maySeeLink ? event.joinUrl : null, own }
})

/** All that the form of an event shows, for organisers; also what a new one is copied from. */
export async function getEventToEdit(viewer: Actor, slug: string) {
  authorize(viewer, 'event.edit')
  if (!isSlug(slug)) return null
  return db.event.findFirst({
    where: { slug },
    select: {
      ...eventSummary,
      descriptionZh: true,
      descriptionEn: true,
      joinUrl: true,
      joinUrlForAll: true,
      acceptHours: true,
      questions: true,
      coverId: true,
      queued: true,
      recordingUrl: true,
      recapZh: true,
      recapEn: true,
    },
  })
}

/** The picture of an event that the viewer may see. */
export async function getCover(viewer: Actor, slug: string) {
  if (!isSlug(slug)) return null
  const event = await db.event.findFirst({
    where: { slug, ...visibleTo(viewer) },
    select: { cover: { select: fileToServe } },
  })
  return event?.cover ?? null
}

/** How many times somebody came to an event of this year (人次), and how many people that were (人). */
export async function countParticipations(viewer: Actor, year: number) {
  authorize(viewer, 'event.read-sign-ups')
  const { timeZone } = getSite()
  const [from, until] = [year, year + 1].map((one) => startOfDay(`${one}-01-01`, timeZone))
  // One pass over the index; Prisma would fetch everyone to tell them apart.
  const [counted] = await db.$queryRaw<{ participations: bigint; people: bigint }[]>`
    SELECT COUNT(*) AS "participations", COUNT(DISTINCT "personId") AS "people" FROM "EventAttendance"
    WHERE "heldAt" >= ${from} AND "heldAt" < ${until}`
  return { participations: Number(counted?.participations ?? 0), people: Number(counted?.people ?? 0) }
}
