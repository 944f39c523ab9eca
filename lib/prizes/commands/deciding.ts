import 'server-only'
import { record } from '@/lib/audit/record'
import { type AccountActor, authorize } from '@/lib/auth/permissions'
import { attempt } from '@/lib/db/attempt'
import type { Tx } from '@/lib/db/client'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { settle } from '@/lib/points/ledger'
import { cancelRedemption } from '../cancelling'
import { tellPerson } from '../mail'
import { type RedemptionMove, refuseMove, statesFor } from '../rules'

type Id = { id: string }

/** Says yes: the prize is to be handed out. */
export const approveRedemption = (actor: AccountActor, { redemptionId }: { redemptionId: string }, at: Date) =>
  attempt<Id>(async (tx) => {
    const found = await toDecide(tx, actor, redemptionId, 'approve')
    if (!found.ok) return found
    const { id } = found.value
    const { count } = await tx.prizeRedemption.updateMany({
      where: { id, status: { in: statesFor('approve') } },
      data: { status: 'APPROVED', approvedAt: at, approvedById: actor.personId },
    })
    if (count === 0) return refused('redemption-decided', { refresh: true })
    await record(tx, actor, { action: 'redemption.approved', subject: `redemption:${id}`, at })
    await tellPerson(tx, 'redemption-approved', found.value, at)
    return accepted({ id })
  })

/** Says that the prize has been handed out, and how: the points are spent. */
export const handOutPrize = (actor: AccountActor, input: { redemptionId: string; note: string }, at: Date) =>
  attempt<Id>(async (tx) => {
    const found = await toDecide(tx, actor, input.redemptionId, 'hand-out')
    if (!found.ok) return found
    const { id, personId, price } = found.value
    const { count } = await tx.prizeRedemption.updateMany({
      where: { id, status: { in: statesFor('hand-out') } },
      data: { status: 'HANDED_OUT', handedOutAt: at, handedOutById: actor.personId, note: input.note },
    })
    if (count === 0) return refused('redemption-decided', { refresh: true })
    await settle(tx, { personId, points: price, source: { kind: 'redemption', id }, at }, 'HAND_OUT')
    await record(tx, actor, { action: 'redemption.handed-out', subject: `redemption:${id}`, at })
    await tellPerson(tx, 'redemption-handed-out', { ...found.value, note: input.note }, at)
    return accepted({ id })
  })

/** Says no, also after a yes: points and piece come back. */
export const cancelRedemptionFor = (actor: AccountActor, input: { redemptionId: string; reason: string }, at: Date) =>
  attempt<Id>(async (tx) => {
    const found = await toDecide(tx, actor, input.redemptionId, 'cancel')
    if (!found.ok) return found
    const { id } = found.value
    const { reason } = input
    const isDone = await cancelRedemption(tx, found.value, 'cancel', { byId: actor.personId, reason }, at)
    if (!isDone) return refused('redemption-decided', { refresh: true })
    await record(tx, actor, { action: 'redemption.cancelled', subject: `redemption:${id}`, at })
    await tellPerson(tx, 'redemption-cancelled', { ...found.value, note: reason }, at)
    return accepted({ id })
  })

const findRedemption = (tx: Tx, id: string) => tx.prizeRedemption.findFirst({ where: { id }, include: { prize: true } })

type Found = NonNullable<Awaited<ReturnType<typeof findRedemption>>>

async function toDecide(tx: Tx, actor: AccountActor, id: string, move: RedemptionMove): Promise<Outcome<Found>> {
  const redemption = await findRedemption(tx, id)
  if (!redemption) {
    authorize(actor, 'prize.keep')
    return refused('redemption-not-found')
  }
  authorize(actor, 'redemption.decide', redemption)
  const refusal = refuseMove(redemption.status, move)
  return refusal ? refused(refusal, { refresh: true }) : accepted(redemption)
}
