import 'server-only'
import type { Actor, Role } from '@/lib/auth/permissions'
import { type Db, db } from '@/lib/db/client'
import { behind, paged, pageTake, rowAfter } from '@/lib/db/paging'
import { isSlug } from '@/lib/forms/fields'
import { remembered } from '@/lib/freshness/remembered'
import { highestRoleIs, onRecord, termHolds, untilTermsChange } from '@/lib/roles/queries'

export type ListedPerson = Awaited<ReturnType<typeof listPeople>>['rows'][number]
export type PersonProfile = NonNullable<Awaited<ReturnType<typeof getPerson>>>

type OfficerRole = Exclude<Role, 'MEMBER'>

/** More maintainers or committers than any SIG has. */
const MOST_OFFICERS = 500

/**
 * People whose highest role at `at` is this one, by name; `search` is a part of the name. Only the list of members grows
 * without end: it comes by pages, the others whole.
 */
export async function listPeople(
  viewer: Actor,
  role: Role,
  at: Date,
  { search = '', after }: { search?: string; after?: string | undefined } = {},
) {
  if (role === 'MEMBER') return listMembers(at, search, after)
  const officers = await listOfficers(viewer, role, at)
  return { rows: officers.filter(({ nameKey }) => nameKey.includes(search.toLowerCase())), next: null }
}

async function listMembers(at: Date, search: string, after: string | undefined) {
  await untilTermsChange(at)
  const last = rowAfter(after)
  const row = last && (await db.person.findFirst({ where: last, select: { id: true, nameKey: true } }))
  const where = { ...highestRoleIs('MEMBER', at), ...named(search), ...behind(row, 'nameKey', 'asc') }
  return paged(await findPeople(where, 'MEMBER', at, pageTake))
}

/** Everyone whose highest role at `at` is maintainer or committer, by name. */
export const listOfficers = (_viewer: Actor, role: OfficerRole, at: Date) =>
  remembered(`officers:${role}`, at, async () => {
    await untilTermsChange(at)
    return findPeople(highestRoleIs(role, at), role, at, MOST_OFFICERS)
  })

type Where = NonNullable<NonNullable<Parameters<Db['person']['findMany']>[0]>['where']>

async function findPeople(where: Where, role: Role, at: Date, take: number) {
  const people = await db.person.findMany({
    where,
    orderBy: [{ nameKey: 'asc' }, { id: 'asc' }],
    take,
    select: {
      id: true,
      nameKey: true,
      ...shownInList,
      roleTerms: {
        where: { role, ...termHolds(at) },
        select: { since: true, areas: true, dutyZh: true, dutyEn: true },
        take: 1,
      },
    },
  })
  return people.map(({ roleTerms: [term], ...person }) => ({ ...person, term: term ?? null }))
}

/** How many people's highest role at `at` is this one. */
export async function countPeople(viewer: Actor, role: Role, at: Date, search = ''): Promise<number> {
  if (role !== 'MEMBER') return (await listPeople(viewer, role, at, { search })).rows.length
  const where = { ...highestRoleIs(role, at), ...named(search) }
  if (search !== '') return db.person.count({ where })
  return remembered('members', at, async () => {
    await untilTermsChange(at)
    return db.person.count({ where })
  })
}

/** Slugs of those who came last, for search engines. */
export async function listLatestPersonSlugs(_viewer: Actor, count: number): Promise<string[]> {
  const people = await db.person.findMany({
    where: { roleTerms: { some: onRecord } },
    orderBy: { id: 'desc' },
    take: count,
    select: { slug: true },
  })
  return people.map(({ slug }) => slug)
}

/** A person with every role term, the latest first; null when there is none of that slug. */
export const getPerson = async (_viewer: Actor, slug: string) => {
  if (!isSlug(slug)) return null
  return db.person.findFirst({
    where: { slug },
    select: {
      ...shownInList,
      roleTerms: {
        where: onRecord,
        orderBy: [{ since: 'desc' }, { id: 'desc' }],
        select: {
          id: true,
          role: true,
          areas: true,
          dutyZh: true,
          dutyEn: true,
          since: true,
          until: true,
          source: true,
          ruleId: true,
          ruleVersion: true,
        },
      },
    },
  })
}

const shownInList = {
  slug: true,
  name: true,
  nativeName: true,
  titleZh: true,
  titleEn: true,
  affiliationZh: true,
  affiliationEn: true,
  backgroundZh: true,
  backgroundEn: true,
} as const

/** LIKE would take these signs as wildcards, and SQLite knows no escape for them; they are in nobody's name. */
const wildcards = /[%_\\]/

function named(search: string) {
  if (wildcards.test(search)) return { id: { in: [] } }
  return search === '' ? {} : { nameKey: { contains: search.toLowerCase() } }
}
