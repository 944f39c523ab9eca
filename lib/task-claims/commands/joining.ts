import 'server-only'
import { record } from '@/lib/audit/record'
import { type AccountActor, authorize } from '@/lib/auth/permissions'
import { attempt } from '@/lib/db/attempt'
import { accepted, refused } from '@/lib/outcome'
import { lockClaim } from '../locking'
import { isLive, refuseMove } from '../rules'

type Done = { slug: string }

/** Says yes to the lead's question. */
export const joinClaim = (actor: AccountActor, { claimId }: { claimId: string }, at: Date) =>
  attempt<Done>(async (tx) => {
    const locked = await lockClaim(tx, claimId)
    if (!locked) return refused('task-claim-not-found')
    const { task, claim } = locked
    authorize(actor, 'task-claim.work', { personIds: claim.members.map(({ personId }) => personId) })
    if (!isLive(claim.status)) return refused(refuseMove(claim.status, 'submit') ?? 'task-claim-not-found')
    const { count } = await tx.taskClaimMember.updateMany({
      where: { claimId, personId: actor.personId ?? '', agreedAt: null },
      data: { agreedAt: at },
    })
    if (count === 0) return refused('task-claim-joined')
    await record(tx, actor, { action: 'task-claim.joined', subject: `task-claim:${claimId}`, at })
    return accepted({ slug: task.slug })
  })

/** Says no, or takes no part any more. The lead can't: they hand the task back. */
export const leaveClaim = (actor: AccountActor, { claimId }: { claimId: string }, at: Date) =>
  attempt<Done>(async (tx) => {
    const locked = await lockClaim(tx, claimId)
    if (!locked) return refused('task-claim-not-found')
    const { task, claim } = locked
    authorize(actor, 'task-claim.work', { personIds: claim.members.map(({ personId }) => personId) })
    if (claim.leadId === actor.personId) return refused('lead-leaves')
    if (!isLive(claim.status)) return refused(refuseMove(claim.status, 'submit') ?? 'task-claim-not-found')
    await tx.taskClaimMember.deleteMany({ where: { claimId, personId: actor.personId ?? '' } })
    await record(tx, actor, { action: 'task-claim.left', subject: `task-claim:${claimId}`, at })
    return accepted({ slug: task.slug })
  })
