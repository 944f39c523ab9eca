// A process that awards, takes back, redeems and decides: `<seed> <how many steps>`, by the commands that forms call. Says
// how many were accepted.
import type { AccountActor } from '../../lib/auth/permissions'
import { attempt } from '../../lib/db/attempt'
import { db, disconnect } from '../../lib/db/client'
import type { Outcome } from '../../lib/outcome'
import { award, reverse } from '../../lib/points/ledger'
import { approveRedemption, cancelRedemptionFor, handOutPrize } from '../../lib/prizes/commands/deciding'
import { redeemPrize, withdrawRedemption } from '../../lib/prizes/commands/redeeming'
import { randomFrom } from '../support/random'

const [seed = '1', count = '0'] = process.argv.slice(2)
const random = randomFrom(Number(seed))
const people = await db.person.findMany({ where: { slug: { startsWith: 'racer-' } }, orderBy: { slug: 'asc' } })
const prizes = await db.prize.findMany({ orderBy: { id: 'asc' } })
const sources = Array.from({ length: 200 }, (_, index) => ({ kind: 'submission', id: `raced-${index}` }))

let acceptedSteps = 0
for (let index = 0; index < Number(count); index++) if ((await step()).ok) acceptedSteps += 1
console.log(acceptedSteps)
await disconnect()

async function step(): Promise<Outcome<unknown>> {
  const at = new Date()
  const personId = among(people).id
  const source = among(sources)
  switch (random(6)) {
    case 0:
    case 1:
      return attempt((tx) => award(tx, { personId, points: 1 + random(9), campaignId: 'raced', source, at })).catch(
        raced,
      )
    case 2:
      return attempt((tx) => reverse(tx, { source, reason: 'Found wanting.', at }))
    case 3:
    case 4: {
      const { id: prizeId, price } = among(prizes)
      return redeemPrize(actorOf(personId), { prizeId, price }, at)
    }
    default:
      return decide(at)
  }
}

/** Both processes award the same source to different people at once: the second finds the first's. */
function raced(error: unknown): Outcome<unknown> {
  if (String(error).includes('nique')) return { ok: false, reason: 'points-awarded-already' }
  throw error
}

async function decide(at: Date): Promise<Outcome<unknown>> {
  const open = await db.prizeRedemption.findMany({ where: { status: { in: ['REQUESTED', 'APPROVED'] } } })
  if (open.length === 0) return { ok: false, reason: 'redemption-not-found' }
  const { id: redemptionId, personId, status } = among(open)
  const keeper = { ...actorOf('018f0000-0000-7000-8000-000000000000'), roles: ['MAINTAINER' as const] }
  switch (random(3)) {
    case 0:
      return withdrawRedemption(actorOf(personId), { redemptionId }, at)
    case 1:
      return cancelRedemptionFor(keeper, { redemptionId, reason: 'x' }, at)
    default:
      return status === 'REQUESTED'
        ? approveRedemption(keeper, { redemptionId }, at)
        : handOutPrize(keeper, { redemptionId, note: 'x' }, at)
  }
}

function among<T>(all: readonly T[]): T {
  const one = all[random(all.length)]
  if (one === undefined) throw new Error('Nothing to choose from')
  return one
}

function actorOf(personId: string): AccountActor {
  return {
    kind: 'account',
    userId: personId,
    personId,
    personSlug: null,
    name: null,
    email: null,
    locale: 'en',
    roles: [],
    isOperator: false,
  }
}
