import 'server-only'
import { type AccountActor, can, type PlainPermission } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import { joined, named, type Sql, sql } from '@/lib/db/sql'
import { nominationsWaitingFor } from '@/lib/nominations/waiting'
import { isForMaintainers, isInvolved } from '@/lib/submissions/deciders'
import { handedInBy } from '@/lib/submissions/rivals'
import { claimsToDecide } from '@/lib/task-claims/waiting'

/**
 * What waits for someone: how many (`MOST_COUNTED` at most; `isMore` beyond), and since when the oldest has been waiting.
 * `kind` is the message's key; `href` leads to the one thing where it is one, and to their list otherwise.
 */
export type Waiting = { kind: WaitingKind; count: number; isMore: boolean; oldest: Date | null; href: string }
type WaitingKind =
  | 'applications'
  | 'nominations'
  | 'claims'
  | 'corrections'
  | 'task-claims'
  | 'task-reviews'
  | 'talks'
  | 'minutes'
  | 'swaps'
  | 'articles'
  | 'recognitions'
  | 'redemptions'
  | 'prizes'
  | 'submissions'
  | 'appeals'
  | 'mail'
  | 'jobs'

type Source = {
  kind: WaitingKind
  /** Who is to do it. */
  permission: PlainPermission
  /** Below the locale: where it is done. */
  href: string
  /** Table, condition, and the column that says since when; `me` is the viewer's person, '' for nobody's. */
  rows: (me: string, viewer: AccountActor, at: Date) => Sql
  since: string
  /** Where a single one is done: by its id, or by what `named` says of its row. */
  one?: (name: string) => string
  named?: Sql
}

/** One line for each feature in which something may wait. */
const sources: readonly Source[] = [
  {
    kind: 'applications',
    permission: 'application.review',
    href: '/admin/applications',
    rows: () => sql`"MembershipApplication" WHERE "status" = 'SUBMITTED'`,
    since: 'submittedAt',
    one: (id) => `/admin/applications/${id}`,
  },
  {
    kind: 'nominations',
    permission: 'account.use',
    href: '/nominations',
    rows: (_me, viewer, at) => sql`"Nomination" WHERE ${nominationsWaitingFor(viewer, at)}`,
    since: 'submittedAt',
    one: (id) => `/nominations/${id}`,
  },
  {
    kind: 'claims',
    permission: 'claim.review',
    href: '/admin/claims',
    rows: () => sql`"PersonClaim" WHERE "status" = 'WAITING'`,
    since: 'requestedAt',
    one: (id) => `/admin/claims/${id}`,
  },
  {
    kind: 'corrections',
    permission: 'correction.review',
    href: '/admin/corrections',
    rows: () => sql`"CorrectionRequest" WHERE "status" = 'OPEN'`,
    since: 'requestedAt',
    one: (id) => `/admin/corrections/${id}`,
  },
  {
    kind: 'task-claims',
    permission: 'task.draft',
    href: '/admin/tasks#waiting',
    rows: (me, viewer, at) => sql`"TaskClaim" WHERE "status" = 'PROPOSED' AND ${claimsToDecide(me, viewer, at)}`,
    since: 'claimedAt',
  },
  {
    kind: 'task-reviews',
    permission: 'task.draft',
    href: '/admin/tasks#waiting',
    rows: (me, viewer, at) => sql`"TaskClaim" WHERE "status" = 'IN_REVIEW' AND ${claimsToDecide(me, viewer, at)}`,
    since: 'submittedAt',
  },
  {
    kind: 'talks',
    permission: 'talk.read-proposals',
    href: '/admin/talks',
    rows: (me) => sql`"Talk" WHERE "status" = 'SUBMITTED'
      AND NOT EXISTS (SELECT 1 FROM "TalkReview" WHERE "talkId" = "Talk"."id" AND "reviewerId" = ${me})
      AND NOT EXISTS (SELECT 1 FROM "TalkSpeaker" WHERE "talkId" = "Talk"."id" AND "personId" = ${me})`,
    since: 'submittedAt',
    one: (id) => `/admin/talks/${id}`,
  },
  {
    // What was handed in; whoever wrote last does not publish.
    kind: 'minutes',
    permission: 'event.create',
    href: '/meetings?show=past',
    rows: (me) => sql`"Minutes" WHERE "status" = 'REVIEW' AND ("authorId" IS NULL OR "authorId" <> ${me})`,
    since: 'updatedAt',
    one: (slug) => `/meetings/${slug}/minutes`,
    named: sql`(SELECT "slug" FROM "Meeting" WHERE "Meeting"."id" = "Minutes"."meetingId")`,
  },
  {
    kind: 'swaps',
    permission: 'account.use',
    href: '/meetings/rota',
    rows: (me) => sql`"DutySwap" WHERE "status" = 'OPEN' AND "askedId" = ${me}`,
    since: 'askedAt',
  },
  {
    kind: 'articles',
    permission: 'article.read-proposed',
    href: '/articles',
    rows: (me) => sql`"Article" WHERE "status" = 'PROPOSED' AND "authorId" <> ${me}`,
    since: 'proposedAt',
    one: (id) => `/articles/${id}`,
  },
  {
    // Neither their own proposals nor those about themselves.
    kind: 'recognitions',
    permission: 'recognition.read-proposals',
    href: '/admin/recognitions',
    rows: (me) =>
      sql`"RecognitionProposal" WHERE "status" = 'PROPOSED' AND "proposerId" <> ${me} AND "personId" <> ${me}`,
    since: 'proposedAt',
  },
  {
    kind: 'redemptions',
    permission: 'prize.keep',
    href: '/admin/redemptions',
    rows: (me) => sql`"PrizeRedemption" WHERE "status" = 'REQUESTED' AND "personId" <> ${me}`,
    since: 'requestedAt',
  },
  {
    kind: 'prizes',
    permission: 'prize.keep',
    href: '/admin/redemptions?status=APPROVED',
    rows: (me) => sql`"PrizeRedemption" WHERE "status" = 'APPROVED' AND "personId" <> ${me}`,
    since: 'approvedAt',
  },
  {
    kind: 'submissions',
    permission: 'submission.judge',
    href: '/admin/submissions',
    rows: (me) => sql`"Submission" WHERE "status" = 'WAITING' AND "personId" <> ${me} AND NOT ${handedInBy(me)}`,
    since: 'submittedAt',
    one: (id) => `/admin/submissions/${id}`,
  },
  {
    // Nobody decides where they have judged, or have handed in the same link; committers, where no maintainer can.
    kind: 'appeals',
    permission: 'submission.judge',
    href: '/admin/submissions?status=APPEALED',
    rows: (me, viewer, at) => sql`"Appeal" WHERE "decidedAt" IS NULL AND NOT ${isInvolved(me)}
      ${can(viewer, 'appeal.decide', { deciders: 'MAINTAINER' }) ? sql`` : sql`AND NOT ${isForMaintainers(at)}`}`,
    since: 'openedAt',
    one: (id) => `/admin/submissions/${id}`,
    named: sql`"submissionId"`,
  },
  {
    kind: 'mail',
    permission: 'server.run',
    href: '/admin/mail?status=DEAD',
    rows: () => sql`"OutboxMail" WHERE "status" = 'DEAD'`,
    since: 'createdAt',
  },
  {
    kind: 'jobs',
    permission: 'server.run',
    href: '/admin/jobs',
    rows: () => sql`"Job" WHERE "lastError" IS NOT NULL`,
    since: 'lastFinishedAt',
  },
]

/** So many are counted, the oldest first; beyond, there are simply many, and counting would go through them all. */
const MOST_COUNTED = 1000

type Found = { kind: WaitingKind; count: bigint; oldest: Date | string | null; name: string | null }

/** What waits for the viewer, in every feature, by one statement; what has waited longest comes first. */
export async function listWaiting(viewer: AccountActor, at: Date): Promise<Waiting[]> {
  const mine = sources.filter(({ permission }) => can(viewer, permission))
  if (mine.length === 0) return []
  const parts = mine.map((source) => counted(source, viewer, at))
  const found = await db.$queryRaw<Found[]>(joined(parts, ' UNION ALL '))
  return found
    .map(({ kind, count, oldest, name }) => ({
      kind,
      count: Math.min(Number(count), MOST_COUNTED),
      isMore: Number(count) > MOST_COUNTED,
      oldest: oldest === null ? null : new Date(oldest),
      href: hrefOf(
        mine.find((source) => source.kind === kind),
        Number(count) === 1 ? name : null,
      ),
    }))
    .filter(({ count }) => count > 0)
    .sort((left, right) => (left.oldest?.getTime() ?? 0) - (right.oldest?.getTime() ?? 0))
}

function counted({ kind, rows, since, one, named: name = sql`"id"` }: Source, viewer: AccountActor, at: Date): Sql {
  const columns = sql`${named(since)} AS "since", ${one ? name : sql`CAST(NULL AS TEXT)`} AS "name"`
  return sql`SELECT ${kind} AS "kind", COUNT(*) AS "count", MIN("since") AS "oldest", MIN("name") AS "name" FROM (
    SELECT ${columns} FROM ${rows(viewer.personId ?? '', viewer, at)} ORDER BY 1 LIMIT ${MOST_COUNTED + 1}) AS "some"`
}

const hrefOf = (source: Source | undefined, name: string | null): string =>
  (name !== null && source?.one?.(name)) || (source?.href ?? '/admin')
