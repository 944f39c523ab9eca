import 'server-only'
import { db } from '@/lib/db/client'
import { joined, type Sql, sql } from '@/lib/db/sql'
import type { SearchKind } from './schema'
import { wholeTitle } from './terms'
import type { Sought } from './words'

/**
 * As many as are ranked; whoever finds more adds a word. However much there is to find, a search reads so much of the
 * index and no more: the first of each word's terms, and of each term the documents that it says most about.
 */
export const MOST_FOUND = 100
const TERMS_A_WORD = 12

export type Found = { documentId: string; score: number }

/** Documents with every sought word, or whose whole title was typed; the best first. */
export async function findDocuments(typed: string, sought: readonly Sought[], kind?: SearchKind): Promise<Found[]> {
  if (sought.length === 0) return []
  const needs = needsOf(sought)
  const title = wholeTitle(typed)
  const terms = await termsFor([...needs, { term: title, goesOn: false }])
  const groups = needs.map((_, number) => terms.filter((one) => one.number === number))
  const titled = terms.filter(({ number }) => number === needs.length)
  const branches = [
    ...titled.map(({ term }) => branch(term, [], kind)),
    ...(groups.some((group) => group.length === 0) ? [] : branchesOf(groups, kind)),
  ]
  if (branches.length === 0) return []
  const rows = await db.$queryRaw<{ documentId: string }[]>(joined(branches, ' UNION '))
  const ids = rows.map(({ documentId }) => documentId)
  return ranked(await weightsOf(ids, [...terms.map(({ term }) => term)]), groups, title).slice(0, MOST_FOUND)
}

type Need = { term: string; goesOn: boolean }

const MOST_NEEDS = 16

/** A single letter or digit that may go on would be half the dictionary. */
const needsOf = (sought: readonly Sought[]): Need[] =>
  sought
    .flatMap(({ terms, isHan, text }) => terms.map((term) => ({ term, goesOn: !isHan && text.length > 1 })))
    .slice(0, MOST_NEEDS)

type Term = { number: number; term: string; documents: number }

/** Comes behind the term itself, and before every longer one; and behind every longer one. */
const [NEXT, LAST] = ['\u0001', '\u{10ffff}']

/** The terms of the index that meet each need, by its number, and in how many documents they are, as far as that matters. */
async function termsFor(needs: readonly Need[]): Promise<Term[]> {
  const rows = needs.map(({ term, goesOn }, number) => {
    const end = term + (goesOn ? LAST : NEXT)
    const most = goesOn ? TERMS_A_WORD : 1
    return sql`(CAST(${number} AS INTEGER), CAST(${term} AS TEXT), CAST(${end} AS TEXT), CAST(${most} AS INTEGER))`
  })
  // From one term to the next by the index, whatever the number of documents between them.
  const found = await db.$queryRaw<{ number: number | bigint; term: string; documents: number | bigint }[]>`
    WITH RECURSIVE "need"("number", "start", "end", "most") AS (VALUES ${joined(rows)}),
    "found"("number", "term", "step") AS (
      SELECT n."number", (SELECT t."term" FROM "SearchTerm" t
        WHERE t."term" >= n."start" AND t."term" < n."end" ORDER BY t."term" LIMIT 1), 1 FROM "need" n
      UNION ALL
      SELECT f."number", (SELECT t."term" FROM "SearchTerm" t
        WHERE t."term" > f."term" AND t."term" < n."end" ORDER BY t."term" LIMIT 1), f."step" + 1
      FROM "found" f JOIN "need" n ON n."number" = f."number" WHERE f."term" IS NOT NULL AND f."step" < n."most"
    )
    SELECT f."number" AS "number", f."term" AS "term", (SELECT COUNT(*) FROM
      (SELECT 1 FROM "SearchTerm" t WHERE t."term" = f."term" LIMIT ${MOST_FOUND + 1}) counted) AS "documents"
    FROM "found" f WHERE f."term" IS NOT NULL`
  return found.map(({ number, term, documents }) => ({ number: Number(number), term, documents: Number(documents) }))
}

/** From the need that the fewest documents meet; the others are looked for in those alone. */
function branchesOf(groups: readonly Term[][], kind: SearchKind | undefined): Sql[] {
  const sizes = groups.map((group) => group.reduce((sum, { documents }) => sum + documents, 0))
  const rarest = sizes.indexOf(Math.min(...sizes))
  const others = groups.filter((_, index) => index !== rarest).map((group) => group.map(({ term }) => term))
  return (groups[rarest] ?? []).map(({ term }) => branch(term, others, kind))
}

/** Documents with this term, those first about which it says most, that meet the other needs. */
function branch(term: string, others: readonly string[][], kind: SearchKind | undefined): Sql {
  const conditions = others.map(
    (terms) => sql` AND EXISTS (SELECT 1 FROM "SearchTerm" o
      WHERE o."documentId" = d."documentId" AND o."term" IN (${joined(terms)}))`,
  )
  const ofKind = kind ? [sql` AND CAST(d."kind" AS TEXT) = ${kind}`] : []
  const all = [sql`d."term" = ${term}`, ...ofKind, ...conditions]
  return sql`SELECT * FROM (SELECT d."documentId" AS "documentId" FROM "SearchTerm" d
    WHERE ${joined(all, ' ')} ORDER BY d."weight" DESC, d."documentId" DESC LIMIT ${MOST_FOUND}) best`
}

type Weight = { documentId: string; term: string; weight: number }

const weightsOf = (ids: string[], terms: string[]): Promise<Weight[]> =>
  db.searchTerm.findMany({
    where: { documentId: { in: ids }, term: { in: terms } },
    select: { documentId: true, term: true, weight: true },
  })

/** A word that goes on says half as much as the word itself. */
const GOES_ON = 0.5

/** By what the best term of each need says, and by the whole title above all. */
function ranked(weights: readonly Weight[], groups: readonly Term[][], title: string): Found[] {
  const byDocument = new Map<string, Map<string, number>>()
  for (const { documentId, term, weight } of weights)
    byDocument.set(documentId, (byDocument.get(documentId) ?? new Map()).set(term, weight))
  const scoreOf = (own: Map<string, number>) =>
    groups.reduce((score, group) => {
      const said = group.map(({ term }, index) => (own.get(term) ?? 0) * (index === 0 ? 1 : GOES_ON))
      return score + Math.max(0, ...said)
    }, own.get(title) ?? 0)
  return Array.from(byDocument, ([documentId, own]) => ({ documentId, score: scoreOf(own) })).sort(
    (one, other) => other.score - one.score || (one.documentId < other.documentId ? 1 : -1),
  )
}
