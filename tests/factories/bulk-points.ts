import { db } from '@/lib/db/client'
import { yearOf } from '@/lib/points/ledger'
import { movements, nothing, type Sums, scopesOf, sumsAfter } from '@/lib/points/rules'
import { bulkCampaign as campaignId } from './bulk-campaigns'
import { BUSY } from './busy'
import { inParts, uuid } from './in-parts'

type People = { count: number; id: (index: number) => string }

/**
 * Awards to everybody, each with what they add up to, and what they are in the rankings; a redemption for every tenth of
 * them, half of which wait.
 */
export async function makeBulkPoints(entries: number, people: People, at: Date): Promise<void> {
  const holder = (index: number) => (index % 10 === 0 ? BUSY : index % people.count)
  const account = (index: number) => uuid('7', index)
  await inParts(
    people.count,
    (index) => ({ id: account(index), personId: people.id(index), openKey: people.id(index), createdAt: at }),
    (data) => db.pointAccount.createMany({ data }),
  )
  const year = yearOf(at)
  const sums = new Map<number, Sums>()
  await inParts(
    entries,
    (index) => {
      const [whose, points] = [holder(index), 1 + (index % 20)]
      const posted = { ...movements.AWARD, points }
      const after = sumsAfter(sums.get(whose) ?? nothing, posted)
      sums.set(whose, after)
      const source = { sourceKind: 'bulk', sourceId: String(index), round: 1 }
      return { accountId: account(whose), kind: 'AWARD' as const, campaignId, ...posted, ...after, ...source, at, year }
    },
    (data) => db.pointEntry.createMany({ data }),
  )
  const standings = [...sums].flatMap(([whose, { gained }]) =>
    scopesOf({ year, campaignId }).map((scope) => ({ scope, personId: people.id(whose), points: gained })),
  )
  await inParts(
    standings.length,
    (index) => standings[index] ?? { scope: '', personId: '', points: 0 },
    (data) => db.pointStanding.createMany({ data }),
  )
  await makeRedemptions(entries / 10, people, at)
}

async function makeRedemptions(count: number, people: People, at: Date): Promise<void> {
  const prizeId = uuid('8', 0)
  const prize = { nameZh: '贴纸', nameEn: 'Sticker', price: 5, stock: 100_000, createdAt: at }
  await db.prize.createMany({
    data: Array.from({ length: 20 }, (_, index) => ({ ...prize, id: uuid('8', index), price: 5 + index })),
  })
  await inParts(
    count,
    (index) => ({
      prizeId,
      personId: people.id(index % people.count),
      status: index % 2 ? ('REQUESTED' as const) : ('HANDED_OUT' as const),
      price: 5,
      requestedAt: new Date(at.getTime() - index * 1000),
    }),
    (data) => db.prizeRedemption.createMany({ data }),
  )
}
