import 'server-only'
import type { Actor } from '@/lib/auth/permissions'
import { startOfDay } from '@/lib/calendar/zone'
import { getSite } from '@/lib/content/load'
import { db } from '@/lib/db/client'
import { behind, paged, pageTake, rowAfter } from '@/lib/db/paging'
import { holdsUntil, isObserved } from '@/lib/freshness/dependencies'
import { yearOf } from '@/lib/i18n/format'
import type { ArchiveFilter } from './schema'

export type ArchivedEvent = Awaited<ReturnType<typeof listArchive>>['rows'][number]

/** LIKE would take these signs as wildcards, and SQLite knows no escape for them. */
const wildcards = /[%_\\]/g

/** What is over at `at` and was not cancelled, latest first, by pages, with the talks and what is left of them. */
export async function listArchive(_viewer: Actor, filter: ArchiveFilter, at: Date) {
  const last = rowAfter(filter.after)
  const row = last && (await db.event.findFirst({ where: last, select: { id: true, startsAt: true } }))
  const events = await db.event.findMany({
    where: {
      AND: [{ status: 'PUBLISHED', endsAt: { lte: at } }, matching(filter), behind(row, 'startsAt', 'desc')],
    },
    orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
    take: pageTake,
    select: {
      ...{ id: true, slug: true, kind: true, titleZh: true, titleEn: true, themeZh: true, themeEn: true },
      ...{ startsAt: true, endsAt: true, recordingUrl: true, recapZh: true, recapEn: true, attended: true },
      talks: {
        where: { status: 'ACCEPTED' },
        orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
        select: {
          ...{ id: true, title: true, slidesId: true, slidesUrl: true, recordingUrl: true },
          speakers: {
            where: { status: 'ACCEPTED' },
            orderBy: { invitedAt: 'asc' },
            select: { person: { select: { slug: true, name: true } } },
          },
        },
      },
    },
  })
  if (isObserved()) holdsUntil(at, await nextEnd(at))
  return paged(events)
}

function matching({ q, year, theme, speaker }: ArchiveFilter) {
  const { timeZone } = getSite()
  const words = q.toLowerCase().replace(wildcards, ' ').split(/\s+/).filter(Boolean)
  return {
    AND: words.map((word) => ({ searchKey: { contains: word } })),
    ...(year
      ? { startsAt: { gte: startOfDay(`${year}-01-01`, timeZone), lt: startOfDay(`${year + 1}-01-01`, timeZone) } }
      : {}),
    ...(theme ? { OR: [{ themeZh: theme }, { themeEn: theme }] } : {}),
    ...(speaker ? { talks: { some: spokenBy(speaker) } } : {}),
  }
}

const spokenBy = (slug: string) => ({
  status: 'ACCEPTED' as const,
  speakers: { some: { status: 'ACCEPTED' as const, person: { slug } } },
})

async function nextEnd(at: Date): Promise<Date | null> {
  const next = await db.event.findFirst({
    where: { status: 'PUBLISHED', endsAt: { gt: at } },
    orderBy: { endsAt: 'asc' },
    select: { endsAt: true },
  })
  return next?.endsAt ?? null
}

/** The years from the first event that is over until now, latest first; empty before there is one. */
export async function listArchiveYears(_viewer: Actor, at: Date): Promise<number[]> {
  const first = await db.event.findFirst({
    where: { status: 'PUBLISHED', endsAt: { lte: at } },
    orderBy: { startsAt: 'asc' },
    select: { startsAt: true },
  })
  if (!first) return []
  const { timeZone } = getSite()
  const [from, until] = [yearOf(first.startsAt, timeZone), yearOf(at, timeZone)]
  holdsUntil(at, startOfDay(`${until + 1}-01-01`, timeZone))
  return Array.from({ length: until - from + 1 }, (_, index) => until - index)
}

const FEED_LENGTH = 50

/** The events that were published or are to come, the furthest ahead first: for feeds. Without who signed up. */
export async function listForFeed(_viewer: Actor) {
  return db.event.findMany({
    where: { status: { in: ['PUBLISHED', 'CANCELLED'] } },
    orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
    take: FEED_LENGTH,
    select: {
      ...{ id: true, slug: true, status: true, titleZh: true, titleEn: true, placeZh: true, placeEn: true },
      ...{ descriptionZh: true, descriptionEn: true, recapZh: true, recapEn: true, startsAt: true, endsAt: true },
      ...{ createdAt: true, publishedAt: true, changedAt: true, revision: true },
    },
  })
}
