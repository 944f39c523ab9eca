import 'server-only'
import type { Actor } from '@/lib/auth/permissions'
import type { Tx } from '@/lib/db/client'
import { type LockedTask, lockTask, mailedPerson } from '@/lib/tasks/locking'
import { type ClaimMove, moves } from './rules'

/** Locks a claim's task, then reads both: everything that happens to the claims of a task happens one after the other. */
export async function lockClaim(tx: Tx, claimId: string) {
  const known = await tx.taskClaim.findFirst({ where: { id: claimId }, select: { taskId: true } })
  const task = known && (await lockTask(tx, known.taskId))
  if (!task) return null
  const claim = await readClaim(tx, { id: claimId })
  return claim && { task, claim }
}

/** Of a task that is locked. */
export async function readClaim(tx: Tx, where: { id: string } | { slotKey: string }) {
  const claim = await tx.taskClaim.findFirst({
    where,
    include: { lead: mailedPerson, members: { include: { person: mailedPerson } } },
  })
  if (!claim) return null
  const agreed = claim.members.filter(({ agreedAt }) => agreedAt !== null).map(({ person }) => person)
  return { ...claim, people: agreed, personIds: agreed.map(({ id }) => id) }
}

export type LockedClaim = NonNullable<Awaited<ReturnType<typeof readClaim>>>
export type Locked = { task: LockedTask; claim: LockedClaim }

type Facts = {
  approvedAt?: Date
  decidedById?: string | null
  submittedAt?: Date
  reason?: string
  leaseUntil?: Date | null
  nudgedAt?: Date | null
  progressAt?: Date
  slotKey?: string
}

const overs = ['DONE', 'DECLINED', 'WITHDRAWN', 'RELEASED', 'LAPSED']

/** Moves a claim of a locked task on. Ask `refuseMove` before. */
export async function moveOn(tx: Tx, id: string, move: ClaimMove, at: Date, facts: Facts = {}): Promise<void> {
  const { from, to } = moves[move]
  const end = overs.includes(to) ? { endedAt: at, slotKey: null, leaseUntil: null, nudgedAt: null } : {}
  const { count } = await tx.taskClaim.updateMany({
    where: { id, status: { in: [...from] } },
    data: { status: to, ...facts, ...end },
  })
  if (count !== 1) throw new Error(`The claim can't ${move}: ask refuseMove first`)
}

export const personIdOf = (actor: Actor): string | null => (actor.kind === 'account' ? actor.personId : null)

export const waitingSlot = (taskId: string): string => `${taskId}:waiting`
