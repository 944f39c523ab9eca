import 'server-only'
import { record } from '@/lib/audit/record'
import { type AccountActor, authorize } from '@/lib/auth/permissions'
import { attempt } from '@/lib/db/attempt'
import type { Tx } from '@/lib/db/client'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { decidersOf } from '../deciders'
import { lockPlaceOf } from '../locking'
import { mailAppeal, mailDecision } from '../mail'
import { refuseAppeal, refuseAppealDecision, refuseRevocation } from '../rules'
import type { AppealDecision } from '../schema'
import { accept, findSubmission, findToJudge, type JudgedSubmission, reject } from '../standing'

type Done = { id: string }

/** Asks for another look at what was rejected, once. */
export const appealSubmission = (
  actor: AccountActor,
  { submissionId, text }: { submissionId: string; text: string },
  at: Date,
): Promise<Outcome<Done>> =>
  attempt(async (tx) => {
    // The campaign may be closed at the same moment, or the same appeal be sent twice: of two the second waits here.
    await lockPlaceOf(tx, submissionId)
    const submission = await findSubmission(tx, submissionId)
    if (!submission) return refused('submission-not-found')
    authorize(actor, 'submission.answer-for', submission)
    const refusal = refuseAppeal(submission, at)
    if (refusal) return refused(refusal)
    await tx.appeal.create({ data: { submissionId, text, openedAt: at } })
    await record(tx, actor, { action: 'submission.appealed', subject: `submission:${submissionId}`, at })
    await mailAppeal(tx, submission, at)
    return accepted({ id: submissionId })
  })

/** Grants an appeal, which accepts the submission under a line, or leaves it as it was judged; with an answer. */
export const decideAppeal = (actor: AccountActor, input: AppealDecision, at: Date): Promise<Outcome<Done>> =>
  attempt(async (tx) => {
    authorize(actor, 'submission.judge')
    const { personId } = actor
    if (!personId) return refused('forbidden')
    await lockPlaceOf(tx, input.submissionId)
    authorize(actor, 'appeal.decide', { deciders: await decidersOf(tx, input.submissionId, at) })
    const submission = await findToJudge(tx, input.submissionId, personId)
    if (!submission) return refused('appeal-not-found')
    const refusal = refuseAppealDecision(submission, personId)
    return refusal ? refused(refusal) : settle(tx, { ...actor, personId }, submission, input, at)
  })

async function settle(
  tx: Tx,
  actor: AccountActor & { personId: string },
  submission: JudgedSubmission,
  { submissionId, verdict, line, answer }: AppealDecision,
  at: Date,
): Promise<Outcome<Done>> {
  const isGranted = verdict === 'GRANTED'
  const { count } = await tx.appeal.updateMany({
    where: { submissionId, decidedAt: null },
    data: { decidedAt: at, decidedById: actor.personId, granted: isGranted, answer },
  })
  if (count === 0) return refused('appeal-decided')
  const subject = `submission:${submissionId}` as const
  if (!isGranted) {
    await record(tx, actor, { action: 'appeal.denied', subject, at })
    await mailDecision(tx, 'appeal-denied', submission, { cause: submissionId, reason: answer }, at)
    return accepted({ id: submissionId })
  }
  const given = await accept(tx, submission, { line, judgeId: actor.personId, kind: 'APPEAL', reason: answer, at })
  if (!given.ok) return given
  const { points } = given.value
  await record(tx, actor, { action: 'appeal.granted', subject, at, details: { line, points } })
  await mailDecision(tx, 'appeal-granted', submission, { cause: submissionId, points, reason: answer }, at)
  return accepted({ id: submissionId })
}

/** Takes an acceptance back, and its points: a mistake, or a link that was not the author's. */
export const revokeAcceptance = (
  actor: AccountActor,
  { submissionId, reason }: { submissionId: string; reason: string },
  at: Date,
): Promise<Outcome<Done>> =>
  attempt(async (tx) => {
    authorize(actor, 'submission.revoke')
    const { personId } = actor
    if (!personId) return refused('forbidden')
    // Two at once: the second waits here, and finds it rejected.
    await lockPlaceOf(tx, submissionId)
    const submission = await findToJudge(tx, submissionId, personId)
    if (!submission) return refused('submission-not-found')
    const refusal = refuseRevocation(submission, personId)
    if (refusal) return refused(refusal)
    const rejected = await reject(tx, submission, { judgeId: personId, kind: 'REVOCATION', reason, at })
    if (!rejected.ok) return rejected
    await record(tx, actor, { action: 'submission.revoked', subject: `submission:${submissionId}`, at })
    const letter = { cause: rejected.value.judgementId, points: submission.points ?? 0, reason }
    await mailDecision(tx, 'submission-revoked', submission, letter, at)
    return accepted({ id: submissionId })
  })
