// Who has handed in the same link: they judge neither their own nor their rivals', of which one alone is accepted.
import 'server-only'
import type { Tx } from '@/lib/db/client'
import { type Sql, sql } from '@/lib/db/sql'
import { ownKeyOf, type Place } from './rules'

/** Whether someone has handed in the link of a submission in its campaign. */
export async function hasHandedIn(tx: Tx, place: Place, personId: string): Promise<boolean> {
  const own = await tx.submission.findFirst({ where: { ownKey: ownKeyOf(place, personId) }, select: { id: true } })
  return own !== null
}

/** The same, as a condition on the rows of "Submission". */
export const handedInBy = (personId: string): Sql =>
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
