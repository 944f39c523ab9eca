import 'server-only'
import { db } from '@/lib/db/client'
import { holdsUntil, isObserved } from '@/lib/freshness/dependencies'
import { type ContributionSource, NAMED } from './contribution'

/** More than anyone has been to; one question tells their number and the latest. */
const MOST_COUNTED = 500

const shown = { slug: true, titleZh: true, titleEn: true, startsAt: true } as const

/** Events held that a person set up, or whose turn it was to organise them. */
export const eventsOrganised: ContributionSource = {
  key: 'events-organised',
  field: 'contributions',
  read: (personId, at) =>
    heldEvents({ OR: [{ createdById: personId }, { duty: { personId, cancelledAt: null } }] }, at),
}

/** Events held to which a person came: by their own check-in, or ticked off by an organiser. */
export const eventsAttended: ContributionSource = {
  key: 'events-attended',
  field: 'attendance',
  read: (personId, at) => heldEvents({ signUps: { some: { personId, attendance: { isNot: null } } } }, at),
}

type Which =
  | { OR: [{ createdById: string }, { duty: { personId: string; cancelledAt: null } }] }
  | { signUps: { some: { personId: string; attendance: { isNot: null } } } }

async function heldEvents(which: Which, at: Date) {
  const published = { ...which, status: 'PUBLISHED' as const }
  const where = { ...published, endsAt: { lte: at } }
  const events = await db.event.findMany({
    where,
    orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
    take: MOST_COUNTED,
    select: shown,
  })
  if (isObserved()) {
    const next = await db.event.findFirst({
      where: { ...published, endsAt: { gt: at } },
      orderBy: { endsAt: 'asc' },
      select: { endsAt: true },
    })
    holdsUntil(at, next?.endsAt ?? null)
  }
  const latest = events.slice(0, NAMED)
  return {
    count: events.length,
    latest: latest.map(({ slug, startsAt, ...event }) => ({ ...event, path: `/events/${slug}`, at: startsAt })),
  }
}
