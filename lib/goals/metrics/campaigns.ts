import 'server-only'
import { db } from '@/lib/db/client'
import { behind, paged, pageTake, rowAfter } from '@/lib/db/paging'
import { messagesOf } from '@/lib/i18n/messages/all'
import type { Locale } from '@/lib/i18n/routing'
import { isShown } from '@/lib/people/rules'
import type { Period } from '../rules'
import type { Metric } from './metric'

/** Accepted submissions to experience campaigns, by the day on which they were handed in: each is one participation. */
export const experienceParticipations: Metric = {
  course: 'flow',
  count: (period) => db.submission.count({ where: acceptedIn(period) }),
  list: async (period, after) => {
    const last = rowAfter(after)
    const row = last && (await db.submission.findFirst({ where: last, select: { id: true, submittedAt: true } }))
    const { rows, next } = paged(
      await db.submission.findMany({
        where: { AND: [acceptedIn(period), behind(row, 'submittedAt', 'desc')] },
        orderBy: [{ submittedAt: 'desc' }, { id: 'desc' }],
        take: pageTake,
        select: { id: true, linkKey: true, address: true, submittedAt: true },
      }),
    )
    return {
      rows: rows.map(({ id, linkKey, address, submittedAt }) => ({
        id,
        titleZh: linkKey,
        titleEn: linkKey,
        at: submittedAt,
        url: address,
      })),
      next,
    }
  },
}

/** The people behind them, each once: named as far as they name themselves in rankings, and show what they contribute. */
export const experiencePeople: Metric = {
  course: 'flow',
  count: (period) => db.person.count({ where: { submissions: { some: acceptedIn(period) } } }),
  list: async (period, after) => {
    const last = rowAfter(after)
    const row = last && (await db.person.findFirst({ where: last, select: { id: true, nameKey: true } }))
    const { rows, next } = paged(
      await db.person.findMany({
        where: { AND: [{ submissions: { some: acceptedIn(period) } }, behind(row, 'nameKey', 'asc')] },
        orderBy: [{ nameKey: 'asc' }, { id: 'asc' }],
        take: pageTake,
        select: { id: true, slug: true, name: true, visibility: true, pointAccounts: openAccount },
      }),
    )
    return {
      rows: rows.map(({ id, slug, name, visibility, pointAccounts }) => {
        const isNamed = isShown('contributions', visibility, 'anyone') && pointAccounts.every((one) => one.isNamed)
        return isNamed
          ? { id, titleZh: name, titleEn: name, at: null, path: `/people/${slug}` }
          : { id, titleZh: unnamed('zh'), titleEn: unnamed('en'), at: null }
      }),
      next,
    }
  },
}

const openAccount = { where: { openKey: { not: null } }, select: { isNamed: true } } as const

const unnamed = (locale: Locale) => messagesOf[locale].points.ranking.anonymous

const acceptedIn = ({ from, until, at }: Period) => ({
  status: 'ACCEPTED' as const,
  submittedAt: { gte: from, lt: until },
  decidedAt: { lte: at },
})
