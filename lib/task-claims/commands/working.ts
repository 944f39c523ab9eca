import 'server-only'
import { record } from '@/lib/audit/record'
import { type AccountActor, authorize } from '@/lib/auth/permissions'
import { attempt } from '@/lib/db/attempt'
import type { Tx } from '@/lib/db/client'
import { accepted, type Outcome, type Reason, refused } from '@/lib/outcome'
import { endClaim } from '../ending'
import { type Locked, lockClaim, moveOn } from '../locking'
import { mailAboutTask } from '../mail'
import { keepNote } from '../progress'
import { type ClaimStatus, refuseMove, refuseNote } from '../rules'
import type { NoteInput } from '../schema'

type Done = { slug: string }

/** Says what has been done, which extends the lease. */
export const noteProgress = (actor: AccountActor, { claimId, ...note }: NoteInput, at: Date) =>
  attempt<Done>(async (tx) => {
    const locked = await lockForWork(tx, actor, claimId, refuseNote)
    if (!locked.ok) return locked
    const { task, claim } = locked.value
    await keepNote(tx, actor, claim, { ...note, authorId: actor.personId ?? '' }, at)
    return accepted({ slug: task.slug })
  })

/** Asks for a review; until it is made, nothing lapses. */
export const submitWork = (actor: AccountActor, { claimId }: { claimId: string }, at: Date) =>
  attempt<Done>(async (tx) => {
    const locked = await lockForWork(tx, actor, claimId, (status) => refuseMove(status, 'submit'))
    if (!locked.ok) return locked
    const { task, claim } = locked.value
    await moveOn(tx, claimId, 'submit', at, { submittedAt: at, progressAt: at, leaseUntil: null, nudgedAt: null })
    await tx.task.update({ where: { id: task.id }, data: { status: 'IN_REVIEW' } })
    await record(tx, actor, { action: 'task-claim.submitted', subject: `task-claim:${claimId}`, at })
    const mentor = claim.personIds.includes(task.mentorId) ? [] : [task.mentor]
    const cause = `${claimId}:${at.toISOString()}`
    await mailAboutTask(tx, 'task-review-asked', task, mentor, at, { cause, name: claim.lead.name })
    return accepted({ slug: task.slug })
  })

/** Gives the task back: nobody has to say sorry, and whoever waits is next. */
export const handBack = (actor: AccountActor, input: { claimId: string; reason: string }, at: Date) =>
  attempt<Done>(async (tx) => {
    const { claimId, reason } = input
    const locked = await lockForWork(tx, actor, claimId, (status) => refuseMove(status, 'hand-back'))
    if (!locked.ok) return locked
    const { task, claim } = locked.value
    if (claim.leadId !== actor.personId) return refused('only-lead')
    await endClaim(tx, task, claim, 'hand-back', { at, reason })
    await record(tx, actor, { action: 'task-claim.handed-back', subject: `task-claim:${claimId}`, at })
    const others = [task.mentor, ...claim.people].filter(({ id }) => id !== actor.personId)
    await mailAboutTask(tx, 'task-handed-back', task, others, at, { cause: claimId, name: claim.lead.name, reason })
    return accepted({ slug: task.slug })
  })

async function lockForWork(
  tx: Tx,
  actor: AccountActor,
  claimId: string,
  refuse: (status: ClaimStatus) => Reason | null,
): Promise<Outcome<Locked>> {
  const locked = await lockClaim(tx, claimId)
  if (!locked) return refused('task-claim-not-found')
  authorize(actor, 'task-claim.work', locked.claim)
  const refusal = refuse(locked.claim.status)
  return refusal ? refused(refusal) : accepted(locked)
}
