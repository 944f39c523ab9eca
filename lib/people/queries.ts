import 'server-only'
import type { Actor, Role } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import { behind, paged, pageTake, rowAfter } from '@/lib/db/paging'
import { isSlug } from '@/lib/forms/fields'
import { highestRoleIs, termHolds, untilTermsChange } from '@/lib/roles/queries'

export type ListedPerson = Awaited<ReturnType<typeof listPeople>>['rows'][number]
export type PersonProfile = NonNullable<Awaited<ReturnType<typeof getPerson>>>

/** More maintainers or committers than any SIG has. */
const MOST_OFFICERS = 500

/** People whose highest role at `at` is this one, by name, by pages. `search` is a part of the name. */
export async function listPeople(
  _viewer: Actor,
  role: Role,
  at: Date,
  { search = '', after }: { search?: string; after?: string | undefined } = {},
) {
  await untilTermsChange(at)
  const last = rowAfter(after)
  const row = last && (await db.person.findFirst({ where: last, select: { id: true, nameKey: true } }))
  const people = await db.person.findMany({
    where: { ...highestRoleIs(role, at), ...named(search), ...behind(row, 'nameKey', 'asc') },
    orderBy: [{ nameKey: 'asc' }, { id: 'asc' }],
    // Only the list of members grows without end; the others stand whole on one page.
    take: role === 'MEMBER' ? pageTake : MOST_OFFICERS,
    select: {
      id: true,
      ...shownInList,
      roleTerms: {
        where: { role, ...termHolds(at) },
        select: { since: true, areas: true, dutyZh: true, dutyEn: true },
        take: 1,
      },
    },
  })
  const listed = people.map(({ roleTerms: [term], ...person }) => ({ ...person, term: term ?? null }))
  return role === 'MEMBER' ? paged(listed) : { rows: listed, next: null }
}

/** How many people's highest role at `at` is this one. */
export const countPeople = (_viewer: Actor, role: Role, at: Date, search = ''): Promise<number> =>
  db.person.count({ where: { ...highestRoleIs(role, at), ...named(search) } })

/** A person with every role term, the latest first; null when there is none of that slug. */
export const getPerson = async (_viewer: Actor, slug: string) => {
  if (!isSlug(slug)) return null
  return db.person.findFirst({
    where: { slug },
    select: {
      ...shownInList,
      roleTerms: {
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
