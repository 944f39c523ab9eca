import 'server-only'
import { getSite } from '@/lib/content/load'
import { db } from '@/lib/db/client'
import { PAGE_SIZE } from '@/lib/db/paging'
import { yearOf } from '@/lib/i18n/format'
import type { Period } from '../rules'
import type { Metric } from './metric'

type Kind = 'SENIOR_DEVELOPER' | 'EXCELLENT_DEVELOPER'

/** People recognised for a year of the span, each once, by the first recognition that stands. */
const recognisedAs = (kind: Kind): Metric => ({
  course: 'flow',
  count: async (period) => (await listRecognised(kind, period)).length,
  list: async (period, after) => {
    const all = await listRecognised(kind, period)
    const start = all.findIndex(({ id }) => id === after) + 1
    const rows = all.slice(start, start + PAGE_SIZE)
    return { rows, next: start + PAGE_SIZE < all.length ? (rows.at(-1)?.id ?? null) : null }
  },
})

export const seniorDevelopers = recognisedAs('SENIOR_DEVELOPER')
export const excellentDevelopers = recognisedAs('EXCELLENT_DEVELOPER')

/** More than a year brings. */
const MOST = 1000

async function listRecognised(kind: Kind, { from, until }: Period) {
  const { timeZone } = getSite()
  const found = await db.recognition.findMany({
    where: { kind, withdrawnAt: null, year: { gte: yearOf(from, timeZone), lt: yearOf(until, timeZone) } },
    orderBy: [{ grantedAt: 'asc' }, { id: 'asc' }],
    take: MOST,
    select: { id: true, personId: true, grantedAt: true, person: { select: { slug: true, name: true } } },
  })
  const first = new Map<string, (typeof found)[number]>()
  for (const one of found) if (!first.has(one.personId)) first.set(one.personId, one)
  return [...first.values()].map(({ id, grantedAt, person: { slug, name } }) => ({
    id,
    at: grantedAt,
    titleZh: name,
    titleEn: name,
    path: `/people/${slug}`,
  }))
}
