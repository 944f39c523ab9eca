import 'server-only'
import { record } from '@/lib/audit/record'
import { type AccountActor, authorize } from '@/lib/auth/permissions'
import { attempt } from '@/lib/db/attempt'
import { accepted, refused } from '@/lib/outcome'
import { reserve } from '@/lib/points/ledger'
import { lockAccount } from '@/lib/points/posting'
import { cancelRedemption } from '../cancelling'
import { tellKeepers, tellPerson } from '../mail'
import { refuseMove, refuseRedemption } from '../rules'

/** Asks for a prize at the price that the page said: the points and a piece are set aside until it is decided. */
export const redeemPrize = (actor: AccountActor, input: { prizeId: string; price: number }, at: Date) =>
  attempt<{ id: string }>(async (tx) => {
    authorize(actor, 'prize.redeem')
    const { personId } = actor
    if (!personId) return refused('forbidden')
    // Whoever redeems waits here for their own other redemptions, so that the limit is counted right.
    const { sums } = await lockAccount(tx, personId, at)
    const { prizeId, price } = input
    const prize = await tx.prize.findFirst({ where: { id: prizeId } })
    if (!prize) return refused('prize-not-found')
    if (prize.price !== price) return refused('prize-repriced', { params: { price: prize.price }, refresh: true })
    const had = await tx.prizeRedemption.count({ where: { prizeId, personId, status: { not: 'CANCELLED' } } })
    const refusal = refuseRedemption(prize, { had, available: sums.available })
    const params = { available: sums.available, limit: prize.limitEach ?? 0 }
    // No refresh: the page behind would leave out the form, and with it the answer.
    if (refusal) return refused(refusal, { params })
    const { count } = await tx.prize.updateMany({
      where: { id: prizeId, price, isOffered: true, stock: { gt: 0 } },
      data: { stock: { decrement: 1 } },
    })
    if (count === 0) return refused('prize-out-of-stock')
    const { id } = await tx.prizeRedemption.create({
      data: { prizeId, personId, price, requestedAt: at },
      select: { id: true },
    })
    const reserved = await reserve(tx, { personId, points: price, source: { kind: 'redemption', id }, at })
    if (!reserved.ok) return reserved
    await record(tx, actor, { action: 'redemption.requested', subject: `redemption:${id}`, at, details: { price } })
    await tellPerson(tx, 'redemption-requested', { id, personId, prize, price }, at)
    await tellKeepers(tx, { id, personId, prize, price }, at)
    return accepted({ id })
  })

/** Takes back one's own wish while nobody has approved it. */
export const withdrawRedemption = (actor: AccountActor, { redemptionId: id }: { redemptionId: string }, at: Date) =>
  attempt<{ id: string }>(async (tx) => {
    const redemption = await tx.prizeRedemption.findFirst({ where: { id } })
    if (!redemption) return refused('redemption-not-found')
    authorize(actor, 'redemption.withdraw', redemption)
    const refusal = refuseMove(redemption.status, 'withdraw')
    if (refusal) return refused(refusal, { refresh: true })
    const isDone = await cancelRedemption(tx, redemption, 'withdraw', { byId: actor.personId, reason: null }, at)
    if (!isDone) return refused('redemption-decided', { refresh: true })
    await record(tx, actor, { action: 'redemption.withdrawn', subject: `redemption:${id}`, at })
    return accepted({ id })
  })
