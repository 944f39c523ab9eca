import 'server-only'
import { getSite } from '@/lib/content/load'
import { db } from '@/lib/db/client'
import { joined, type Sql, sql } from '@/lib/db/sql'
import { holdsUntil, isObserved } from '@/lib/freshness/dependencies'
import { formatDay } from '@/lib/i18n/format'
import { messagesOf } from '@/lib/i18n/messages/all'
import type { Locale } from '@/lib/i18n/routing'
import { type ContributionKind, type ContributionSource, contributionSources } from './contribution-sources'

/** One thing that someone has done, with the page that shows it. */
export type Contribution = {
  kind: ContributionKind
  /** Names the record for good: `<kind>:<id>`. */
  source: string
  titleZh: string
  titleEn: string
  /** Below the locale. */
  path: string
  at: Date
}

type Sees = Record<ContributionSource['field'], boolean>

/** How many of each kind a profile names. */
const NAMED = 5

/** What someone has done by `at`, of each kind that the reader sees and of which there is any: how many, and the latest. */
export async function listContributions(personId: string, sees: Sees, at: Date) {
  const sources = seen(sees)
  if (sources.length === 0) return []
  const rows = await db.$queryRaw<(Row & { count: number | bigint })[]>`
    SELECT * FROM (
      SELECT "kind", "id", "slug", "titleZh", "titleEn", "at", COUNT(*) OVER (PARTITION BY "kind") AS "count",
        ROW_NUMBER() OVER (PARTITION BY "kind" ORDER BY "at" DESC, "id" DESC) AS "place"
      FROM (${allRows(sources, personId)}) AS "done" WHERE "countsFrom" <= ${at}
    ) AS "counted" WHERE "place" <= ${NAMED} ORDER BY "place"`
  if (isObserved()) holdsUntil(at, await nextToCount(sources, personId, at))
  return sources.flatMap(({ kind }) => {
    const [first, ...others] = rows.filter((row) => row.kind === kind)
    return first ? [{ key: kind, count: Number(first.count), latest: [first, ...others].map(asContribution) }] : []
  })
}

/** The same one by one, the latest first, at most `take`. */
export async function listLatestContributions(personId: string, sees: Sees, at: Date, take: number) {
  const sources = seen(sees)
  if (sources.length === 0) return []
  const rows = await db.$queryRaw<Row[]>`
    SELECT * FROM (${allRows(sources, personId)}) AS "done" WHERE "countsFrom" <= ${at}
    ORDER BY "at" DESC, "id" DESC, "kind" LIMIT ${take}`
  if (isObserved()) holdsUntil(at, await nextToCount(sources, personId, at))
  return rows.map(asContribution)
}

const seen = (sees: Sees) => contributionSources.filter(({ field }) => sees[field])

type Row = {
  kind: ContributionKind
  id: string
  slug: string
  titleZh: string | null
  titleEn: string | null
  at: Date | string
}

/** One question for all kinds: Prisma would ask for each by itself. */
const allRows = (sources: readonly ContributionSource[], personId: string): Sql =>
  joined(
    sources.map(({ kind, rows }) => sql`SELECT ${kind} AS "kind", "one".* FROM (${rows(personId)}) AS "one"`),
    ' UNION ALL ',
  )

/** When the next of what is announced will count. */
async function nextToCount(sources: readonly ContributionSource[], personId: string, at: Date) {
  const [row] = await db.$queryRaw<{ next: Date | string | null }[]>`
    SELECT MIN("countsFrom") AS "next" FROM (${allRows(sources, personId)}) AS "done" WHERE "countsFrom" > ${at}`
  return row?.next ? new Date(row.next) : null
}

function asContribution({ kind, id, slug, titleZh, titleEn, at }: Row): Contribution {
  const day = new Date(at)
  const folder = contributionSources.find((source) => source.kind === kind)?.folder
  return {
    kind,
    source: `${kind}:${id}`,
    titleZh: titleZh ?? meetingName('zh', day),
    titleEn: titleEn ?? meetingName('en', day),
    path: `${folder}/${slug}`,
    at: day,
  }
}

const meetingName = (locale: Locale, startsAt: Date) =>
  messagesOf[locale].meetings.name.replace('{day}', formatDay(locale, startsAt, getSite().timeZone))
