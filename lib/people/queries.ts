import 'server-only'
import type { Actor, Role } from '@/lib/auth/permissions'
import { type Db, db } from '@/lib/db/client'
import { paged, pageTake, rowAfter } from '@/lib/db/paging'
import { holdsUntil } from '@/lib/freshness/dependencies'
import { remembered } from '@/lib/freshness/remembered'
import { onRecord } from '@/lib/roles/queries'
import type { Standing } from '@/lib/roles/rules'
import { areaIds } from './directory-entry'
import { findEntries, type KeyFilter } from './find-entries'
import { searchForm } from './name-keys'
import { readerOf } from './reader'
import { isShown, type Reader } from './rules'

export type ListedPerson = Awaited<ReturnType<typeof listStanding>>['rows'][number]

type OfficerRole = Exclude<Role, 'MEMBER'>

/** More maintainers or committers than any SIG has. */
const MOST_OFFICERS = 500

type Part = { area?: string | undefined; after?: string | undefined }

/**
 * People of one standing in the directory's order, of one technical area where it is given. Maintainers and committers
 * come whole, the others by pages. Entries follow terms that begin or end by themselves within a minute.
 */
export async function listStanding(viewer: Actor, standing: Standing, at: Date, { area, after }: Part = {}) {
  const reader = readerOf(viewer)
  if (standing === 'MAINTAINER' || standing === 'COMMITTER') {
    return { rows: await listWhole(standing, reader, at, area), next: null }
  }
  const last = rowAfter(after)
  const row = last && (await db.directoryEntry.findFirst({ where: { personId: last.id } }))
  // The first condition is where the index begins; the second skips what stands level with the row.
  const behindRow = row && {
    sortKey: { gte: row.sortKey },
    OR: [{ sortKey: { gt: row.sortKey } }, { personId: { gt: row.personId } }],
  }
  return paged(await listEntries({ standing, ...ofArea(area), ...behindRow }, reader, pageTake))
}

/** Everyone whose highest role is maintainer or committer, as anyone sees them. */
export const listOfficers = (_viewer: Actor, role: OfficerRole, at: Date) => listWhole(role, 'anyone', at)

/** What readers of a kind see is the same for all of them. */
const listWhole = (standing: OfficerRole, reader: Reader, at: Date, area?: string) =>
  remembered(`officers:${standing}:${reader}:${area ?? ''}`, at, () => {
    holdsUntil(at, null)
    return listEntries({ standing, ...ofArea(area) }, reader, MOST_OFFICERS)
  })

type EntryFilter = NonNullable<NonNullable<Parameters<Db['directoryEntry']['findMany']>[0]>['where']>

async function listEntries(where: EntryFilter, reader: Reader, take: number) {
  const entries = await db.directoryEntry.findMany({
    where,
    orderBy: [{ sortKey: 'asc' }, { personId: 'asc' }],
    take,
    select: shownInList,
  })
  return entries.map((entry) => asListed(entry, reader))
}

/** How many stand where: of everyone, or of one technical area. */
export const countStandings = (_viewer: Actor, at: Date, area?: string): Promise<Record<Standing, number>> =>
  remembered(`standings:${area ?? ''}`, at, async () => {
    holdsUntil(at, null)
    const groups = await db.directoryEntry.groupBy({ by: ['standing'], where: ofArea(area), _count: true })
    const count = (standing: Standing) => groups.find((group) => group.standing === standing)?._count ?? 0
    return {
      MAINTAINER: count('MAINTAINER'),
      COMMITTER: count('COMMITTER'),
      MEMBER: count('MEMBER'),
      EMERITUS: count('EMERITUS'),
    }
  })

type Search = { name: string; affiliation: string; standing?: Standing | undefined; area?: string | undefined }

/** People whose name and affiliation begin like this, in Han, pinyin or Latin, by pages. */
export async function findPeople(viewer: Actor, { name, affiliation, standing, area }: Search, after?: string) {
  const [named, employed] = [searchForm(name), searchForm(affiliation)]
  // Nothing but signs was typed.
  if ((name && !named) || (affiliation && !employed)) return { rows: [], next: null }
  const keys: KeyFilter[] = []
  if (named) keys.push({ kind: 'NAME', beginning: named })
  if (employed) keys.push({ kind: 'AFFILIATION', beginning: employed })
  const where = { standing: standing ?? { not: null }, ...ofArea(area) }
  const ids = await findEntries(keys, where, rowAfter(after)?.id ?? null, pageTake)
  const entries = await db.directoryEntry.findMany({ where: { personId: { in: ids } }, select: shownInList })
  const byId = new Map(entries.map((entry) => [entry.personId, entry]))
  const found = ids.flatMap((id) => byId.get(id) ?? [])
  return paged(found.map((entry) => asListed(entry, readerOf(viewer))))
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

const ofArea = (area: string | undefined) => (area ? { areas: { contains: `|${area}|` } } : {})

const shownInList = {
  personId: true,
  standing: true,
  since: true,
  dutyZh: true,
  dutyEn: true,
  areas: true,
  person: {
    select: {
      slug: true,
      name: true,
      nativeName: true,
      titleZh: true,
      titleEn: true,
      affiliationZh: true,
      affiliationEn: true,
      backgroundZh: true,
      backgroundEn: true,
      visibility: true,
    },
  },
} as const

type Entry = {
  personId: string
  standing: Standing | null
  since: Date | null
  dutyZh: string | null
  dutyEn: string | null
  areas: string
  person: Record<`${'title' | 'affiliation' | 'background'}${'Zh' | 'En'}`, string | null> & {
    slug: string
    name: string
    nativeName: string | null
    visibility: unknown
  }
}

/** Without what the person hides from the reader. */
function asListed({ personId, areas, person: { visibility, ...person }, ...entry }: Entry, reader: Reader) {
  const shown = (field: 'title' | 'affiliation' | 'background') => isShown(field, visibility, reader)
  return {
    id: personId,
    ...entry,
    ...person,
    areas: areaIds(areas),
    ...(shown('title') ? {} : { titleZh: null, titleEn: null }),
    ...(shown('affiliation') ? {} : { affiliationZh: null, affiliationEn: null }),
    ...(shown('background') ? {} : { backgroundZh: null, backgroundEn: null }),
  }
}
