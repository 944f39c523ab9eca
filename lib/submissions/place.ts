import 'server-only'
import { db } from '@/lib/db/client'
import { sql } from '@/lib/db/sql'
import { decidersColumn } from './deciders'
import { type AppealDeciders, ownKeyOf, type Place } from './rules'

type Found = { own: bigint; points: bigint | null; deciders: AppealDeciders | null }

/**
 * Whether its judge has handed in the same link, the points that its author has got in the campaign, and who has to decide
 * on its appeal: by one statement.
 */
export async function getPlace(place: Place & { id: string; personId: string }, judgeId: string, at: Date) {
  const { id, campaignId, personId } = place
  const [found] = await db.$queryRaw<Found[]>(sql`
    SELECT (SELECT COUNT(*) FROM "Submission" WHERE "ownKey" = ${ownKeyOf(place, judgeId)}) AS "own",
      (SELECT SUM("points") FROM "Submission"
        WHERE "campaignId" = ${campaignId} AND "personId" = ${personId} AND "status" = 'ACCEPTED') AS "points",
      (SELECT ${decidersColumn(at)} FROM "Appeal" WHERE "submissionId" = ${id} AND "decidedAt" IS NULL) AS "deciders"`)
  return {
    isOwnLink: Number(found?.own ?? 0) > 0,
    ofPerson: Number(found?.points ?? 0),
    deciders: found?.deciders ?? null,
  }
}
