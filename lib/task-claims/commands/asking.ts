import 'server-only'
import { record } from '@/lib/audit/record'
import { type AccountActor, authorize } from '@/lib/auth/permissions'
import { dayOf } from '@/lib/calendar/zone'
import { getSite } from '@/lib/content/load'
import { attempt } from '@/lib/db/attempt'
import { isUniqueViolation, type Tx } from '@/lib/db/client'
import { accepted, type Outcome, type Refused, refused } from '@/lib/outcome'
import { termHolds } from '@/lib/roles/queries'
import { type LockedTask, lockTask } from '@/lib/tasks/locking'
import { endClaim, mailAsked } from '../ending'
import { lockClaim, moveOn, readClaim, waitingSlot } from '../locking'
import { mailAboutTask } from '../mail'
import { liveStatuses, refuseClaim, refuseDates, refuseMove } from '../rules'
import type { ClaimInput } from '../schema'

type Done = { slug: string }

/** Asks for a task with a plan, or for being next; the partners are asked whether they join in. */
export async function claimTask(actor: AccountActor, input: ClaimInput, at: Date): Promise<Outcome<Done>> {
  authorize(actor, 'task.claim')
  const { personId } = actor
  if (!personId) return refused('forbidden')
  const wrong = refuseDates(input, dayOf(at, getSite().timeZone))
  if (wrong) return refused(wrong.reason, { field: wrong.field })
  try {
    return await attempt(async (tx) => {
      const task = await lockTask(tx, input.taskId)
      if (!task) return refused('task-not-found')
      const refusal = refuseClaim(await standingFor(tx, task, personId), input.asks)
      if (refusal) return refused(refusal, { refresh: true })
      const partners = await findPartners(tx, input.partners, personId, at)
      if (!partners.ok) return partners
      return accepted(await enter(tx, actor, task, { ...input, personId, partners: partners.value }, at))
    })
  } catch (error) {
    // Two at once: the database lets one through.
    if (isUniqueViolation(error, 'slotKey')) return refused('task-claimed', { refresh: true })
    throw error
  }
}

/** Before it is approved, or while one waits. */
export const withdrawClaim = (actor: AccountActor, { claimId }: { claimId: string }, at: Date) =>
  attempt<Done>(async (tx) => {
    const locked = await lockClaim(tx, claimId)
    if (!locked) return refused('task-claim-not-found')
    const { task, claim } = locked
    authorize(actor, 'task-claim.work', { personIds: [claim.leadId] })
    const refusal = refuseMove(claim.status, 'withdraw')
    if (refusal) return refused(refusal)
    if (claim.status === 'PROPOSED') await endClaim(tx, task, claim, 'withdraw', { at })
    else await moveOn(tx, claim.id, 'withdraw', at)
    await record(tx, actor, { action: 'task-claim.withdrawn', subject: `task-claim:${claimId}`, at })
    return accepted({ slug: task.slug })
  })

async function standingFor(tx: Tx, task: LockedTask, personId: string) {
  const [held, waiting, own] = [
    await tx.taskClaim.count({ where: { slotKey: task.id } }),
    await tx.taskClaim.count({ where: { slotKey: waitingSlot(task.id) } }),
    await tx.taskClaimMember.count({
      where: {
        personId,
        agreedAt: { not: null },
        claim: { taskId: task.id, status: { in: [...liveStatuses] } },
      },
    }),
  ]
  return { status: task.status, isHeld: held > 0, isWaitedFor: waiting > 0, isTheirs: own > 0 }
}

/** Everyone named must be a member, and another one. */
async function findPartners(
  tx: Tx,
  slugs: readonly string[],
  personId: string,
  at: Date,
): Promise<Outcome<string[]> | Refused> {
  const found = await tx.person.findMany({
    where: { slug: { in: [...slugs] }, roleTerms: { some: termHolds(at) } },
    select: { id: true, slug: true },
  })
  const unknown = slugs.filter((slug) => !found.some((person) => person.slug === slug))
  if (unknown.length > 0)
    return refused('partner-unknown', { field: 'partners', params: { names: unknown.join(', ') } })
  return accepted(found.map(({ id }) => id).filter((id) => id !== personId))
}

type Entry = Omit<ClaimInput, 'partners'> & { personId: string; partners: string[] }

async function enter(tx: Tx, actor: AccountActor, task: LockedTask, entry: Entry, at: Date): Promise<Done> {
  const waits = entry.asks === 'wait'
  const { id } = await tx.taskClaim.create({
    data: {
      taskId: task.id,
      leadId: entry.personId,
      status: waits ? 'WAITING' : 'PROPOSED',
      plan: entry.plan,
      startsOn: entry.startsOn,
      endsOn: entry.endsOn,
      claimedAt: at,
      slotKey: waits ? waitingSlot(task.id) : task.id,
    },
    select: { id: true },
  })
  await tx.taskClaimMember.createMany({
    data: [entry.personId, ...entry.partners].map((personId, index) => ({
      claimId: id,
      personId,
      agreedAt: index === 0 ? at : null,
    })),
  })
  const claim = await readClaim(tx, { id })
  if (!claim) throw new Error('The claim that was just written is not there.')
  await record(tx, actor, {
    action: waits ? 'task-claim.waiting' : 'task-claim.proposed',
    subject: `task-claim:${id}`,
    at,
    details: { taskId: task.id, partners: entry.partners.length },
  })
  if (!waits) await mailAsked(tx, task, claim, at)
  const asked = claim.members.filter(({ agreedAt }) => agreedAt === null).map(({ person }) => person)
  await mailAboutTask(tx, 'task-claim-invited', task, asked, at, { cause: id, name: claim.lead.name })
  return { slug: task.slug }
}
