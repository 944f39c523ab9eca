// What a decision does to a submission and to the points, in the decision's own transaction.
import 'server-only'
import { linesOf, type RubricLine } from '@/lib/campaigns/rubric'
import { pointsWithin } from '@/lib/campaigns/rules'
import type { Tx } from '@/lib/db/client'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { award, reverse } from '@/lib/points/ledger'
import { lockPlace } from './locking'
import { hasHandedIn } from './rivals'

export type JudgedSubmission = NonNullable<Awaited<ReturnType<typeof findSubmission>>>

export const findSubmission = (tx: Tx, id: string) =>
  tx.submission.findFirst({
    where: { id },
    include: {
      appeal: true,
      judgements: { select: { judgeId: true } },
      campaign: { select: { slug: true, status: true, titleZh: true, titleEn: true } },
      person: { select: { account: { select: { email: true, locale: true } } } },
    },
  })

/** The same for someone who is to judge it. */
export async function findToJudge(tx: Tx, id: string, judgeId: string) {
  const submission = await findSubmission(tx, id)
  return submission && { ...submission, isOwnLink: await hasHandedIn(tx, submission, judgeId) }
}

type Accepting = { line: string; judgeId: string; kind: 'FIRST' | 'APPEAL'; reason?: string; at: Date }

/**
 * Accepts a submission under a line of the rubric that it came under, and gives its points within the campaign's caps.
 * Refused where the link has counted as often as it may, also by another decision of the same moment: the link is locked.
 */
export async function accept(
  tx: Tx,
  submission: JudgedSubmission,
  { line: code, judgeId, kind, reason, at }: Accepting,
): Promise<Outcome<{ points: number; judgementId: string }>> {
  const { id, campaignId, linkKey, personId } = submission
  const campaign = await lockPlace(tx, submission)
  const line = await lineOf(tx, submission, code)
  if (!campaign || !line) return refused('line-unknown', { field: 'line' })
  const counted = await refuseCounted(tx, submission, line)
  if (counted) return refused(counted)
  const { _sum } = await tx.submission.aggregate({
    where: { campaignId, personId, status: 'ACCEPTED' },
    _sum: { points: true },
  })
  const points = pointsWithin(line.points, { ...campaign, ofPerson: _sum.points ?? 0 })
  await tx.submission.update({
    where: { id },
    data: {
      ...{ status: 'ACCEPTED', acceptedLine: code, points, reason: null },
      ...{ decidedAt: at, decidedById: judgeId, takenById: null, takenUntil: null },
      countedKey: `${campaignId}:${linkKey}`,
      onceKey: line.once === 'ALL' ? linkKey : null,
    },
  })
  const judgement = await tx.judgement.create({
    data: { submissionId: id, judgeId, kind, accepted: true, line: code, points, reason: reason ?? null, at },
    select: { id: true },
  })
  if (points > 0) {
    await tx.campaign.update({ where: { id: campaignId }, data: { awarded: { increment: points } } })
    const given = await award(tx, { personId, points, campaignId, source: sourceOf(id), reason: linkKey, at })
    if (!given.ok) return given
  }
  return accepted({ points, judgementId: judgement.id })
}

type Rejecting = { judgeId: string; kind: 'FIRST' | 'REVOCATION'; reason: string; at: Date }

/** Rejects a submission; points that it was given are taken back. */
export async function reject(
  tx: Tx,
  { id, campaignId, linkKey, points }: JudgedSubmission,
  { judgeId, kind, reason, at }: Rejecting,
): Promise<Outcome<{ judgementId: string }>> {
  await tx.submission.update({
    where: { id },
    data: {
      ...{ status: 'REJECTED', acceptedLine: null, points: null, reason },
      ...{ decidedAt: at, decidedById: judgeId, takenById: null, takenUntil: null, countedKey: null, onceKey: null },
    },
  })
  const judgement = await tx.judgement.create({
    data: { submissionId: id, judgeId, kind, accepted: false, points: 0, reason, at },
    select: { id: true },
  })
  if (points) {
    await tx.campaign.update({ where: { id: campaignId }, data: { awarded: { decrement: points } } })
    // The link, as at the award: the ledger keeps for good what it is told, and the typed reason may have to go.
    const taken = await reverse(tx, { source: sourceOf(id), reason: linkKey, at })
    if (!taken.ok) return taken
  }
  return accepted({ judgementId: judgement.id })
}

/** What the ledger knows a submission by. */
const sourceOf = (id: string) => ({ kind: 'submission', id })

async function lineOf(
  tx: Tx,
  { campaignId, rubricVersion: version }: JudgedSubmission,
  code: string,
): Promise<RubricLine | undefined> {
  const rubric = await tx.rubric.findFirstOrThrow({ where: { campaignId, version } })
  return linesOf(rubric.lines).find((line) => line.code === code)
}

async function refuseCounted(tx: Tx, { campaignId, linkKey }: JudgedSubmission, { once }: RubricLine) {
  const counted = await tx.submission.findMany({
    where: { linkKey, status: 'ACCEPTED' },
    take: 50,
    select: { campaignId: true, onceKey: true },
  })
  if (counted.some((other) => other.campaignId === campaignId)) return 'link-counted-here' as const
  return counted.some(({ onceKey }) => once === 'ALL' || onceKey !== null) ? ('link-counted-elsewhere' as const) : null
}
