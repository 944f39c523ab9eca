import 'server-only'
import { record } from '@/lib/audit/record'
import { type Actor, authorize } from '@/lib/auth/permissions'
import { db, transaction } from '@/lib/db/client'
import { endClaim } from './ending'
import { lockClaim } from './locking'
import { mailAboutTask } from './mail'
import { isLapseDue, isNudgeDue, NUDGE_DAYS, nudged } from './rules'

/**
 * Reminds those whose lease is about to end, and ends leases that have. Each is looked at again under its task's lock, so
 * that progress which came meanwhile counts, and two instances do nothing twice.
 */
export async function tendLeases(actor: Actor, at: Date): Promise<void> {
  authorize(actor, 'task-lease.tend')
  const soon = new Date(at.getTime() + NUDGE_DAYS * 86_400_000)
  for (const due of [
    { nudgedAt: null, leaseUntil: { lte: soon } },
    { nudgedAt: { not: null }, leaseUntil: { lte: at } },
  ])
    await tendDue(actor, due, at)
}

type Due = { nudgedAt: null | { not: null }; leaseUntil: { lte: Date } }

async function tendDue(actor: Actor, due: Due, at: Date): Promise<void> {
  let after = ''
  for (;;) {
    const found = await db.taskClaim.findMany({
      where: { status: 'ACTIVE', ...due, id: { gt: after } },
      orderBy: { id: 'asc' },
      take: BATCH,
      select: { id: true },
    })
    for (const { id } of found) await tendOne(actor, id, at)
    if (found.length < BATCH) return
    after = found.at(-1)?.id ?? ''
  }
}

const BATCH = 50

const tendOne = (actor: Actor, claimId: string, at: Date): Promise<void> =>
  transaction(async (tx) => {
    const locked = await lockClaim(tx, claimId)
    if (!locked) return
    const { task, claim } = locked
    const { status, leaseUntil, nudgedAt } = claim
    if (status !== 'ACTIVE' || !leaseUntil) return
    const subject = `task-claim:${claimId}` as const
    if (isNudgeDue({ leaseUntil, nudgedAt }, at)) {
      const lease = nudged({ leaseUntil, nudgedAt }, at)
      await tx.taskClaim.update({ where: { id: claimId }, data: lease })
      await record(tx, actor, { action: 'task-claim.nudged', subject, at })
      const cause = `${claimId}:${lease.leaseUntil.toISOString()}`
      await mailAboutTask(tx, 'task-nudge', task, claim.people, at, { cause, until: lease.leaseUntil })
    } else if (isLapseDue({ leaseUntil, nudgedAt }, at)) {
      await endClaim(tx, task, claim, 'lapse', { at })
      await record(tx, actor, { action: 'task-claim.lapsed', subject, at })
      await mailAboutTask(tx, 'task-lapsed', task, [...claim.people, task.mentor], at, {
        cause: claimId,
        name: claim.lead.name,
      })
    }
  })
