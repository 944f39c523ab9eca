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
    // One question: Prisma would ask for the sessions by themselves.
    const talks = await db.$queryRaw<{ id: string; title: string; startsAt: Date | string }[]>`
      SELECT t."id", t."title", e."startsAt" FROM "TalkSpeaker" s
      JOIN "Talk" t ON t."id" = s."talkId" JOIN "Event" e ON e."id" = t."sessionId"
      WHERE s."personId" = ${personId} AND s."status" = 'ACCEPTED' AND t."status" = 'ACCEPTED'
        AND e."status" = 'PUBLISHED' AND e."startsAt" <= ${at}
      ORDER BY e."startsAt" DESC, t."id" DESC LIMIT ${MOST_COUNTED}`
    if (isObserved()) holdsUntil(at, await nextTalk(personId, at))
    const latest = talks.slice(0, NAMED).map(({ id, title, startsAt }) => ({
      ...{ titleZh: title, titleEn: title },
      ...{ path: `/talks/${id}`, at: new Date(startsAt) },
    }))
    return { count: talks.length, latest }
  },
}

async function nextTalk(personId: string, at: Date): Promise<Date | null> {
  const next = await db.event.findFirst({
    where: {
      ...{ status: 'PUBLISHED', startsAt: { gt: at } },
      talks: { some: { status: 'ACCEPTED', speakers: { some: { personId, status: 'ACCEPTED' } } } },
    },
    orderBy: { startsAt: 'asc' },
    select: { startsAt: true },
  })
  return next?.startsAt ?? null
}
