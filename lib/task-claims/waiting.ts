import type { AccountActor } from '@/lib/auth/permissions'
import { type Sql, sql } from '@/lib/db/sql'
import { termHoldsSql } from '@/lib/roles/queries'

/**
 * What waits for someone to decide on it: as its mentor, and where the mentor can't as a maintainer; never what they take
 * part in themselves. A condition on the rows of "TaskClaim".
 */
export function claimsToDecide(personId: string, { roles }: AccountActor, at: Date): Sql {
  const instead = roles.includes('MAINTAINER') ? sql` OR ${lacksMentor(at)}` : sql``
  return sql`NOT ${takesPart(sql`${personId}`)} AND EXISTS (SELECT 1 FROM "Task"
    WHERE "Task"."id" = "TaskClaim"."taskId" AND ("mentorId" = ${personId}${instead}))`
}

/** Whether the mentor can't decide: they take part themselves, or do not organise any more. */
const lacksMentor = (at: Date) => sql`(${takesPart(sql`"mentorId"`)} OR NOT EXISTS (SELECT 1 FROM "RoleTerm"
  WHERE "RoleTerm"."personId" = "mentorId" AND "role" IN ('COMMITTER', 'MAINTAINER') AND ${termHoldsSql(at)}))`

const takesPart = (personId: Sql) => sql`EXISTS (SELECT 1 FROM "TaskClaimMember"
  WHERE "TaskClaimMember"."claimId" = "TaskClaim"."id" AND "TaskClaimMember"."personId" = ${personId})`
