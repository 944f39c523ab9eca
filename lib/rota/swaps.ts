import 'server-only'
import { record } from '@/lib/audit/record'
import { type AccountActor, authorize } from '@/lib/auth/permissions'
import { attempt } from '@/lib/db/attempt'
import { isUniqueViolation } from '@/lib/db/client'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { closeSwapsOf, lockDuty } from './duty'
import { mailAboutDuty } from './mail'
import { replan } from './replan'
import { refuseSwap } from './rules'

/** Asks the holder of another turn to exchange it for one's own. */
export async function askSwap(
  actor: AccountActor,
  input: { dutyId: string; wantedId: string },
  at: Date,
): Promise<Outcome> {
  try {
    return await attempt(async (tx) => {
      const given = await lockDuty(tx, input.dutyId, at)
      authorize(actor, 'duty.answer', { personId: given?.personId ?? null })
      const wanted = await tx.duty.findFirst({ where: { id: input.wantedId } })
      if (!given?.personId || !wanted?.personId) return refused('duty-not-found')
      const refusal = refuseSwap({ given, wanted }, at)
      if (refusal) return refused(refusal, { field: 'wantedId' })
      const { id } = await tx.dutySwap.create({
        data: {
          givenId: given.id,
          wantedId: wanted.id,
          askerId: given.personId,
          askedId: wanted.personId,
          askedAt: at,
          openKey: given.id,
        },
        select: { id: true },
      })
      await record(tx, actor, { action: 'swap.asked', subject: `duty-swap:${id}`, at })
      await mailAboutDuty(tx, 'swap-asked', wanted, at, {
        cause: id,
        other: { name: actor.name ?? '', startsAt: given.startsAt },
      })
      return accepted()
    })
  } catch (error) {
    if (isUniqueViolation(error, 'openKey')) return refused('swap-asked-already')
    throw error
  }
}

/**
 * Accepts: the two turns change hands, and stay. Declines: nothing changes, whatever became of the turns. The asker is
 * told.
 */
export const answerSwap = (
  actor: AccountActor,
  input: { swapId: string; answer: 'accept' | 'decline' },
  at: Date,
): Promise<Outcome> =>
  attempt(async (tx) => {
    const swap = await tx.dutySwap.findFirst({ where: { id: input.swapId } })
    authorize(actor, 'duty.answer', { personId: swap?.askedId ?? null })
    if (!swap) return refused('swap-not-found')
    const isAccepted = input.answer === 'accept'
    const given = await lockDuty(tx, swap.givenId, at)
    const wanted = await lockDuty(tx, swap.wantedId, at)
    const { count } = await tx.dutySwap.updateMany({
      where: { id: swap.id, status: 'OPEN' },
      data: { status: isAccepted ? 'ACCEPTED' : 'DECLINED', answeredAt: at, openKey: null },
    })
    if (count === 0) return refused('swap-answered')
    if (!given || !wanted) return refused('swap-outdated')
    if (isAccepted) {
      if (given.personId !== swap.askerId || wanted.personId !== swap.askedId) return refused('swap-outdated')
      const refusal = refuseSwap({ given, wanted }, at)
      if (refusal) return refused(refusal)
      const handed = { swappedAt: at, remindedAt: null, checked: [] }
      await tx.duty.update({ where: { id: given.id }, data: { personId: swap.askedId, ...handed } })
      await tx.duty.update({ where: { id: wanted.id }, data: { personId: swap.askerId, ...handed } })
      await closeSwapsOf(tx, [given.id, wanted.id], at)
    }
    const kind = isAccepted ? 'swap-accepted' : 'swap-declined'
    await record(tx, actor, {
      action: isAccepted ? 'swap.accepted' : 'swap.declined',
      subject: `duty-swap:${swap.id}`,
      at,
    })
    await mailAboutDuty(tx, kind, isAccepted ? wanted : given, at, {
      to: swap.askerId,
      cause: swap.id,
      other: { name: actor.name ?? '', startsAt: isAccepted ? given.startsAt : wanted.startsAt },
    })
    if (isAccepted) await replan(tx, given.kind, at)
    return accepted()
  })

export const withdrawSwap = (actor: AccountActor, { swapId }: { swapId: string }, at: Date): Promise<Outcome> =>
  attempt(async (tx) => {
    const swap = await tx.dutySwap.findFirst({ where: { id: swapId } })
    authorize(actor, 'duty.answer', { personId: swap?.askerId ?? null })
    if (!swap) return refused('swap-not-found')
    const { count } = await tx.dutySwap.updateMany({
      where: { id: swapId, status: 'OPEN' },
      data: { status: 'WITHDRAWN', answeredAt: at, openKey: null },
    })
    if (count === 0) return refused('swap-answered')
    await record(tx, actor, { action: 'swap.withdrawn', subject: `duty-swap:${swapId}`, at })
    return accepted()
  })
