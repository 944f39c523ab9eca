import 'server-only'
import { type Actor, authorize, type Role } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import { type Sql, sql } from '@/lib/db/sql'
import { isSlug } from '@/lib/forms/fields'
import { holdsUntil, isObserved } from '@/lib/freshness/dependencies'
import { remembered } from '@/lib/freshness/remembered'
import { rolesAbove } from './rules'

/** For `where`: terms of the record; those that a correction has replaced are not among them. */
export const onRecord = { supersededAt: null } as const

/** For `where`: terms that hold at an instant. */
export const termHolds = (at: Date) => ({
  ...onRecord,
  since: { lte: at },
  OR: [{ until: null }, { until: { gt: at } }],
})

/** The same in SQL of our own, as a condition on the rows of "RoleTerm". */
export const termHoldsSql = (at: Date): Sql => sql`"RoleTerm"."supersededAt" IS NULL AND "RoleTerm"."since" <= ${at}
  AND ("RoleTerm"."until" IS NULL OR "RoleTerm"."until" > ${at})`

/** For a person's `where`: their highest role at an instant is this one. */
export const highestRoleIs = (role: Role, at: Date) => ({
  roleTerms: {
    some: { role, ...termHolds(at) },
    none: { role: { in: rolesAbove(role) }, ...termHolds(at) },
  },
})

/** How many people hold a role at an instant; for members, higher roles count as well. */
export const countHolders = async (role: Role, at: Date): Promise<number> => (await countEachRole(at))[role]

const countEachRole = (at: Date): Promise<Record<Role, number>> =>
  remembered('holders', at, async () => {
    await untilTermsChange(at)
    // One pass over the terms; Prisma would count people by their terms, one role at a time.
    const [counted] = await db.$queryRaw<Record<Role, bigint>[]>(sql`
      SELECT COUNT(DISTINCT "personId") AS "MEMBER",
        COUNT(DISTINCT CASE WHEN "role" = 'COMMITTER' THEN "personId" END) AS "COMMITTER",
        COUNT(DISTINCT CASE WHEN "role" = 'MAINTAINER' THEN "personId" END) AS "MAINTAINER"
      FROM "RoleTerm"
      WHERE ${termHoldsSql(at)}`)
    const count = (role: Role) => Number(counted?.[role] ?? 0)
    return { MEMBER: count('MEMBER'), COMMITTER: count('COMMITTER'), MAINTAINER: count('MAINTAINER') }
  })

/** What a page says of roles at `at` holds until a term begins or ends. */
export async function untilTermsChange(at: Date): Promise<void> {
  if (!isObserved()) return
  const [begins, ends] = await Promise.all([
    db.roleTerm.findFirst({
      where: { ...onRecord, since: { gt: at } },
      orderBy: { since: 'asc' },
      select: { since: true },
    }),
    db.roleTerm.findFirst({
      where: { ...onRecord, until: { gt: at } },
      orderBy: { until: 'asc' },
      select: { until: true },
    }),
  ])
  holdsUntil(at, begins?.since ?? null, ends?.until ?? null)
}

export type RecordedTerm = NonNullable<Awaited<ReturnType<typeof getRecord>>>['terms'][number]

/** Someone's whole record, corrected terms included, with the names of who wrote it: for maintainers. */
export async function getRecord(viewer: Actor, slug: string) {
  authorize(viewer, 'role.manage')
  if (!isSlug(slug)) return null
  const person = await db.person.findFirst({
    where: { slug },
    select: {
      id: true,
      slug: true,
      name: true,
      nativeName: true,
      roleTerms: { orderBy: [{ since: 'desc' }, { id: 'desc' }] },
    },
  })
  if (!person) return null
  const { roleTerms, ...named } = person
  const writers = roleTerms.flatMap(({ recordedById, endedById, supersededById }) => [
    recordedById,
    endedById,
    supersededById,
  ])
  const known = await db.person.findMany({
    where: { id: { in: [...new Set(writers.filter((id) => id !== null))] } },
    select: { id: true, name: true },
  })
  const nameOf = (id: string | null) => known.find((one) => one.id === id)?.name ?? null
  const terms = roleTerms.map((term) => ({
    ...term,
    recordedBy: nameOf(term.recordedById),
    endedBy: nameOf(term.endedById),
    supersededBy: nameOf(term.supersededById),
  }))
  return { ...named, terms }
}
