import 'server-only'
import { composeNextAgenda } from '@/lib/agenda/compose'
import { record } from '@/lib/audit/record'
import { type AccountActor, authorize } from '@/lib/auth/permissions'
import { attempt } from '@/lib/db/attempt'
import type { Tx } from '@/lib/db/client'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { endClaim } from '../ending'
import { type Locked, lockClaim, moveOn } from '../locking'
import { mailAboutTask } from '../mail'
import { type ClaimMove, leaseFrom, refuseDecider, refuseMove } from '../rules'

type Done = { slug: string }

/** The task is theirs from now on, for as long as there is progress. */
export const approveClaim = (actor: AccountActor, { claimId }: { claimId: string }, at: Date) =>
  attempt<Done>(async (tx) => {
    const locked = await lockForDecision(tx, actor, claimId, 'approve')
    if (!locked.ok) return locked
    const { task, claim } = locked.value
    await moveOn(tx, claimId, 'approve', at, {
      approvedAt: at,
      decidedById: actor.personId,
      progressAt: at,
      ...leaseFrom(at),
    })
    await tx.task.update({ where: { id: task.id }, data: { status: 'CLAIMED' } })
    await composeNextAgenda(tx, at)
    await record(tx, actor, { action: 'task-claim.approved', subject: `task-claim:${claimId}`, at })
    await mailAboutTask(tx, 'task-claim-approved', task, claim.people, at, {
      cause: claimId,
      until: leaseFrom(at).leaseUntil,
    })
    return accepted({ slug: task.slug })
  })

export const declineClaim = (actor: AccountActor, input: { claimId: string; reason: string }, at: Date) =>
  attempt<Done>(async (tx) => {
    const { claimId, reason } = input
    const locked = await lockForDecision(tx, actor, claimId, 'decline')
    if (!locked.ok) return locked
    const { task, claim } = locked.value
    await endClaim(tx, task, claim, 'decline', { at, reason, decidedById: actor.personId })
    await record(tx, actor, { action: 'task-claim.declined', subject: `task-claim:${claimId}`, at })
    await mailAboutTask(tx, 'task-claim-declined', task, claim.people, at, { cause: claimId, reason })
    return accepted({ slug: task.slug })
  })

/** Takes a task back from those who have it, for a reason that they are told. */
export const releaseClaim = (actor: AccountActor, input: { claimId: string; reason: string }, at: Date) =>
  attempt<Done>(async (tx) => {
    const { claimId, reason } = input
    const locked = await lockForDecision(tx, actor, claimId, 'release')
    if (!locked.ok) return locked
    const { task, claim } = locked.value
    await endClaim(tx, task, claim, 'release', { at, reason })
    await record(tx, actor, { action: 'task-claim.released', subject: `task-claim:${claimId}`, at })
    await mailAboutTask(tx, 'task-claim-released', task, claim.people, at, { cause: claimId, reason })
    return accepted({ slug: task.slug })
  })

/** For whoever decides on a claim: its mentor, or a maintainer, but nobody who takes part in it or is asked to. */
export async function lockForDecision(
  tx: Tx,
  actor: AccountActor,
  claimId: string,
  move: ClaimMove,
): Promise<Outcome<Locked>> {
  const locked = await lockClaim(tx, claimId)
  if (!locked) return refused('task-claim-not-found')
  const { task, claim } = locked
  authorize(actor, 'task-claim.decide', task)
  const refusal = refuseDecider(claim.members, actor.personId) ?? refuseMove(claim.status, move)
  return refusal ? refused(refusal) : accepted(locked)
}
