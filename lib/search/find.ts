import 'server-only'
import { db } from '@/lib/db/client'
import { joined, type Sql, sql } from '@/lib/db/sql'
import type { SearchKind } from './schema'
import { wholeTitle } from './terms'
import type { Sought } from './words'

/**
 * As many as are ranked; whoever finds more adds a word. However much there is to find, a search reads so much of the
 * index and no more: of a term the documents that it says most about, of a beginning the first terms that have it.
 */
export const MOST_FOUND = 100
const MOST_BEGINNINGS = 200

export type Found = { documentId: string; score: number }

/** Documents with every sought word, or whose whole title was typed; the best first. */
export async function findDocuments(typed: string, sought: readonly Sought[], kind?: SearchKind): Promise<Found[]> {
  const needs = needsOf(sought)
  if (needs.length === 0) return []
  const title = needFor(wholeTitle(typed), false)
  const sizes = await sizesOf(needs)
  const rarest = needs[sizes.indexOf(Math.min(...sizes))]
  const others = needs.filter((need) => need !== rarest)
  const branches = [
    exactly(title, [], kind),
    ...(rarest && !sizes.includes(0) ? [exactly(rarest, others, kind), beginningLike(rarest, others, kind)] : []),
  ].flat()
  const rows = await db.$queryRaw<{ documentId: string }[]>(joined(branches, ' UNION '))
  const weights = await weightsOf(
    rows.map(({ documentId }) => documentId),
    [...needs, title],
  )
  return ranked(weights, needs, title).slice(0, MOST_FOUND)
}

/** A term, or all that begin like it: from `term` up to, and not including, `end`. */
type Need = { term: string; end: string; goesOn: boolean }

/** Comes behind a term and before every longer one; and behind every longer one. */
const [NEXT, LAST] = ['\u0001', '\u{10ffff}']

const needFor = (term: string, goesOn: boolean): Need => ({ term, end: term + (goesOn ? LAST : NEXT), goesOn })

const MOST_NEEDS = 16

/** A single letter or digit that may go on would be half the dictionary. */
const needsOf = (sought: readonly Sought[]): Need[] =>
  sought
    .flatMap(({ terms, isHan, text }) => terms.map((term) => needFor(term, !isHan && text.length > 1)))
    .slice(0, MOST_NEEDS)

/** How many entries of the index meet each need, as far as that matters for where to begin. */
async function sizesOf(needs: readonly Need[]): Promise<number[]> {
  const counts = needs.map(
    ({ term, end }, number) => sql`SELECT CAST(${number} AS INTEGER) AS "number", COUNT(*) AS "entries" FROM
      (SELECT 1 FROM "SearchTerm" t WHERE t."term" >= ${term} AND t."term" < ${end} LIMIT ${2 * MOST_BEGINNINGS}) counted`,
  )
  const rows = await db.$queryRaw<{ number: number | bigint; entries: number | bigint }[]>(
    joined(counts, ' UNION ALL '),
  )
  return needs.map((_, number) => Number(rows.find((row) => Number(row.number) === number)?.entries ?? 0))
}

/** Documents with the term itself that meet the other needs, those first about which it says most. */
const exactly = ({ term }: Need, others: readonly Need[], kind: SearchKind | undefined): Sql =>
  sql`SELECT * FROM (SELECT d."documentId" AS "documentId" FROM "SearchTerm" d
    WHERE d."term" = ${term} ${conditions(others, kind)}
    ORDER BY d."weight" DESC, d."documentId" DESC LIMIT ${MOST_FOUND}) best`

/** The same of longer terms, in their order: each of them is the same part of the index, however many documents have it. */
const beginningLike = ({ term, end, goesOn }: Need, others: readonly Need[], kind: SearchKind | undefined): Sql[] =>
  goesOn
    ? [
        sql`SELECT * FROM (SELECT d."documentId" AS "documentId" FROM "SearchTerm" d
          WHERE d."term" > ${term} AND d."term" < ${end} ${conditions(others, kind)}
          ORDER BY d."term", d."weight" LIMIT ${MOST_BEGINNINGS}) first`,
      ]
    : []

function conditions(others: readonly Need[], kind: SearchKind | undefined): Sql {
  const needed = others.map(
    ({ term, end }) => sql` AND EXISTS (SELECT 1 FROM "SearchTerm" o
      WHERE o."documentId" = d."documentId" AND o."term" >= ${term} AND o."term" < ${end})`,
  )
  return joined([sql``, ...(kind ? [sql` AND CAST(d."kind" AS TEXT) = ${kind}`] : []), ...needed], '')
}

type Weight = { documentId: string; term: string; weight: number }

async function weightsOf(ids: string[], needs: readonly Need[]): Promise<Weight[]> {
  if (ids.length === 0) return []
  return db.searchTerm.findMany({
    where: { documentId: { in: ids }, OR: needs.map(({ term, end }) => ({ term: { gte: term, lt: end } })) },
    select: { documentId: true, term: true, weight: true },
  })
}

/** A longer term says half as much as the one that was typed. */
const LONGER = 0.5

/** By what the best term of each need says, and by the whole title above all. */
function ranked(weights: readonly Weight[], needs: readonly Need[], title: Need): Found[] {
  const byDocument = new Map<string, Weight[]>()
  for (const one of weights) byDocument.set(one.documentId, [...(byDocument.get(one.documentId) ?? []), one])
  const scoreOf = (own: readonly Weight[]) =>
    [...needs, title].reduce((score, { term: wanted, end }) => {
      const said = own
        .filter(({ term }) => term >= wanted && term < end)
        .map(({ term, weight }) => (term === wanted ? weight : weight * LONGER))
      return score + Math.max(0, ...said)
    }, 0)
  return Array.from(byDocument, ([documentId, own]) => ({ documentId, score: scoreOf(own) })).sort(
    (one, other) => other.score - one.score || (one.documentId < other.documentId ? 1 : -1),
  )
}
