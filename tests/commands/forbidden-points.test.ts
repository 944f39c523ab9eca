import { expect, test } from 'vitest'
import { type AccountActor, type Actor, Forbidden } from '@/lib/auth/permissions'
import { chooseNaming, correctPoints } from '@/lib/points/commands'
import { expirePoints } from '@/lib/points/expiry'
import { approveRedemption, cancelRedemptionFor, handOutPrize } from '@/lib/prizes/commands/deciding'
import { addPrize, editPrize } from '@/lib/prizes/commands/keeping'
import { redeemPrize, withdrawRedemption } from '@/lib/prizes/commands/redeeming'
import { type ActorName, makeEveryActor, makeMaintainer } from '../factories/actors'
import { present } from '../factories/clock'
import { makeRedemption, prizeInput } from '../factories/prizes'
import { allRows, effectOf } from './all-rows'

type Subject = { personId: string; prizeId: string; requestedId: string; approvedId: string }

type Case = {
  /** Runs the command as `actor`. A visitor or the system stands where an account is asked for: types are no guard. */
  run: (actor: AccountActor, subject: Subject) => Promise<unknown>
  may: ActorName[]
}

const persons: ActorName[] = ['former member', 'member', 'committer', 'maintainer']
const maintainers: ActorName[] = ['maintainer']

const commands: Record<string, Case> = {
  chooseNaming: { run: (actor) => chooseNaming(actor, {}, present), may: persons },
  correctPoints: {
    run: (actor, { personId }) =>
      correctPoints(actor, { personId, number: 2, kind: 'ADDITION', points: 1, reason: 'x' }, present),
    may: maintainers,
  },
  expirePoints: { run: (actor) => expirePoints(actor, present), may: ['system'] },
  addPrize: { run: (actor) => addPrize(actor, prizeInput(), present), may: maintainers },
  editPrize: {
    run: (actor, { prizeId }) => editPrize(actor, { ...prizeInput(), prizeId, version: 1, stockWas: 5 }, present),
    may: maintainers,
  },
  redeemPrize: { run: (actor, { prizeId }) => redeemPrize(actor, { prizeId, price: 10 }, present), may: persons },
  // Someone else's.
  withdrawRedemption: {
    run: (actor, { requestedId: redemptionId }) => withdrawRedemption(actor, { redemptionId }, present),
    may: [],
  },
  approveRedemption: {
    run: (actor, { requestedId: redemptionId }) => approveRedemption(actor, { redemptionId }, present),
    may: maintainers,
  },
  handOutPrize: {
    run: (actor, { approvedId: redemptionId }) => handOutPrize(actor, { redemptionId, note: 'x' }, present),
    may: maintainers,
  },
  cancelRedemptionFor: {
    run: (actor, { approvedId: redemptionId }) => cancelRedemptionFor(actor, { redemptionId, reason: 'x' }, present),
    may: maintainers,
  },
}

test.each(Object.entries(commands))(
  '%s runs for those who may, and does nothing for anybody else',
  async (_, { run, may }) => {
    const actors: [string, Actor][] = Object.entries(await makeEveryActor())
    const permitted: string[] = []
    for (const [who, actor] of actors) {
      const [requested, approved] = [await makeRedemption(), await makeRedemption()]
      await approveRedemption(await makeMaintainer(), { redemptionId: approved.id }, present)
      const { prizeId, member } = requested
      const subject = { personId: member.personId, prizeId, requestedId: requested.id, approvedId: approved.id }
      const rows = await allRows()
      try {
        const trial = () => run(actor as AccountActor, subject)
        await (who === may[0] ? effectOf(trial) : trial())
        permitted.push(who)
      } catch (error) {
        expect(error).toBeInstanceOf(Forbidden)
        expect(await allRows()).toEqual(rows)
      }
    }
    expect(permitted.sort()).toEqual([...may].sort())
  },
  120_000,
)
