import 'server-only'
import { composeNextAgenda } from '@/lib/agenda/compose'
import { record } from '@/lib/audit/record'
import type { AccountActor } from '@/lib/auth/permissions'
import { issueCertificates } from '@/lib/certificates/issuing'
import { certificateSigner, type Signer } from '@/lib/certificates/signing-key'
import { attempt } from '@/lib/db/attempt'
import type { Tx } from '@/lib/db/client'
import { accepted, refused } from '@/lib/outcome'
import { daysBetween } from '@/lib/tasks/figures'
import { type ChecklistItem, checklistOf } from '@/lib/tasks/stored'
import { endClaimsOf } from '../ending'
import { type Locked, moveOn } from '../locking'
import { mailAboutTask } from '../mail'
import { leaseFrom, refuseReview } from '../rules'
import type { ReviewInput } from '../schema'
import { lockForDecision } from './deciding'

/** Looks at the result item by item: the task is done, or goes back to those who have it, with what is missing. */
export async function reviewWork(actor: AccountActor, input: ReviewInput, at: Date) {
  const signer = await certificateSigner()
  return attempt<{ slug: string; verdict: ReviewInput['verdict'] }>(async (tx) => {
    const { claimId, checklistVersion, verdict } = input
    const locked = await lockForDecision(tx, actor, claimId, verdict === 'ACCEPTED' ? 'accept' : 'return')
    if (!locked.ok) return locked
    const { task } = locked.value
    if (task.checklistVersion !== checklistVersion) return refused('checklist-changed', { refresh: true })
    const items = checklistOf(task.checklist).map((item, index) => ({ ...item, met: input.met.includes(index) }))
    const wrong = refuseReview({ verdict, met: items.map(({ met }) => met), comment: input.comment })
    if (wrong) return refused(wrong.reason, { field: wrong.field })
    const { id } = await keepReview(tx, actor, input, items, at)
    const unmet = items.filter(({ met }) => !met).length
    await record(tx, actor, {
      action: verdict === 'ACCEPTED' ? 'task-claim.accepted' : 'task-claim.returned',
      subject: `task-claim:${claimId}`,
      at,
      details: { reviewId: id, unmet },
    })
    if (verdict === 'ACCEPTED') await finish(tx, actor, locked.value, signer, at)
    else await giveBack(tx, locked.value, { cause: id, comment: input.comment ?? '', count: unmet }, at)
    return accepted({ slug: task.slug, verdict })
  })
}

const keepReview = (
  tx: Tx,
  actor: AccountActor,
  { claimId, checklistVersion, verdict, comment }: ReviewInput,
  items: (ChecklistItem & { met: boolean })[],
  at: Date,
) =>
  tx.taskReview.create({
    data: {
      claimId,
      reviewerId: actor.personId ?? '',
      verdict,
      checklistVersion,
      items,
      comment: comment ?? null,
      at,
    },
    select: { id: true },
  })

async function finish(tx: Tx, actor: AccountActor, locked: Locked, signer: Signer, at: Date): Promise<void> {
  const { task, claim } = locked
  await moveOn(tx, claim.id, 'accept', at, { decidedById: actor.personId })
  const daysTaken = task.publishedAt && daysBetween(task.publishedAt, at)
  await tx.task.update({ where: { id: task.id }, data: { status: 'DONE', doneAt: at, daysTaken } })
  await endClaimsOf(tx, task, { at })
  await composeNextAgenda(tx, at)
  await issueCertificates(tx, actor, locked, signer, at)
  await mailAboutTask(tx, 'task-done', task, claim.people, at, { cause: claim.id })
}

async function giveBack(
  tx: Tx,
  { task, claim }: Locked,
  facts: { cause: string; comment: string; count: number },
  at: Date,
): Promise<void> {
  await moveOn(tx, claim.id, 'return', at, leaseFrom(at))
  await tx.task.update({ where: { id: task.id }, data: { status: 'CLAIMED' } })
  await mailAboutTask(tx, 'task-returned', task, claim.people, at, facts)
}
