// Who else has handed in the same link. They judge neither their own nor their rivals': one of them alone is accepted.
import 'server-only'
import { db, type Tx } from '@/lib/db/client'
import { type Sql, sql } from '@/lib/db/sql'
import { ownKeyOf, type Place, type SubmissionStatus } from './rules'

/** Whether someone has handed in the link of a submission in its campaign. */
export async function hasHandedIn(tx: Tx, place: Place, personId: string): Promise<boolean> {
  const own = await tx.submission.findFirst({ where: { ownKey: ownKeyOf(place, personId) }, select: { id: true } })
  return own !== null
}

/** The same, as a condition on the rows of "Submission". */
export const handedInBy = (personId: string | Sql): Sql =>
  sql`EXISTS (SELECT 1 FROM "Submission" AS "mine" WHERE "mine"."ownKey" =
    "Submission"."campaignId" || ':' || ${personId} || ':' || "Submission"."linkKey")`

/** Everyone who has handed it in, and has not withdrawn it. */
export async function listRivals(tx: Tx, { campaignId, linkKey }: Place): Promise<string[]> {
  const found = await tx.submission.findMany({
    where: { campaignId, linkKey, status: { not: 'WITHDRAWN' } },
    select: { personId: true },
  })
  return found.map(({ personId }) => personId)
}

export const placeOf = ({ campaignId, linkKey }: Place) => `${campaignId} ${linkKey}`

/** Of these, the places where several people have handed in the same. */
export async function doublesAmong(rows: readonly Place[]): Promise<Set<string>> {
  if (rows.length === 0) return new Set()
  const found = await db.submission.groupBy({
    by: ['campaignId', 'linkKey'],
    where: { linkKey: { in: rows.map(({ linkKey }) => linkKey) }, status: { not: 'WITHDRAWN' } },
    _count: { _all: true },
  })
  return new Set(found.filter(({ _count }) => _count._all > 1).map(placeOf))
}

/** More of one link than anyone looks through. */
const MOST_OTHERS = 25

type Other = { id: string; summary: string; status: SubmissionStatus; submittedAt: Date | string } & {
  [Column in 'personId' | 'name' | 'titleZh' | 'titleEn']: string
}

/** All others of the same link, with who handed them in and where, by one statement. */
export async function listOthers({ id, linkKey }: { id: string; linkKey: string }) {
  const found = await db.$queryRaw<Other[]>(sql`
    SELECT "one"."id", "one"."summary", "one"."status", "one"."submittedAt", "one"."personId", "Person"."name",
      "Campaign"."titleZh", "Campaign"."titleEn"
    FROM "Submission" AS "one" JOIN "Person" ON "Person"."id" = "one"."personId"
      JOIN "Campaign" ON "Campaign"."id" = "one"."campaignId"
    WHERE "one"."linkKey" = ${linkKey} AND "one"."id" <> ${id} AND "one"."status" <> 'WITHDRAWN'
    ORDER BY "one"."submittedAt", "one"."id" LIMIT ${MOST_OTHERS}`)
  return found.map(({ submittedAt, ...other }) => ({ ...other, submittedAt: new Date(submittedAt) }))
}
