import 'server-only'
import { cache } from 'react'
import { type Actor, authorize, can } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import { behind, PAGE_SIZE, paged, pageTake, rowAfter } from '@/lib/db/paging'
import { isSlug } from '@/lib/forms/fields'
import { holdsUntil, isObserved } from '@/lib/freshness/dependencies'
import { remembered } from '@/lib/freshness/remembered'
import { nextEventChange } from './rules'

const summary = {
  id: true,
  slug: true,
  kind: true,
  status: true,
  titleZh: true,
  titleEn: true,
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

export type ListedSignUp = Awaited<ReturnType<typeof listSignUps>>['rows'][number]
export type EventDetail = NonNullable<Awaited<ReturnType<typeof getEvent>>>

/** Events that are not over at `at`, soonest first, by pages; `next` asks for the following page. */
export async function listUpcomingEvents(_viewer: Actor, at: Date, after?: string) {
  const events = await db.event.findMany({
    where: { endsAt: { gt: at }, ...behind(await lastEvent(after), 'startsAt', 'asc') },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    take: pageTake,
    select: summary,
  })
  holdsUntil(at, ...events.map((event) => nextEventChange(event, at)))
  return paged(events)
}

/** Events that are over at `at`, latest first, by pages. */
export async function listPastEvents(_viewer: Actor, at: Date, after?: string) {
  const events = await db.event.findMany({
    where: { endsAt: { lte: at }, ...behind(await lastEvent(after), 'startsAt', 'desc') },
    orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
    take: pageTake,
    select: summary,
  })
  if (isObserved()) holdsUntil(at, await nextEnd(at))
  return paged(events)
}

/** Slugs of the events that begin last, for search engines. */
export async function listLatestEventSlugs(_viewer: Actor, count: number): Promise<string[]> {
  const events = await db.event.findMany({ orderBy: { startsAt: 'desc' }, take: count, select: { slug: true } })
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
      select: summary,
    })
    holdsUntil(at, event && nextEventChange(event, at))
    return event
  })

/**
 * One event, or null. With it the viewer's own live sign-up (`ahead`: how many wait before them), and the address to
 * join at, for whoever has a place or organises. Read once a request, for the page and its head.
 */
export const getEvent = cache(async (viewer: Actor, slug: string) => {
  if (!isSlug(slug)) return null
  const event = await db.event.findFirst({
    where: { slug },
    select: { ...summary, descriptionZh: true, descriptionEn: true, joinUrl: true },
  })
  if (!event) return null
  const personId = viewer.kind === 'account' ? viewer.personId : null
  const own = personId
    ? await db.signUp.findFirst({
        where: { liveKey: `${event.id}:${personId}` },
        select: { status: true, position: true },
      })
    : null
  const { waiting, ahead } = await countWaiting(event.id, own?.status === 'WAITING' ? own.position : 0)
  const maySeeLink = own?.status === 'CONFIRMED' || can(viewer, 'event.read-sign-ups')
  return { ...event, joinUrl: maySeeLink ? event.joinUrl : null, waiting, own: own && { status: own.status, ahead } }
})

/** How many wait for a place, and how many of them before this position. */
async function countWaiting(eventId: string, position: number): Promise<{ waiting: number; ahead: number }> {
  const [counted] = await db.$queryRaw<{ waiting: bigint; ahead: bigint }[]>`
    SELECT COUNT(*) AS "waiting", COUNT(CASE WHEN "position" < CAST(${position} AS INTEGER) THEN 1 END) AS "ahead"
    FROM "SignUp" WHERE "eventId" = ${eventId} AND "status" = 'WAITING'`
  return { waiting: Number(counted?.waiting ?? 0), ahead: Number(counted?.ahead ?? 0) }
}

/** The viewer's live sign-ups for events that are not over, soonest first. */
export async function listOwnSignUps(viewer: Actor, at: Date) {
  if (viewer.kind !== 'account' || !viewer.personId) return []
  return db.signUp.findMany({
    where: { personId: viewer.personId, status: { in: ['CONFIRMED', 'WAITING'] }, event: { endsAt: { gt: at } } },
    orderBy: { event: { startsAt: 'asc' } },
    take: PAGE_SIZE,
    select: { id: true, status: true, event: { select: summary } },
  })
}

/** Who has a place and who waits, in order of arrival, by pages: for organisers. */
export async function listSignUps(viewer: Actor, eventId: string, after?: string) {
  authorize(viewer, 'event.read-sign-ups')
  const last = rowAfter(after)
  const row = last && (await db.signUp.findFirst({ where: last, select: { position: true } }))
  return paged(
    await db.signUp.findMany({
      where: {
        eventId,
        status: { in: ['CONFIRMED', 'WAITING'] },
        ...(row ? { position: { gt: row.position } } : {}),
      },
      orderBy: [{ position: 'asc' }],
      take: pageTake,
      select: {
        id: true,
        status: true,
        position: true,
        signedUpAt: true,
        person: { select: { slug: true, name: true } },
      },
    }),
  )
}
