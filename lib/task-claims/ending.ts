import 'server-only'
import { composeNextAgenda } from '@/lib/agenda/compose'
import type { Tx } from '@/lib/db/client'
import type { LockedTask } from '@/lib/tasks/locking'
import { type LockedClaim, moveOn, readClaim, waitingSlot } from './locking'
import { mailAboutTask } from './mail'
import { type ClaimMove, refuseMove } from './rules'

/** Ends the claim that holds a locked task: the task is free again, and whoever waits for it is next. */
export async function endClaim(
  tx: Tx,
  task: LockedTask,
  claim: LockedClaim,
  move: ClaimMove,
  { at, ...facts }: { at: Date; reason?: string; decidedById?: string | null },
): Promise<void> {
  await moveOn(tx, claim.id, move, at, facts)
  await tx.task.update({ where: { id: task.id }, data: { status: 'OPEN' } })
  await promoteWaiting(tx, task, at)
  await composeNextAgenda(tx, at)
}

async function promoteWaiting(tx: Tx, task: LockedTask, at: Date): Promise<void> {
  const waiting = await readClaim(tx, { slotKey: waitingSlot(task.id) })
  if (!waiting) return
  await moveOn(tx, waiting.id, 'promote', at, { slotKey: task.id })
  await mailAboutTask(tx, 'task-claim-promoted', task, waiting.people, at, { cause: waiting.id })
  await mailAsked(tx, task, waiting, at)
}

/** Asks the mentor to decide; a mentor who asks for their own task is not asked. */
export const mailAsked = (tx: Tx, task: LockedTask, claim: LockedClaim, at: Date): Promise<void> =>
  mailAboutTask(tx, 'task-claim-asked', task, claim.personIds.includes(task.mentorId) ? [] : [task.mentor], at, {
    cause: claim.id,
    name: claim.lead.name,
  })

/** Releases whatever claims on a locked task are not over, because the task itself is. `reason`: why it was closed. */
export async function endClaimsOf(tx: Tx, task: LockedTask, { reason, at }: { reason?: string; at: Date }) {
  for (const slotKey of [task.id, waitingSlot(task.id)]) {
    const claim = await readClaim(tx, { slotKey })
    if (!claim || refuseMove(claim.status, 'close')) continue
    await moveOn(tx, claim.id, 'close', at, reason === undefined ? {} : { reason })
    if (reason === undefined)
      await mailAboutTask(tx, 'task-done-by-others', task, claim.people, at, { cause: claim.id })
    else await mailAboutTask(tx, 'task-closed', task, claim.people, at, { cause: claim.id, reason })
  }
}
