import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { AccountActor } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import type { Outcome } from '@/lib/outcome'
import { correctPoints } from '@/lib/points/commands'
import { expirePoints } from '@/lib/points/expiry'
import { monthsLater } from '@/lib/points/rules'
import { approveRedemption, cancelRedemptionFor, handOutPrize } from '@/lib/prizes/commands/deciding'
import { redeemPrize, withdrawRedemption } from '@/lib/prizes/commands/redeeming'
import { changeSettings } from '@/lib/settings/commands'
import { settingsSchema } from '@/lib/settings/schema'
import { makeMaintainer, makeMember, system } from '../factories/actors'
import { present } from '../factories/clock'
import { balanceOf, expectLedgerToAddUp } from '../factories/point-sums'
import { givePoints, takePoints } from '../factories/points'
import { makePrize } from '../factories/prizes'
import { EXPIRE_AFTER, type PointStep, PRIZES, Purses, pointStep } from './points-model'

let maintainer: AccountActor
let members: (AccountActor & { personId: string })[]
beforeAll(async () => {
  maintainer = await makeMaintainer()
  const facts = { contactZh: '', contactEn: '', contactUrl: '', capacity: '30', opensDaysBefore: '14' }
  const settings = { ...facts, closesHoursBefore: '2', pointsExpireMonths: String(EXPIRE_AFTER) }
  await changeSettings(maintainer, settingsSchema.parse(settings), present)
})

/** What was done in the portal, to name it again. */
type World = { prizes: string[]; sources: { kind: string; id: string }[]; redemptions: string[] }

const said = (outcome: Outcome<unknown>) => (outcome.ok ? 'done' : outcome.reason)
const memberOf = (who: number) => members[who] ?? expect.fail('no such member')
const unknownId = '018f0000-0000-7000-8000-000000000000'

async function play(world: World, step: PointStep, at: Date): Promise<string> {
  const { personId } = memberOf(step.who)
  switch (step.what) {
    case 'award':
      world.sources.push(await givePoints(personId, step.points, { at, campaignId: 'model' }))
      return 'done'
    case 'reverse':
      return said(await takePoints(world.sources[step.which] ?? { kind: 'submission', id: 'unknown' }, at))
    case 'add':
    case 'deduct': {
      const { number } = await balanceOf(personId)
      const kind = step.what === 'add' ? 'ADDITION' : 'DEDUCTION'
      return said(await correctPoints(maintainer, { personId, number, kind, points: step.points, reason: 'x' }, at))
    }
    case 'month':
      await expirePoints(system, at)
      return 'done'
    default:
      return decide(world, step, at)
  }
}

async function decide(world: World, { what, who, which }: PointStep, at: Date): Promise<string> {
  const redemptionId = world.redemptions[which] ?? unknownId
  if (what === 'redeem') {
    const prize = which % PRIZES.length
    const { price } = PRIZES[prize] ?? PRIZES[0]
    const redeemed = await redeemPrize(memberOf(who), { prizeId: world.prizes[prize] ?? '', price }, at)
    if (redeemed.ok) world.redemptions.push(redeemed.value.id)
    return said(redeemed)
  }
  if (what === 'approve') return said(await approveRedemption(maintainer, { redemptionId }, at))
  if (what === 'hand-out') return said(await handOutPrize(maintainer, { redemptionId, note: 'x' }, at))
  if (what === 'cancel') return said(await cancelRedemptionFor(maintainer, { redemptionId, reason: 'x' }, at))
  const { personId } = (await db.prizeRedemption.findFirst({ where: { id: redemptionId } })) ?? {}
  const owner = members.find((one) => one.personId === personId) ?? memberOf(0)
  return said(await withdrawRedemption(owner, { redemptionId }, at))
}

function playModel(model: Purses, step: PointStep): string {
  switch (step.what) {
    case 'award':
      return model.award(step.who, step.points)
    case 'add':
      return model.give(step.who, step.points)
    case 'deduct':
      return model.deduct(step.who, step.points)
    case 'reverse':
      return model.reverse(step.which)
    case 'month':
      return model.nextMonth()
    case 'redeem':
      return model.redeem(step.who, step.which % PRIZES.length)
    default:
      return model.move(step.which, step.what)
  }
}

async function stateOf({ prizes }: World) {
  const sums = await Promise.all(members.map(({ personId }) => balanceOf(personId)))
  const standings = await db.pointStanding.findMany({ where: { scope: 'all' } })
  const stock = await db.prize.findMany({ where: { id: { in: prizes } }, orderBy: { price: 'asc' } })
  return {
    available: sums.map(({ available }) => available),
    reserved: sums.map(({ reserved }) => reserved),
    counted: members.map(({ personId }) => standings.find((one) => one.personId === personId)?.points ?? 0),
    stock: stock.map((prize) => prize.stock),
  }
}

test('whatever is awarded, taken back, redeemed, returned, handed out and expires, the ledger holds what the coins do', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(pointStep, { minLength: 10, maxLength: 40 }), async (steps) => {
      members = await Promise.all([0, 1, 2, 3].map(() => makeMember()))
      const prizes: string[] = []
      for (const { price, stock, limitEach } of PRIZES)
        prizes.push(
          await makePrize({
            price: String(price),
            stock: String(stock),
            limitEach: limitEach ? String(limitEach) : '',
          }),
        )
      const [world, model]: [World, Purses] = [{ prizes, sources: [], redemptions: [] }, new Purses()]
      for (const [index, step] of steps.entries()) {
        const month = model.month + (step.what === 'month' ? 1 : 0)
        const answer = await play(world, step, monthsLater(present, month))
        expect(answer, `${index}: ${JSON.stringify(step)}`).toBe(playModel(model, step))
      }
      const { available, reserved, counted, stock } = model
      expect(await stateOf(world)).toEqual({ available, reserved, counted, stock })
      for (const { personId } of members) await expectLedgerToAddUp(personId)
    }),
    { numRuns: 20, endOnFailure: true },
  )
}, 300_000)

test('the coins tell a rule that lets reversals go below nothing from one that does not', () => {
  class Careless extends Purses {
    override reverse(index: number): string {
      const award = this.awards[index]
      const before = award ? (this.available[award.who] ?? 0) : 0
      const answer = super.reverse(index)
      if (award && answer === 'done' && before < award.points) this.deductAnyway(award.who, award.points - before)
      return answer
    }
  }
  const disagrees = fc.check(
    fc.property(fc.array(pointStep, { minLength: 30, maxLength: 30 }), (steps) => {
      const [careful, careless] = [new Purses(), new Careless()]
      for (const step of steps) expect(playModel(careless, step)).toBe(playModel(careful, step))
      expect(careless.available).toEqual(careful.available)
    }),
    { numRuns: 100 },
  )
  expect(disagrees.failed).toBe(true)
})
