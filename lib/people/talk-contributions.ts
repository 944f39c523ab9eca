import 'server-only'
import { db } from '@/lib/db/client'
import { holdsUntil, isObserved } from '@/lib/freshness/dependencies'
import { type ContributionSource, NAMED } from './contribution'

/** More than anyone has given; one question tells their number and the latest. */
const MOST_COUNTED = 500

/** Talks that a person gave, alone or with others, at sessions that have begun. */
export const talksGiven: ContributionSource = {
  key: 'talks-given',
  field: 'contributions',
  read: async (personId, at) => {
    const given = {
      status: 'ACCEPTED' as const,
      speakers: { some: { personId, status: 'ACCEPTED' as const } },
    }
    const talks = await db.talk.findMany({
      where: { ...given, session: { status: 'PUBLISHED', startsAt: { lte: at } } },
      orderBy: [{ session: { startsAt: 'desc' } }, { id: 'desc' }],
      take: MOST_COUNTED,
      select: { id: true, title: true, session: { select: { startsAt: true } } },
    })
    if (isObserved()) {
      const next = await db.talk.findFirst({
        where: { ...given, session: { status: 'PUBLISHED', startsAt: { gt: at } } },
        orderBy: { session: { startsAt: 'asc' } },
        select: { session: { select: { startsAt: true } } },
      })
      holdsUntil(at, next?.session?.startsAt ?? null)
    }
    return {
      count: talks.length,
      latest: talks.slice(0, NAMED).map(({ id, title, session }) => ({
        titleZh: title,
        titleEn: title,
        path: `/talks/${id}`,
        at: session?.startsAt ?? at,
      })),
    }
  },
}
