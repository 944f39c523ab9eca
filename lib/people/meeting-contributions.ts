import 'server-only'
import { getSite } from '@/lib/content/load'
import { db } from '@/lib/db/client'
import { holdsUntil } from '@/lib/freshness/dependencies'
import { rememberedOf } from '@/lib/freshness/remembered'
import { formatDay } from '@/lib/i18n/format'
import { messagesOf } from '@/lib/i18n/messages/all'
import type { Locale } from '@/lib/i18n/routing'
import { type Contribution, type ContributionSource, NAMED } from './contribution'

/** Twenty years of meetings, every two weeks; one question tells their number and the latest. */
const MOST_COUNTED = 520

/** Regular meetings that were a person's turn to organise. */
export const meetingsOrganised: ContributionSource = {
  key: 'meetings-organised',
  field: 'contributions',
  read: (personId, at) =>
    rememberedOf(`meetings-organised:${personId}`, at, async () => {
      const turns = await db.duty.findMany({
        where: { personId, kind: 'MEETING', cancelledAt: null },
        orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
        take: MOST_COUNTED,
        select: { startsAt: true, meeting: { select: { slug: true } } },
      })
      holdsUntil(at, turns.findLast(({ startsAt }) => startsAt > at)?.startsAt ?? null)
      return counted(
        turns
          .filter(({ startsAt }) => startsAt <= at)
          .flatMap(({ meeting, ...turn }) => (meeting ? [{ ...turn, ...meeting }] : [])),
      )
    }),
}

/** Regular meetings at which a person was noted as present, there or from afar. */
export const meetingsAttended: ContributionSource = {
  key: 'meetings-attended',
  field: 'attendance',
  read: (personId, at) =>
    rememberedOf(`meetings-attended:${personId}`, at, async () => {
      holdsUntil(at, null)
      const attended = await db.attendance.findMany({
        where: { personId, kind: { in: ['PRESENT', 'ONLINE'] } },
        orderBy: [{ meeting: { startsAt: 'desc' } }, { id: 'desc' }],
        take: MOST_COUNTED,
        select: { meeting: { select: { slug: true, startsAt: true } } },
      })
      return counted(attended.map(({ meeting }) => meeting))
    }),
}

/** Published minutes that a person wrote last. */
export const minutesWritten: ContributionSource = {
  key: 'minutes-written',
  field: 'contributions',
  read: (personId, at) =>
    rememberedOf(`minutes-written:${personId}`, at, async () => {
      holdsUntil(at, null)
      const written = await db.minutes.findMany({
        where: { authorId: personId, status: 'PUBLISHED' },
        orderBy: [{ meeting: { startsAt: 'desc' } }],
        take: MOST_COUNTED,
        select: { meeting: { select: { slug: true, startsAt: true } } },
      })
      return counted(written.map(({ meeting }) => meeting))
    }),
}

const counted = (meetings: readonly { slug: string; startsAt: Date }[]) => ({
  count: meetings.length,
  latest: meetings.slice(0, NAMED).map(
    ({ slug, startsAt }): Contribution => ({
      titleZh: nameIn('zh', startsAt),
      titleEn: nameIn('en', startsAt),
      path: `/meetings/${slug}`,
      at: startsAt,
    }),
  ),
})

const nameIn = (locale: Locale, startsAt: Date) =>
  messagesOf[locale].meetings.name.replace('{day}', formatDay(locale, startsAt, getSite().timeZone))
