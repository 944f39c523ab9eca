import 'server-only'
import type { AccountActor } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import { pageTake } from '@/lib/db/paging'
import { joined, named, type Sql, sql } from '@/lib/db/sql'
import type { AuditAction } from '@/lib/i18n/audit-action'
import { auditName } from './rules'

/** What may be done to a row of somebody’s, and is told to them: never who commented on it, or what reviewers note. */
type Concern = {
  table: string
  /** Whose it is. */
  column: string
  owner: 'account' | 'person'
  /** How the log calls the row whose id is in `key`. */
  prefix: string
  key?: string
  actions: AuditAction[]
}

const nominated: AuditAction[] = [
  'nomination.submitted',
  'nomination.recommended',
  'nomination.withdrawn',
  'vote.opened',
  'vote.carried',
  'vote.failed',
  'vote.confirmed',
]
const claimed: AuditAction[] = [
  'task-claim.approved',
  'task-claim.declined',
  'task-claim.accepted',
  'task-claim.returned',
  'task-claim.released',
  'task-claim.nudged',
  'task-claim.lapsed',
]

/** One line for each kind of row whose owner something is decided about. Each column begins an index. */
const concerns: readonly Concern[] = [
  {
    table: 'MembershipApplication',
    column: 'userId',
    owner: 'account',
    prefix: 'application:',
    actions: ['application.approved', 'application.rejected', 'application.asked'],
  },
  { table: 'PersonClaim', column: 'userId', owner: 'account', prefix: 'claim:', actions: ['person.claim-refused'] },
  {
    table: 'CorrectionRequest',
    column: 'userId',
    owner: 'account',
    prefix: 'correction:',
    actions: ['correction.done', 'correction.declined'],
  },
  {
    table: 'RoleTerm',
    column: 'personId',
    owner: 'person',
    prefix: 'role-term:',
    actions: ['role.begun', 'role.ended', 'role.corrected', 'role.struck'],
  },
  {
    table: 'CoreDeveloper',
    column: 'personId',
    owner: 'person',
    prefix: 'core-developer:',
    actions: ['core-developer.marked', 'core-developer.unmarked'],
  },
  {
    table: 'Recognition',
    column: 'personId',
    owner: 'person',
    prefix: 'recognition:',
    actions: ['recognition.granted', 'recognition.withdrawn'],
  },
  {
    table: 'RecognitionProposal',
    column: 'proposerId',
    owner: 'person',
    prefix: 'recognition-proposal:',
    actions: ['recognition.declined'],
  },
  {
    table: 'Certificate',
    column: 'personId',
    owner: 'person',
    prefix: 'certificate:',
    actions: ['certificate.issued', 'certificate.revoked'],
  },
  { table: 'Nomination', column: 'nomineeId', owner: 'person', prefix: 'nomination:', actions: nominated },
  {
    table: 'Nomination',
    column: 'nominatorId',
    owner: 'person',
    prefix: 'nomination:',
    actions: ['nomination.accepted', 'nomination.declined'],
  },
  {
    table: 'TaskClaimMember',
    column: 'personId',
    owner: 'person',
    prefix: 'task-claim:',
    key: 'claimId',
    actions: claimed,
  },
  {
    table: 'Submission',
    column: 'personId',
    owner: 'person',
    prefix: 'submission:',
    actions: ['submission.accepted', 'submission.rejected', 'submission.revoked', 'appeal.granted', 'appeal.denied'],
  },
  {
    table: 'PointAccount',
    column: 'personId',
    owner: 'person',
    prefix: 'points:',
    actions: ['points.corrected', 'points.expired'],
  },
  {
    table: 'PrizeRedemption',
    column: 'personId',
    owner: 'person',
    prefix: 'redemption:',
    actions: ['redemption.approved', 'redemption.handed-out', 'redemption.cancelled'],
  },
  {
    table: 'Article',
    column: 'authorId',
    owner: 'person',
    prefix: 'article:',
    actions: ['article.published', 'article.declined', 'article.withdrawn'],
  },
]

const LAST = 2_147_483_647

/**
 * Places in the log, the latest first, one more than a page has: what the account did, what was done to it and its person,
 * and what was decided about their rows. Each part asks an index for a page; one statement.
 */
export async function ownPlaces(viewer: AccountActor, after: number | undefined): Promise<number[]> {
  const { userId, personId } = viewer
  const own = joined([`account:${userId}`, auditName(viewer)])
  const behind = sql`"AuditEntry"."sequence" < ${after ?? LAST}`
  const entries = [sql`"AuditEntry" WHERE "actor" IN (${own})`, sql`"AuditEntry" WHERE "subject" IN (${own})`]
  const rows = concerns.flatMap((concern) => {
    const ownerId = concern.owner === 'account' ? userId : personId
    return ownerId ? [decidedAbout(concern, ownerId)] : []
  })
  const parts = [...entries, ...rows].map(
    (from) => sql`SELECT "sequence" FROM (SELECT "AuditEntry"."sequence" FROM ${from} AND ${behind}
      ORDER BY "AuditEntry"."sequence" DESC LIMIT ${pageTake}) AS "part"`,
  )
  const found = await db.$queryRaw<{ sequence: number }[]>(
    sql`${joined(parts, ' UNION ')} ORDER BY 1 DESC LIMIT ${pageTake}`,
  )
  return found.map(({ sequence }) => Number(sequence))
}

/** Who judged a submission is the judges' matter (lib/submissions/queries.ts): the log tells its author that somebody did. */
export const withoutJudge = <Entry extends { actor: string; action: string }>(
  entry: Entry,
  viewer: AccountActor,
): Entry =>
  /^(submission|appeal)\./.test(entry.action) && /^(person|account):/.test(entry.actor) && !isOwn(entry.actor, viewer)
    ? { ...entry, actor: 'judge' }
    : entry

const isOwn = (actor: string, viewer: AccountActor) => [`account:${viewer.userId}`, auditName(viewer)].includes(actor)

/** The owner's rows come first, then their entries: a log is longer than what one person has in it. */
const decidedAbout = ({ table, column, prefix, key = 'id', actions }: Concern, ownerId: string): Sql =>
  sql`${named(table)} CROSS JOIN "AuditEntry" WHERE ${named(table)}.${named(column)} = ${ownerId}
    AND "AuditEntry"."subject" = ${prefix} || ${named(table)}.${named(key)} AND "AuditEntry"."action" IN (${joined(actions)})`
