import 'server-only'
import { record } from '@/lib/audit/record'
import { type AccountActor, authorize } from '@/lib/auth/permissions'
import { attempt } from '@/lib/db/attempt'
import { isUniqueViolation } from '@/lib/db/client'
import { roleOfId } from '@/lib/eligibility/rules'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { mailAboutNomination } from './mail'
import { advance, electionRule, lockNomination } from './progress'
import { refuseComment, refuseRecommendation, refuseRecusal } from './rules'

// What others say to a nomination: recommendations, comments, and who stands aside from its vote.

type Written = { nominationId: string; text: string }

/** Once enough have recommended, the nomination goes onto the next agenda by itself. */
export async function recommendNominee(
  actor: AccountActor,
  { nominationId, text }: Written,
  at: Date,
): Promise<Outcome<{ id: string }>> {
  try {
    return await attempt(async (tx) => {
      const nomination = await lockNomination(tx, nominationId)
      if (!nomination) return refused('nomination-not-found')
      const wanted = electionRule(nomination.role, at)?.parameters.recommendations
      if (!wanted) return refused('recommendation-not-asked')
      const { id, nomineeId } = nomination
      authorize(actor, 'nomination.recommend', { nomineeId, from: roleOfId(wanted.from) })
      const refusal = refuseRecommendation(nomination.status)
      if (refusal) return refused(refusal)
      if (!actor.personId) return refused('forbidden')
      await tx.recommendation.create({
        data: { nominationId: id, personId: actor.personId, text, recommendedAt: at },
        select: { personId: true },
      })
      await record(tx, actor, { action: 'nomination.recommended', subject: `nomination:${id}`, at })
      const scheduledFor = await advance(tx, nomination, at)
      if (scheduledFor)
        await mailAboutNomination(tx, 'nomination-scheduled', nomination, [nomination.nominee], at, {
          facts: { scheduledFor },
        })
      return accepted({ id })
    })
  } catch (error) {
    if (isUniqueViolation(error)) return refused('recommended-already')
    throw error
  }
}

export const commentOnNomination = (actor: AccountActor, { nominationId, text }: Written, at: Date) =>
  attempt<{ id: string }>(async (tx) => {
    authorize(actor, 'nomination.discuss')
    const nomination = await lockNomination(tx, nominationId)
    // Before the nominee has agreed, it is between them and who nominated them.
    if (!nomination?.acceptedAt) return refused('nomination-not-found')
    const refusal = refuseComment(nomination.status)
    if (refusal) return refused(refusal)
    if (!actor.personId) return refused('forbidden')
    await tx.nominationComment.create({
      data: { nominationId, personId: actor.personId, text, writtenAt: at },
      select: { id: true },
    })
    await record(tx, actor, { action: 'nomination.commented', subject: `nomination:${nominationId}`, at })
    return accepted({ id: nominationId })
  })

/** Stands aside from the vote; until it opens, `rejoinVote` takes that back. */
export async function recuse(
  actor: AccountActor,
  { nominationId }: { nominationId: string },
  at: Date,
): Promise<Outcome<{ id: string }>> {
  try {
    return await attempt(async (tx) => {
      const nomination = await lockNomination(tx, nominationId)
      if (!nomination) return refused('nomination-not-found')
      authorize(actor, 'nomination.recuse', nomination)
      const refusal = refuseRecusal(nomination.status)
      if (refusal) return refused(refusal)
      if (!actor.personId || !nomination.acceptedAt) return refused('nomination-not-found')
      await tx.recusal.create({
        data: { nominationId, personId: actor.personId, recusedAt: at },
        select: { personId: true },
      })
      await record(tx, actor, { action: 'nomination.recused', subject: `nomination:${nominationId}`, at })
      return accepted({ id: nominationId })
    })
  } catch (error) {
    if (isUniqueViolation(error)) return refused('recused-already')
    throw error
  }
}

/** The audit keeps that someone stood aside for a while. */
export const rejoinVote = (actor: AccountActor, { nominationId }: { nominationId: string }, at: Date) =>
  attempt<{ id: string }>(async (tx) => {
    const nomination = await lockNomination(tx, nominationId)
    if (!nomination) return refused('nomination-not-found')
    authorize(actor, 'nomination.recuse', nomination)
    const refusal = refuseRecusal(nomination.status)
    if (refusal) return refused(refusal)
    if (!actor.personId) return refused('forbidden')
    const { count } = await tx.recusal.deleteMany({ where: { nominationId, personId: actor.personId } })
    if (count === 0) return refused('not-recused')
    await record(tx, actor, { action: 'nomination.rejoined', subject: `nomination:${nominationId}`, at })
    return accepted({ id: nominationId })
  })
