import 'server-only'
import { type Actor, authorize, can } from '@/lib/auth/permissions'
import { linesOf } from '@/lib/campaigns/rubric'
import { leftWithin } from '@/lib/campaigns/rules'
import { db } from '@/lib/db/client'
import { containing } from '@/lib/db/containing'
import { behind, paged, pageTake, rowAfter } from '@/lib/db/paging'
import { type Sql, sql } from '@/lib/db/sql'
import { rememberedUntilWritten } from '@/lib/freshness/remembered'
import { directionOf, type ListFilter } from '@/lib/lists/schema'
import { getPlace } from './place'
import { doublesAmong, listOthers, placeOf } from './rivals'
import { type SubmissionStatus, takenBy } from './rules'
import type { QueueFilter } from './schema'

export type OwnSubmission = Awaited<ReturnType<typeof listOwnSubmissions>>['rows'][number]
export type QueuedSubmission = Awaited<ReturnType<typeof listQueue>>['rows'][number]
export type SubmissionDetail = NonNullable<Awaited<ReturnType<typeof getSubmissionToJudge>>>
export type OwnSubmissionDetail = NonNullable<Awaited<ReturnType<typeof getOwnSubmission>>>
export type Promptness = Awaited<ReturnType<typeof getPromptness>>

const campaign = { select: { slug: true, status: true, titleZh: true, titleEn: true } } as const
const person = { select: { id: true, slug: true, name: true } } as const

const shown = {
  id: true,
  campaignId: true,
  status: true,
  line: true,
  rubricVersion: true,
  linkKey: true,
  address: true,
  summary: true,
  rating: true,
  submittedAt: true,
  decidedAt: true,
  acceptedLine: true,
  points: true,
  reason: true,
} as const

/** The viewer's own, of one campaign or of all, the latest first, by pages. `double`: someone else has handed it in, too. */
export async function listOwnSubmissions(
  viewer: Actor,
  { campaignId, after }: { campaignId?: string; after?: string },
) {
  const personId = viewer.kind === 'account' ? viewer.personId : null
  if (!personId) return { rows: [], next: null }
  const last = rowAfter(after)
  const row = last && (await db.submission.findFirst({ where: last, select: { id: true, submittedAt: true } }))
  const found = await db.submission.findMany({
    where: { AND: [{ personId, ...(campaignId ? { campaignId } : {}) }, behind(row, 'submittedAt', 'desc')] },
    orderBy: [{ submittedAt: 'desc' }, { id: 'desc' }],
    take: pageTake,
    select: { ...shown, campaign },
  })
  const { rows, next } = paged(found)
  const doubles = await doublesAmong(rows)
  return { rows: rows.map((one) => ({ ...one, double: doubles.has(placeOf(one)) })), next }
}

/** One's own submission with how it was judged, or null. Who judged it is the judges' matter. */
export async function getOwnSubmission(viewer: Actor, id: string) {
  if (!rowAfter(id) || viewer.kind !== 'account' || !viewer.personId) return null
  const submission = await db.submission.findFirst({
    where: { id, personId: viewer.personId },
    select: { ...shown, campaign: { select: { ...campaign.select, closedAt: true, rubrics: true } }, appeal: true },
  })
  if (!submission) return null
  const { rubrics, ...rest } = submission.campaign
  const doubles = await doublesAmong([submission])
  return {
    ...submission,
    campaign: rest,
    lines: rubricOf(rubrics, submission.rubricVersion),
    double: doubles.has(placeOf(submission)),
  }
}

type Queue = ListFilter<QueueFilter['status']> & { campaignId?: string | undefined }

const queued = { ...shown, takenById: true, takenUntil: true, campaign, person } as const

/** What reviewers see, by state, what has waited longest first; appeals by themselves. Of one campaign, or of all. */
export async function listQueue(viewer: Actor, { status, ...queue }: Queue, at: Date) {
  authorize(viewer, 'submission.judge')
  const found = status === 'APPEALED' ? await listAppealed(queue) : await listInState(status, queue)
  const { rows, next } = paged(found)
  const doubles = await doublesAmong(rows)
  return {
    rows: rows.map((one) => ({ ...one, takenBy: takenBy(one, at), double: doubles.has(placeOf(one)) })),
    next,
  }
}

async function listInState(status: SubmissionStatus, { campaignId, q, sort, after }: Omit<Queue, 'status'>) {
  const last = rowAfter(after)
  const row = last && (await db.submission.findFirst({ where: last, select: { id: true, submittedAt: true } }))
  const to = directionOf({ sort }, status === 'WAITING' ? 'oldest' : 'newest')
  return db.submission.findMany({
    where: {
      AND: [{ status, ...(campaignId ? { campaignId } : {}) }, q ? of(q) : {}, behind(row, 'submittedAt', to)],
    },
    orderBy: [{ submittedAt: to }, { id: to }],
    take: pageTake,
    select: queued,
  })
}

/** From the appeals, of which few are open, to their submissions; by when they were lodged. */
async function listAppealed({ campaignId, q, sort, after }: Omit<Queue, 'status'>) {
  const last = rowAfter(after)
  const where = { submissionId: last?.id ?? '' }
  const row = last && (await db.appeal.findFirst({ where, select: { id: true, openedAt: true } }))
  const to = directionOf({ sort }, 'oldest')
  const submission = { ...(campaignId ? { campaignId } : {}), ...(q ? of(q) : {}) }
  const found = await db.appeal.findMany({
    where: { AND: [{ decidedAt: null, submission }, behind(row, 'openedAt', to)] },
    orderBy: [{ openedAt: to }, { id: to }],
    take: pageTake,
    select: { submission: { select: queued } },
  })
  return found.map(({ submission }) => submission)
}

/** By the link, or by its author. */
const of = (q: string) => ({
  OR: [
    { linkKey: containing(q) },
    { person: { nameKey: containing(q.toLowerCase()) } },
    { person: { nativeName: containing(q) } },
  ],
})

/** One submission for its judge, with the rubric that it came under and all others of the same link, here and elsewhere. */
export async function getSubmissionToJudge(viewer: Actor, id: string, at: Date) {
  authorize(viewer, 'submission.judge')
  const submission = rowAfter(id) && (await rememberedUntilWritten(`submission:${id}`, () => readSubmission(id)))
  if (!submission) return null
  const me = viewer.kind === 'account' ? viewer.personId : null
  const [others, { isOwnLink, ofPerson, deciders }] = await Promise.all([
    listOthers(submission),
    getPlace(submission, me ?? '', at),
  ])
  const { rubrics, ...rest } = submission.campaign
  return {
    ...submission,
    campaign: rest,
    others,
    isOwnLink,
    left: leftWithin({ ...rest, ofPerson }),
    lines: rubricOf(rubrics, submission.rubricVersion),
    takenBy: takenBy(submission, at),
    deciders,
    mayDecideAppeal: can(viewer, 'appeal.decide', { deciders }),
    mayRevoke: can(viewer, 'submission.revoke'),
  }
}

const readSubmission = (id: string) =>
  db.submission.findFirst({
    where: { id },
    select: {
      ...shown,
      typed: true,
      personId: true,
      decidedById: true,
      takenById: true,
      takenUntil: true,
      person,
      campaign: {
        select: {
          ...campaign.select,
          capPerPerson: true,
          capInAll: true,
          awarded: true,
          closedAt: true,
          rubricVersion: true,
          rubrics: true,
        },
      },
      appeal: true,
      judgements: {
        orderBy: [{ at: 'asc' }, { id: 'asc' }],
        take: 20,
        select: {
          id: true,
          judgeId: true,
          kind: true,
          accepted: true,
          line: true,
          points: true,
          reason: true,
          at: true,
          judge: person,
        },
      },
    },
  })

const rubricOf = (rubrics: readonly { version: number; lines: unknown }[], version: number) =>
  linesOf(rubrics.find((rubric) => rubric.version === version)?.lines ?? [])

/** Judged submissions that the time is taken of. */
const TIMED = 200
/** So many are counted; beyond, there are simply many. */
const MOST_COUNTED = 1000

type Timed = { count: bigint | number; submittedAt: Date | string | null; at: Date | string | null }

/**
 * How promptly submissions are judged, in one campaign or in all: how many wait (`MOST_COUNTED` at most), since when, and
 * how long the first judgement of the last that were judged took, whatever has been decided of them since. The last by when
 * they were submitted: this order has an index, for a campaign as for all, and the queue goes by it, too.
 */
export async function getPromptness(viewer: Actor, { campaignId }: { campaignId?: string | undefined } = {}) {
  authorize(viewer, 'submission.judge')
  return rememberedUntilWritten(`promptness:${campaignId ?? ''}`, () => readPromptness(campaignId))
}

async function readPromptness(campaignId: string | undefined) {
  const ofCampaign = campaignId ? sql`AND "campaignId" = ${campaignId}` : sql``
  const last = (status: Sql) => sql`SELECT "id", "submittedAt" FROM (
    SELECT "id", "submittedAt" FROM "Submission" WHERE "status" = ${status} ${ofCampaign}
    ORDER BY "submittedAt" DESC, "id" DESC LIMIT ${TIMED}) AS "last"`
  const [waiting, ...judged] = await db.$queryRaw<Timed[]>(sql`
    SELECT COUNT(*) AS "count", MIN("submittedAt") AS "submittedAt", NULL AS "at" FROM (
      SELECT "submittedAt" FROM "Submission" WHERE "status" = 'WAITING' ${ofCampaign}
      ORDER BY "submittedAt" LIMIT ${MOST_COUNTED + 1}) AS "waiting"
    UNION ALL SELECT 1, "submittedAt", "at" FROM (
      SELECT "id", "submittedAt" FROM (${last(sql`'ACCEPTED'`)} UNION ALL ${last(sql`'REJECTED'`)}) AS "either"
      ORDER BY "submittedAt" DESC, "id" DESC LIMIT ${TIMED}) AS "judged"
    JOIN "Judgement" ON "submissionId" = "judged"."id" AND "kind" = 'FIRST'`)
  const times = judged.flatMap(({ submittedAt, at }) =>
    submittedAt && at ? [+new Date(at) - +new Date(submittedAt)] : [],
  )
  const count = Number(waiting?.count ?? 0)
  return {
    waiting: Math.min(count, MOST_COUNTED),
    isMore: count > MOST_COUNTED,
    oldest: waiting?.submittedAt ? new Date(waiting.submittedAt) : null,
    median: median(times),
  }
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null
}
