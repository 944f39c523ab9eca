import 'server-only'
import { record } from '@/lib/audit/record'
import { type AccountActor, authorize } from '@/lib/auth/permissions'
import { attempt } from '@/lib/db/attempt'
import type { Tx } from '@/lib/db/client'
import { sql } from '@/lib/db/sql'
import { accepted, type Outcome, type Reason, type Refused, refused } from '@/lib/outcome'
import { mailDecision } from '../mail'
import { handedInBy } from '../rivals'
import { leaseUntil, refuseDecision, refuseTake } from '../rules'
import { accept, findToJudge, type JudgedSubmission, reject } from '../standing'

type Done = { id: string }

/** Takes a submission to judge it: until they decide, hand it back or the time is over, it is nobody else's. */
export const takeSubmission = (actor: AccountActor, { submissionId }: { submissionId: string }, at: Date) =>
  attempt<Done>(async (tx) => {
    authorize(actor, 'submission.judge')
    const { personId } = actor
    if (!personId) return refused('forbidden')
    const submission = await findToJudge(tx, submissionId, personId)
    if (!submission) return refused('submission-not-found')
    const refusal = refuseTake(submission, personId, at)
    if (refusal) return refused(refusal)
    return (await take(tx, submissionId, personId, at)) ? accepted({ id: submissionId }) : refused('submission-taken')
  })

/** Times that the next one is looked for, where others take one at the same moment. */
const TRIES = 10

/** Takes the one that has waited longest of those that nobody is judging. */
export const takeNext = (actor: AccountActor, { campaignId }: { campaignId?: string | undefined }, at: Date) =>
  attempt<Done>(async (tx) => {
    authorize(actor, 'submission.judge')
    const { personId } = actor
    if (!personId) return refused('forbidden')
    for (let tries = 0; tries < TRIES; tries++) {
      const next = await findFree(tx, personId, campaignId, at)
      if (!next) return refused('nothing-to-judge')
      if (await take(tx, next.id, personId, at)) return accepted(next)
    }
    return refused('submission-taken')
  })

/** What has waited longest of what is free for someone to judge. */
async function findFree(tx: Tx, judgeId: string, campaignId: string | undefined, at: Date) {
  const inCampaign = campaignId ? sql`AND "campaignId" = ${campaignId}` : sql``
  const [found] = await tx.$queryRaw<{ id: string }[]>(sql`
    SELECT "id" FROM "Submission" WHERE "status" = 'WAITING' ${inCampaign}
      AND "personId" <> ${judgeId} AND NOT ${handedInBy(judgeId)}
      AND ("takenUntil" IS NULL OR "takenUntil" <= ${at} OR "takenById" = ${judgeId})
    ORDER BY "submittedAt", "id" LIMIT 1`)
  return found
}

/** False where someone else has just taken it: one statement asks and takes. */
async function take(tx: Tx, id: string, judgeId: string, at: Date): Promise<boolean> {
  const { count } = await tx.submission.updateMany({
    where: { id, status: 'WAITING', OR: [{ takenUntil: null }, { takenUntil: { lte: at } }, { takenById: judgeId }] },
    data: { takenById: judgeId, takenUntil: leaseUntil(at) },
  })
  return count === 1
}

/** Gives back what one has taken, so that others can judge it. */
export const handBackSubmission = (actor: AccountActor, { submissionId }: { submissionId: string }, _at: Date) =>
  attempt<Done>(async (tx) => {
    authorize(actor, 'submission.judge')
    const { count } = await tx.submission.updateMany({
      where: { id: submissionId, status: 'WAITING', takenById: actor.personId },
      data: { takenById: null, takenUntil: null },
    })
    return count === 0 ? refused('submission-not-taken') : accepted({ id: submissionId })
  })

export const acceptSubmission = (
  actor: AccountActor,
  { submissionId, line }: { submissionId: string; line: string },
  at: Date,
): Promise<Outcome<Done>> =>
  attempt((tx) =>
    decide(tx, actor, submissionId, at, async (submission, judgeId) => {
      const given = await accept(tx, submission, { line, judgeId, kind: 'FIRST', at })
      if (!given.ok) return given
      const { points, judgementId } = given.value
      const details = { line, points, rubricVersion: submission.rubricVersion }
      await record(tx, actor, { action: 'submission.accepted', subject: `submission:${submissionId}`, at, details })
      await mailDecision(tx, 'submission-accepted', submission, { cause: judgementId, points }, at)
      return accepted({ id: submissionId })
    }),
  )

export const rejectSubmission = (
  actor: AccountActor,
  { submissionId, reason }: { submissionId: string; reason: string },
  at: Date,
): Promise<Outcome<Done>> =>
  attempt((tx) =>
    decide(tx, actor, submissionId, at, async (submission, judgeId) => {
      const rejected = await reject(tx, submission, { judgeId, kind: 'FIRST', reason, at })
      if (!rejected.ok) return rejected
      await record(tx, actor, { action: 'submission.rejected', subject: `submission:${submissionId}`, at })
      const { judgementId } = rejected.value
      await mailDecision(tx, 'submission-rejected', submission, { cause: judgementId, reason }, at)
      return accepted({ id: submissionId })
    }),
  )

type Decision = (submission: JudgedSubmission, judgeId: string) => Promise<Outcome<Done>>

/**
 * For whoever has taken it, also when their time is over and nobody else has. Their lease is renewed first, which also
 * locks the row: of two decisions one comes later.
 */
async function decide(
  tx: Tx,
  actor: AccountActor,
  submissionId: string,
  at: Date,
  decision: Decision,
): Promise<Outcome<Done>> {
  authorize(actor, 'submission.judge')
  const { personId } = actor
  if (!personId) return refused('forbidden')
  await tx.submission.updateMany({
    where: { id: submissionId, status: 'WAITING', takenById: personId },
    data: { takenUntil: leaseUntil(at) },
  })
  const submission = await findToJudge(tx, submissionId, personId)
  if (!submission) return refused('submission-not-found')
  const refusal = refuseDecision(submission, personId, at)
  return refusal ? refuse(tx, submission, refusal) : decision(submission, personId)
}

/**
 * Where someone else has it now, or has had it, the form stays as it is: shown anew, the page would be without it, and the
 * reason that was typed would be gone.
 */
async function refuse(tx: Tx, { takenById }: JudgedSubmission, refusal: Reason): Promise<Refused> {
  if (refusal === 'submission-not-taken') return refused(refusal)
  if (refusal !== 'submission-taken') return refused(refusal, { refresh: true })
  const holder = takenById && (await tx.person.findFirst({ where: { id: takenById }, select: { name: true } }))
  return holder ? refused('submission-taken-by', { params: { name: holder.name } }) : refused(refusal)
}
