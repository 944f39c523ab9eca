// A submission's life. What it was submitted under judges it: rubricVersion.
//
//   ──submit──▶ WAITING ──accept, with points──▶ ACCEPTED ──revoke (a maintainer)──▶ REJECTED
//                 │  └────reject, with a reason──▶ REJECTED
//                 └──withdraw, by its author──▶ WITHDRAWN
//
// Whoever judges it takes it first, for LEASE_MINUTES: nobody else can meanwhile; later they still can, until someone
// else has taken it. An appeal, one for each, within
// APPEAL_DAYS of the decision, asks a maintainer who has not judged it (lib/submissions/deciders.ts: who stands in for one):
// granted, it is accepted; else all stays as it is. Once the campaign is closed, there are neither appeals nor revocations.
// A link that several people submit waits once for each of them; it is accepted once.
import type { CampaignStatus } from '@/lib/campaigns/rules'
import type { Reason } from '@/lib/outcome'

/** What the queue shows: submissions by their state, and those with an open appeal. */
export const queueStates = ['WAITING', 'APPEALED', 'ACCEPTED', 'REJECTED', 'WITHDRAWN'] as const
export type SubmissionStatus = Exclude<(typeof queueStates)[number], 'APPEALED'>

export const LEASE_MINUTES = 30
export const APPEAL_DAYS = 14

export const ratings = [5, 4, 3, 2, 1] as const

const MINUTE = 60_000
const DAY = 86_400_000

export const leaseUntil = (at: Date): Date => new Date(at.getTime() + LEASE_MINUTES * MINUTE)

/** Decisions after this instant can be appealed. */
export const appealableSince = (at: Date): Date => new Date(at.getTime() - APPEAL_DAYS * DAY)

type Taken = { takenById: string | null; takenUntil: Date | null }

/** Whose it is at an instant: nobody's once the lease has run out. */
export const takenBy = ({ takenById, takenUntil }: Taken, now: Date): string | null =>
  takenUntil !== null && takenUntil > now ? takenById : null

export type Place = { campaignId: string; linkKey: string }

/** Unique unless withdrawn: nobody hands in the same twice, and whether someone has is found by it. */
export const ownKeyOf = ({ campaignId, linkKey }: Place, personId: string) => `${campaignId}:${personId}:${linkKey}`

/** `isOwnLink`: whoever is to judge it has handed in the same link in the same campaign. */
type Authored = { personId: string; isOwnLink: boolean }

/** Nobody judges their own, nor what others have handed in of the same link: one of them alone is accepted. */
function refuseOwn({ personId, isOwnLink }: Authored, judgeId: string): Reason | null {
  if (personId === judgeId) return 'submission-own'
  return isOwnLink ? 'submission-rival' : null
}

type Waiting = Taken & Authored & { status: SubmissionStatus }

function refuseWaiting(submission: Waiting, judgeId: string): Reason | null {
  if (submission.status === 'WITHDRAWN') return 'submission-withdrawn'
  return submission.status === 'WAITING' ? refuseOwn(submission, judgeId) : 'submission-judged'
}

/** Why someone can't take a submission to judge it; null when they can. */
export function refuseTake(submission: Waiting, judgeId: string, now: Date): Reason | null {
  const holder = takenBy(submission, now)
  return refuseWaiting(submission, judgeId) ?? (holder !== null && holder !== judgeId ? 'submission-taken' : null)
}

/** Why someone can't decide on it; null when they can: whoever had it last may, as long as nobody else has taken it. */
export function refuseDecision(submission: Waiting, judgeId: string, now: Date): Reason | null {
  const refusal = refuseTake(submission, judgeId, now)
  return refusal ?? (submission.takenById === judgeId ? null : 'submission-not-taken')
}

export function refuseWithdrawal(status: SubmissionStatus): Reason | null {
  if (status === 'WITHDRAWN') return 'submission-withdrawn'
  return status === 'WAITING' ? null : 'submission-judged'
}

/** Of a closed campaign the points are final. */
type Judged = { status: SubmissionStatus; campaign: { status: CampaignStatus } }
type Appealable = Judged & { decidedAt: Date | null; appeal: object | null }

export function refuseAppeal({ status, campaign, decidedAt, appeal }: Appealable, now: Date): Reason | null {
  if (status === 'WITHDRAWN') return 'submission-withdrawn'
  if (status !== 'REJECTED' || !decidedAt) return 'nothing-to-appeal'
  if (appeal) return 'appealed-already'
  if (campaign.status === 'CLOSED') return 'campaign-closed'
  return decidedAt <= appealableSince(now) ? 'appeal-too-late' : null
}

/** Who has to decide on an appeal: maintainers, else committers; nobody where all of them have to do with it. */
export type AppealDeciders = 'MAINTAINER' | 'COMMITTER' | 'NOBODY'

type Ended = { decidedAt: Date | null; decidedById: string | null }

/** Nobody could decide on it, and it ended with its campaign. */
export const endedByClosing = ({ decidedAt, decidedById }: Ended, closedAt: Date | null): boolean =>
  decidedById === null && decidedAt !== null && decidedAt.getTime() === closedAt?.getTime()

type Appealed = Authored & { judgements: readonly { judgeId: string }[]; appeal: { decidedAt: Date | null } | null }

/** Nobody decides on an appeal in their own matter, or where they have judged, also when another has judged since. */
export function refuseAppealDecision(submission: Appealed, deciderId: string): Reason | null {
  const { appeal, judgements } = submission
  if (!appeal) return 'appeal-not-found'
  if (appeal.decidedAt) return 'appeal-decided'
  const hasJudged = judgements.some(({ judgeId }) => judgeId === deciderId)
  return refuseOwn(submission, deciderId) ?? (hasJudged ? 'appeal-own-judgement' : null)
}

export function refuseRevocation(submission: Authored & Judged, byId: string): Reason | null {
  if (submission.status !== 'ACCEPTED') return 'submission-not-accepted'
  return submission.campaign.status === 'CLOSED' ? 'campaign-closed' : refuseOwn(submission, byId)
}

/**
 * Which forms the page of a submission has. `sent`: one of them has just come back without JavaScript, and has to be
 * there, or nobody reads why it did not go through; what is accepted came back from a revocation.
 */
export function formsToJudge(submission: Authored & Judged, judgeId: string, sent: boolean) {
  const { status } = submission
  return {
    judgement: status === 'WAITING' || (sent && status !== 'ACCEPTED'),
    revocation: !refuseRevocation(submission, judgeId) || (sent && status !== 'WAITING'),
  }
}

const HOUR = 3_600_000

/** Full hours that milliseconds lie within; from two days on, full days. */
export function hoursOrDays(time: number): { unit: 'hours' | 'days'; count: number } {
  const hours = Math.max(1, Math.ceil(time / HOUR))
  return hours < 48 ? { unit: 'hours', count: hours } : { unit: 'days', count: Math.ceil(hours / 24) }
}
