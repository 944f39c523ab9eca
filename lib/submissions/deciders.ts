// Who decides on an appeal. Nobody in their own matter: neither the author, nor who has handed in the same link, nor who has
// judged it at any time. A maintainer; a committer where no maintainer is left who could; where there is nobody at all, it
// ends with its campaign.
import 'server-only'
import type { Tx } from '@/lib/db/client'
import { type Sql, sql } from '@/lib/db/sql'
import { termHolds, termHoldsSql } from '@/lib/roles/queries'
import { handedInBy, listRivals } from './rivals'
import type { AppealDeciders, Place } from './rules'

/** Whether someone is too close to an appeal to decide on it, as a condition on the rows of "Appeal". */
export const isInvolved = (personId: string | Sql): Sql => sql`(
  EXISTS (SELECT 1 FROM "Submission" WHERE "Submission"."id" = "Appeal"."submissionId"
    AND ("Submission"."personId" = ${personId} OR ${handedInBy(personId)}))
  OR EXISTS (SELECT 1 FROM "Judgement" WHERE "Judgement"."submissionId" = "Appeal"."submissionId"
    AND "Judgement"."judgeId" = ${personId}))`

/** Whether anyone of a role who can sign in could decide, as a condition on the rows of "Appeal". */
const canBeDecidedBy = (role: Sql, at: Date): Sql => sql`EXISTS (
  SELECT 1 FROM "User" JOIN "RoleTerm" ON "RoleTerm"."personId" = "User"."personId" AND ${termHoldsSql(at)}
  WHERE "RoleTerm"."role" = ${role} AND NOT ${isInvolved(sql`"User"."personId"`)})`

/** Whether it is a maintainer who has to decide, as a condition on the rows of "Appeal". */
export const isForMaintainers = (at: Date): Sql => canBeDecidedBy(sql`'MAINTAINER'`, at)

/** Who has to decide, as a column of the rows of "Appeal". */
export const decidersColumn = (at: Date): Sql => sql`CASE WHEN ${isForMaintainers(at)} THEN 'MAINTAINER'
  WHEN ${canBeDecidedBy(sql`'COMMITTER'`, at)} THEN 'COMMITTER' ELSE 'NOBODY' END`

/** Who has to decide on the appeal of a submission; null without one. */
export async function decidersOf(tx: Tx, submissionId: string, at: Date): Promise<AppealDeciders | null> {
  const [found] = await tx.$queryRaw<{ deciders: AppealDeciders }[]>(
    sql`SELECT ${decidersColumn(at)} AS "deciders" FROM "Appeal" WHERE "submissionId" = ${submissionId}`,
  )
  return found?.deciders ?? null
}

type Judged = Place & { judgements: readonly { judgeId: string }[] }

/** The accounts of those who can decide, of the role whose turn it is. */
export async function listDeciders(tx: Tx, submission: Judged, role: 'MAINTAINER' | 'COMMITTER', at: Date) {
  const involved = [...(await listRivals(tx, submission)), ...submission.judgements.map(({ judgeId }) => judgeId)]
  return tx.user.findMany({
    where: {
      email: { not: null },
      personId: { notIn: involved },
      person: { is: { roleTerms: { some: { role, ...termHolds(at) } } } },
    },
    take: 200,
    select: { id: true, email: true, locale: true },
  })
}

/** The submissions of a campaign whose appeals nobody can decide. */
export async function listUndecidable(tx: Tx, campaignId: string, at: Date): Promise<string[]> {
  const found = await tx.$queryRaw<{ submissionId: string; deciders: AppealDeciders }[]>(sql`
    SELECT "Appeal"."submissionId", ${decidersColumn(at)} AS "deciders" FROM "Appeal"
      JOIN "Submission" AS "appealed" ON "appealed"."id" = "Appeal"."submissionId"
    WHERE "appealed"."campaignId" = ${campaignId} AND "Appeal"."decidedAt" IS NULL ORDER BY "Appeal"."submissionId"`)
  return found.filter(({ deciders }) => deciders === 'NOBODY').map(({ submissionId }) => submissionId)
}
