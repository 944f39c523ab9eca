import 'server-only'
import { db } from '@/lib/db/client'
import type { Standing } from '@/lib/roles/rules'

export type KeyFilter = { kind: 'NAME' | 'AFFILIATION'; beginning: string }
type EntryFilter = { standing: Standing | { not: null }; areas?: { contains: string } }

/** Keys are read so many at a time: most people have one that begins like what is typed, some have a few. */
const KEYS_A_READ = 100

/**
 * Ids of people with a key that begins like this (of two filters, one for each), in the order of the first filter's
 * keys and from behind the person `after` on. Someone with several such keys stands where the first of them does. The
 * index on keys is read from where the page begins to where it ends, whatever the number of people.
 */
export async function findEntries(
  filters: readonly KeyFilter[],
  entry: EntryFilter,
  after: string | null,
  take: number,
): Promise<string[]> {
  const [first, ...others] = filters
  if (!first) return []
  const found: string[] = []
  let place = after ? await firstKey(after, first) : null
  for (;;) {
    const keys = await keysBehind(first, others, entry, place)
    const places = await firstKeys([...new Set(keys.map(({ personId }) => personId))], first)
    for (const { key, personId } of keys) {
      if (places.get(personId) === key) found.push(personId)
      if (found.length === take) return found
    }
    const last = keys.at(-1)
    if (!last || keys.length < KEYS_A_READ) return found
    place = last
  }
}

type Place = { key: string; personId: string }

const keysBehind = (first: KeyFilter, others: readonly KeyFilter[], entry: EntryFilter, place: Place | null) =>
  db.directoryKey.findMany({
    where: {
      ...beginsLike(first),
      ...(place && {
        key: { gte: place.key, lt: end(first) },
        OR: [{ key: { gt: place.key } }, { personId: { gt: place.personId } }],
      }),
      person: { entry: { is: entry }, AND: others.map((other) => ({ keys: { some: beginsLike(other) } })) },
    },
    orderBy: [{ key: 'asc' }, { personId: 'asc' }],
    take: KEYS_A_READ,
    select: { key: true, personId: true },
  })

const firstKey = (personId: string, filter: KeyFilter): Promise<Place | null> =>
  db.directoryKey.findFirst({
    where: { personId, ...beginsLike(filter) },
    orderBy: { key: 'asc' },
    select: { key: true, personId: true },
  })

/** The first key that fits, by person. */
async function firstKeys(personIds: string[], filter: KeyFilter): Promise<Map<string, string>> {
  const keys = await db.directoryKey.findMany({
    where: { personId: { in: personIds }, ...beginsLike(filter) },
    orderBy: { key: 'desc' },
    select: { key: true, personId: true },
  })
  return new Map(keys.map(({ key, personId }) => [personId, key]))
}

const beginsLike = (filter: KeyFilter) => ({
  kind: filter.kind,
  key: { gte: filter.beginning, lt: end(filter) },
})

/** Behind every key that begins so: no letter or digit comes after this sign. */
const end = ({ beginning }: KeyFilter) => `${beginning}\u{10ffff}`
