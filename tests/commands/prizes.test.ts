import { beforeAll, describe, expect, test } from 'vitest'
import type { AccountActor } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import { deleteAccount } from '@/lib/privacy/commands'
import { approveRedemption, cancelRedemptionFor, handOutPrize } from '@/lib/prizes/commands/deciding'
import { editPrize } from '@/lib/prizes/commands/keeping'
import { redeemPrize, withdrawRedemption } from '@/lib/prizes/commands/redeeming'
import { listOwnRedemptions, listPrizes, listRedemptions } from '@/lib/prizes/queries'
import { makeMaintainer, makeMember, visitor } from '../factories/actors'
import { days, present } from '../factories/clock'
import { balanceOf, expectLedgerToAddUp } from '../factories/point-sums'
import { givePoints } from '../factories/points'
import { makeEarner, makePrize, makeRedemption, prizeInput } from '../factories/prizes'
import { walk } from '../queries/walk'
import { effectOf, refusesWithoutTrace } from './all-rows'

let maintainer: AccountActor
beforeAll(async () => {
  maintainer = await makeMaintainer()
})

const stockOf = async (id: string) => (await db.prize.findFirstOrThrow({ where: { id } })).stock
const redeem = (actor: AccountActor, prizeId: string, price = 10) => redeemPrize(actor, { prizeId, price }, present)
const mailOf = async (cause: string) =>
  (await db.outboxMail.findFirst({ where: { dedupeKey: { startsWith: cause } } }))?.text ?? ''

describe('redeeming', () => {
  test('sets points and a piece aside, and tells the person and every other maintainer', async () => {
    const [prizeId, member] = [await makePrize(), await makeEarner()]
    const maintainers = await db.user.count({ where: { person: { roleTerms: { some: { role: 'MAINTAINER' } } } } })
    const { answer, effect } = await effectOf(() => redeem(member, prizeId))
    expect(answer.ok).toBe(true)
    expect(effect).toEqual({
      Prize: '~1',
      PrizeRedemption: '+1',
      PointEntry: '+1',
      AuditEntry: '+1',
      OutboxMail: `+${maintainers + 1}`,
    })
    expect(await balanceOf(member.personId)).toMatchObject({ available: 90, reserved: 10 })
    expect(await stockOf(prizeId)).toBe(4)
    expect((await listOwnRedemptions(member)).rows).toMatchObject([{ status: 'REQUESTED', price: 10 }])
  })

  test('is refused beyond the points, the stock and the limit, at another price, and when it is offered no longer', async () => {
    const member = await makeEarner(25)
    const refuses = async (facts: Record<string, string>, refusal: object, price = 10) => {
      const prizeId = await makePrize(facts)
      await refusesWithoutTrace(() => redeem(member, prizeId, price), refusal)
    }
    const params = { available: 25, limit: 0 }
    await refuses({ price: '26' }, { reason: 'points-short', params }, 26)
    await refuses({ stock: '0' }, { reason: 'prize-out-of-stock', params })
    await refuses({ isOffered: '' }, { reason: 'prize-not-offered', params })
    await refuses({ price: '11' }, { reason: 'prize-repriced', params: { price: 11 }, refresh: true })
    const limited = await makePrize({ limitEach: '1' })
    expect((await redeem(member, limited)).ok).toBe(true)
    await refusesWithoutTrace(() => redeem(member, limited), {
      reason: 'prize-limit',
      params: { available: 15, limit: 1 },
    })
    const unknown = '018f0000-0000-7000-8000-000000000000'
    await refusesWithoutTrace(() => redeem(member, unknown), { reason: 'prize-not-found' })
  })

  test('by one person many times at once never goes below nothing, nor beyond the limit', async () => {
    const [poor, rich] = [await makeEarner(35), await makeEarner(1000)]
    const [any, limited] = [await makePrize({ stock: '50' }), await makePrize({ stock: '50', limitEach: '2' })]
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => [redeem(poor, any), redeem(rich, limited)]).flat(),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(5)
    expect(await balanceOf(poor.personId)).toMatchObject({ available: 5, reserved: 30 })
    expect([await stockOf(any), await stockOf(limited)]).toEqual([47, 48])
  })

  test('of the last pieces by many at once gives each away once', async () => {
    const prizeId = await makePrize({ stock: '3' })
    const members = await Promise.all(Array.from({ length: 10 }, () => makeEarner(10)))
    const answers = await Promise.all(members.map((member) => redeem(member, prizeId)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(3)
    for (const answer of answers.filter(({ ok }) => !ok)) expect(answer).toMatchObject({ reason: 'prize-out-of-stock' })
    expect(await stockOf(prizeId)).toBe(0)
  })
})

describe('a redemption', () => {
  test('is approved, then handed out with a note: the points are spent', async () => {
    const { id, member } = await makeRedemption()
    const redemptionId = id
    await refusesWithoutTrace(() => handOutPrize(maintainer, { redemptionId, note: 'Early.' }, present), {
      reason: 'redemption-not-approved',
      refresh: true,
    })
    const approve = () => approveRedemption(maintainer, { redemptionId }, present)
    expect((await effectOf(approve)).effect).toEqual({ PrizeRedemption: '~1', AuditEntry: '+1', OutboxMail: '+1' })
    await refusesWithoutTrace(approve, { reason: 'redemption-approved', refresh: true })
    const handOut = () => handOutPrize(maintainer, { redemptionId, note: 'At the meeting.' }, days(1))
    const { effect } = await effectOf(handOut)
    expect(effect).toEqual({ PrizeRedemption: '~1', PointEntry: '+1', AuditEntry: '+1', OutboxMail: '+1' })
    expect(await balanceOf(member.personId)).toMatchObject({ available: 90, reserved: 0 })
    expect(await mailOf(`redemption-handed-out:${id}`)).toContain('At the meeting.')
    await refusesWithoutTrace(handOut, { reason: 'redemption-handed-out', refresh: true })
    const cancel = () => cancelRedemptionFor(maintainer, { redemptionId, reason: 'Too late.' }, present)
    await refusesWithoutTrace(cancel, { reason: 'redemption-handed-out', refresh: true })
    await refusesWithoutTrace(() => withdrawRedemption(member, { redemptionId }, present), {
      reason: 'redemption-handed-out',
      refresh: true,
    })
  })

  test('is cancelled for a reason, also after it was approved: points and piece come back', async () => {
    const { id, prizeId, member } = await makeRedemption()
    await approveRedemption(maintainer, { redemptionId: id }, present)
    const cancel = () => cancelRedemptionFor(maintainer, { redemptionId: id, reason: 'Out of print.' }, present)
    const { effect } = await effectOf(cancel)
    expect(effect).toEqual({
      PrizeRedemption: '~1',
      Prize: '~1',
      PointEntry: '+1',
      AuditEntry: '+1',
      OutboxMail: '+1',
    })
    expect(await balanceOf(member.personId)).toMatchObject({ available: 100, reserved: 0 })
    expect(await stockOf(prizeId)).toBe(5)
    expect(await mailOf(`redemption-cancelled:${id}`)).toContain('Out of print.')
    await refusesWithoutTrace(cancel, { reason: 'redemption-cancelled', refresh: true })
  })

  test('is withdrawn by its person until it is approved', async () => {
    const [first, second] = [await makeRedemption(), await makeRedemption()]
    const withdraw = ({ id, member }: typeof first) => withdrawRedemption(member, { redemptionId: id }, present)
    expect((await withdraw(first)).ok).toBe(true)
    expect(await balanceOf(first.member.personId)).toMatchObject({ available: 100, reserved: 0 })
    expect(await stockOf(first.prizeId)).toBe(5)
    await refusesWithoutTrace(() => withdraw(first), { reason: 'redemption-cancelled', refresh: true })
    await approveRedemption(maintainer, { redemptionId: second.id }, present)
    await refusesWithoutTrace(() => withdraw(second), { reason: 'redemption-approved', refresh: true })
  })

  test('is decided once by two at once, and by nobody on their own', async () => {
    const { id, prizeId, member } = await makeRedemption()
    const answers = await Promise.all([
      approveRedemption(maintainer, { redemptionId: id }, present),
      withdrawRedemption(member, { redemptionId: id }, present),
      cancelRedemptionFor(await makeMaintainer(), { redemptionId: id, reason: 'x' }, present),
    ])
    const { status } = await db.prizeRedemption.findFirstOrThrow({ where: { id } })
    expect(['APPROVED', 'CANCELLED']).toContain(status)
    expect(answers.some(({ ok }) => ok)).toBe(true)
    expect(await stockOf(prizeId)).toBe(status === 'CANCELLED' ? 5 : 4)
    const own = await makeMaintainer()
    await givePoints(own.personId, 10)
    const mine = await makeRedemption(own)
    await expect(approveRedemption(own, { redemptionId: mine.id }, present)).rejects.toThrow('Not permitted')
  })

  test('that is not there is refused', async () => {
    const redemptionId = '018f0000-0000-7000-8000-000000000000'
    const member = await makeMember()
    const refusal = { reason: 'redemption-not-found' }
    await refusesWithoutTrace(() => approveRedemption(maintainer, { redemptionId }, present), refusal)
    await refusesWithoutTrace(() => withdrawRedemption(member, { redemptionId }, present), refusal)
  })

  test('that is still open comes back when its person deletes the account', async () => {
    const { prizeId, member, id } = await makeRedemption()
    expect(await deleteAccount(member, {}, present)).toEqual({ ok: true })
    expect(await db.prizeRedemption.findFirst({ where: { id } })).toMatchObject({ status: 'CANCELLED', reason: null })
    expect(await stockOf(prizeId)).toBe(5)
    expect(await balanceOf(member.personId)).toMatchObject({ available: 100, reserved: 0 })
  })
})

describe('a prize', () => {
  test('is changed as a whole, unless somebody changed or redeemed it meanwhile', async () => {
    const [prizeId, member] = [await makePrize(), await makeEarner()]
    const edit = (facts: Record<string, string>, version: number, stockWas: number) => () =>
      editPrize(maintainer, { ...prizeInput(facts), prizeId, version, stockWas }, present)
    const { effect } = await effectOf(edit({ stock: '7', price: '12', limitEach: '2' }, 1, 5))
    expect(effect).toEqual({ Prize: '~1', AuditEntry: '+1' })
    await refusesWithoutTrace(edit({}, 1, 7), { reason: 'prize-changed', refresh: true })
    expect((await redeem(member, prizeId, 12)).ok).toBe(true)
    await refusesWithoutTrace(edit({ stock: '9' }, 2, 7), { reason: 'prize-changed', refresh: true })
    expect((await edit({ stock: '9', isOffered: '' }, 2, 6)()).ok).toBe(true)
    expect((await listPrizes(visitor)).rows.map(({ id }) => id)).not.toContain(prizeId)
  })

  test('is listed by price, by pages; redemptions by when they were asked for', async () => {
    await db.prize.updateMany({ data: { isOffered: false } })
    for (let index = 0; index < 30; index++) await makePrize({ price: String(1 + (index % 7)) })
    const { ids, pages } = await walk((after) => listPrizes(visitor, after))
    expect([new Set(ids).size, pages]).toEqual([30, [25, 5]])
    const prices = new Map((await db.prize.findMany()).map(({ id, price }) => [id, price]))
    const order = ids.map((id) => prices.get(id) ?? 0)
    expect(order).toEqual([...order].sort((one, other) => one - other))
    for (const status of ['REQUESTED', 'CANCELLED'] as const) {
      const all = await walk((after) => listRedemptions(maintainer, { status, after }))
      expect(new Set(all.ids).size).toBe(await db.prizeRedemption.count({ where: { status } }))
    }
    const found = async (q: string) =>
      (await listRedemptions(maintainer, { status: 'CANCELLED', q })).rows.map(({ person, id }) => [person.name, id])
    const [row] = (await listRedemptions(maintainer, { status: 'CANCELLED' })).rows
    if (!row) throw new Error('Nothing was cancelled.')
    const { name } = row.person
    expect(await found(name.toUpperCase())).toContainEqual([name, row.id])
    expect(new Set((await found(name)).map(([one]) => one))).toEqual(new Set([name]))
    expect(await found(row.prize.nameZh)).toContainEqual([name, row.id])
    expect(await found('nobody of this name')).toEqual([])
  })

  test('the ledger adds up after all of this', () => expectLedgerToAddUp())
})
