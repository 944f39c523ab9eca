import type { AccountActor } from '@/lib/auth/permissions'
import { joined, type Sql, sql } from '@/lib/db/sql'

/**
 * What waits for someone: to answer, to vote, to confirm, to recommend or to open. A condition on the rows of "Nomination",
 * for their own list and for the count of all that waits.
 */
export function nominationsWaitingFor({ personId, roles }: AccountActor, at: Date): Sql {
  if (!personId) return sql`1 = 0`
  const isMaintainer = roles.includes('MAINTAINER')
  const isOrganizer = isMaintainer || roles.includes('COMMITTER')
  const notOwn = sql`"Nomination"."nomineeId" <> ${personId}`
  const cases = [
    sql`"Nomination"."status" = 'SUBMITTED' AND "Nomination"."nomineeId" = ${personId}`,
    sql`"Nomination"."status" = 'OPEN' AND EXISTS (SELECT 1 FROM "Election"
      JOIN "Voter" ON "Voter"."electionId" = "Election"."id" AND "Voter"."personId" = ${personId} AND NOT "Voter"."hasVoted"
      WHERE "Election"."nominationId" = "Nomination"."id" AND "Election"."closesAt" > ${at})`,
    ...(isMaintainer ? [sql`"Nomination"."status" = 'CLOSED' AND ${notOwn}`, notYetRecommended(personId, notOwn)] : []),
    ...(isOrganizer
      ? [sql`"Nomination"."status" = 'SCHEDULED' AND "Nomination"."scheduledFor" <= ${endOfDayAhead(at)} AND ${notOwn}`]
      : []),
  ]
  return sql`(${joined(cases, ' OR ')})`
}

const notYetRecommended = (personId: string, notOwn: Sql) =>
  sql`"Nomination"."status" = 'ACCEPTED' AND ${notOwn} AND NOT EXISTS (SELECT 1 FROM "Recommendation"
    WHERE "Recommendation"."nominationId" = "Nomination"."id" AND "Recommendation"."personId" = ${personId})`

/** A meeting that begins within the next day is as good as here. */
const endOfDayAhead = (at: Date) => new Date(at.getTime() + 86_400_000)
