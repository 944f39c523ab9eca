import 'server-only'
import type { Role } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import { behind, paged, pageTake, rowAfter } from '@/lib/db/paging'
import { sql } from '@/lib/db/sql'
import { termHolds, termHoldsSql, untilTermsChange } from '@/lib/roles/queries'
import type { Metric } from './metric'

/** People in office, each once: a role has one term at a time. */
const holdersOf = (role: Role): Metric => ({
  course: 'stock',
  count: async ({ at, now }) => {
    await untilTermsChange(now)
    return db.roleTerm.count({ where: { role, ...termHolds(at) } })
  },
  list: async ({ at, now }, after) => {
    await untilTermsChange(now)
    const last = rowAfter(after)
    const row = last && (await db.roleTerm.findFirst({ where: last, select: { id: true, since: true } }))
    const { rows, next } = paged(
      await db.roleTerm.findMany({
        where: { AND: [{ role, ...termHolds(at) }, behind(row, 'since', 'asc')] },
        orderBy: [{ since: 'asc' }, { id: 'asc' }],
        take: pageTake,
        select: { id: true, since: true, person: { select: { slug: true, name: true } } },
      }),
    )
    return { rows: rows.map(({ id, since, person }) => ({ id, at: since, ...shown(person) })), next }
  },
})

export const maintainers = holdersOf('MAINTAINER')
export const committers = holdersOf('COMMITTER')

/** Members, committers and maintainers, each person once, whoever left and came back included. */
export const members: Metric = {
  course: 'stock',
  count: async ({ at, now }) => {
    await untilTermsChange(now)
    const [counted] = await db.$queryRaw<{ people: bigint }[]>(
      sql`SELECT COUNT(DISTINCT "personId") AS "people" FROM "RoleTerm" WHERE ${termHoldsSql(at)}`,
    )
    return Number(counted?.people ?? 0)
  },
  list: async ({ at, now }, after) => {
    await untilTermsChange(now)
    const last = rowAfter(after)
    const row = last && (await db.person.findFirst({ where: last, select: { id: true, nameKey: true } }))
    const { rows, next } = paged(
      await db.person.findMany({
        where: { AND: [{ roleTerms: { some: termHolds(at) } }, behind(row, 'nameKey', 'asc')] },
        orderBy: [{ nameKey: 'asc' }, { id: 'asc' }],
        take: pageTake,
        select: {
          id: true,
          slug: true,
          name: true,
          roleTerms: { where: termHolds(at), orderBy: { since: 'asc' }, take: 1, select: { since: true } },
        },
      }),
    )
    return {
      rows: rows.map(({ id, roleTerms, ...person }) => ({ id, at: roleTerms[0]?.since ?? null, ...shown(person) })),
      next,
    }
  },
}

const shown = ({ slug, name }: { slug: string; name: string }) => ({
  titleZh: name,
  titleEn: name,
  path: `/people/${slug}`,
})
