import 'server-only'
import { z } from 'zod'
import type { Tx } from '@/lib/db/client'
import { onRecord } from '@/lib/roles/queries'
import { type HeldTerm, holdsAt, nextTermChange, roleAt, standingOf } from '@/lib/roles/rules'
import { affiliationKeys, nameKeys, sortKeyOf } from './name-keys'
import { isShown } from './rules'

/** Raised when entries made from the same facts would differ: the job then makes all of them anew. */
export const VERSION = 2

/**
 * Makes a person's entry in the directory anew, in the transaction that has changed their name, affiliation, areas,
 * visibility, consent or terms. Lists show nobody without one; the job `directory` makes those that were forgotten.
 */
export async function enterDirectory(tx: Tx, personId: string, at: Date): Promise<void> {
  const person = await tx.person.findFirst({ where: { id: personId }, select: factsOfEntry })
  if (!person) return
  const entry = entryOf(person, at)
  await tx.directoryEntry.upsert({ where: { personId }, create: { personId, ...entry }, update: entry })
  const keys = keysOf(person)
  const known = await tx.directoryKey.findMany({ where: { personId }, select: { kind: true, key: true } })
  const written = (one: { kind: string; key: string }) => `${one.kind} ${one.key}`
  const [wanted, had] = [new Set(keys.map(written)), new Set(known.map(written))]
  const gone = known.filter((one) => !wanted.has(written(one)))
  if (gone.length > 0) await tx.directoryKey.deleteMany({ where: { personId, OR: gone } })
  const missing = keys.filter((one) => !had.has(written(one)))
  if (missing.length > 0) await tx.directoryKey.createMany({ data: missing.map((one) => ({ ...one, personId })) })
}

const factsOfEntry = {
  name: true,
  nativeName: true,
  affiliationZh: true,
  affiliationEn: true,
  areas: true,
  visibility: true,
  hallOfFameConsent: true,
  formerNumber: true,
  roleTerms: {
    where: onRecord,
    select: { role: true, since: true, until: true, areas: true, dutyZh: true, dutyEn: true },
  },
} as const

type Facts = {
  name: string
  nativeName: string | null
  affiliationZh: string | null
  affiliationEn: string | null
  areas: unknown
  visibility: unknown
  hallOfFameConsent: boolean
  /** Of someone whose account was deleted: a pseudonym has no place in a list. */
  formerNumber: number | null
  roleTerms: (HeldTerm & { areas: unknown; dutyZh: string | null; dutyEn: string | null })[]
}

/** What an entry says of someone at an instant. */
export function entryOf(person: Facts, at: Date) {
  const { roleTerms } = person
  const role = roleAt(roleTerms, at)
  const held = roleTerms.filter((term) => holdsAt(term, at))
  const term = held.find((one) => one.role === role) ?? null
  const own = isShown('areas', person.visibility, 'anyone') ? idsIn(person.areas) : []
  return {
    sortKey: sortKeyOf(person.nativeName ?? person.name),
    standing: person.formerNumber === null ? standingOf(roleTerms, at) : null,
    since: term?.since ?? null,
    dutyZh: term?.dutyZh ?? null,
    dutyEn: term?.dutyEn ?? null,
    areas: between([...held.flatMap(({ areas }) => idsIn(areas)), ...own]),
    honouredSince: person.hallOfFameConsent ? firstHonour(roleTerms, at) : null,
    staleAt: nextTermChange(roleTerms, at),
    version: VERSION,
  }
}

/** Ids of areas as an entry keeps them. */
const between = (ids: string[]) => (ids.length > 0 ? `|${[...new Set(ids)].join('|')}|` : '')

/** The other way round. */
export const areaIds = (areas: string): string[] => areas.split('|').filter(Boolean)

/** The charter: whoever is committer or maintainer enters the hall of fame. */
function firstHonour(terms: readonly HeldTerm[], at: Date): Date | null {
  const honours = terms
    .filter(({ role, since }) => role !== 'MEMBER' && since <= at)
    .map(({ since }) => since.getTime())
  return honours.length > 0 ? new Date(Math.min(...honours)) : null
}

function keysOf({ name, nativeName, affiliationZh, affiliationEn, visibility }: Facts) {
  const affiliations = isShown('affiliation', visibility, 'anyone') ? affiliationKeys(affiliationZh, affiliationEn) : []
  return [
    ...nameKeys(name, nativeName).map((key) => ({ kind: 'NAME' as const, key })),
    ...affiliations.map((key) => ({ kind: 'AFFILIATION' as const, key })),
  ]
}

const idsIn = (kept: unknown): string[] => z.array(z.string()).catch([]).parse(kept)
