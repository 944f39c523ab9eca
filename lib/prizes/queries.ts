import 'server-only'
import { type Actor, authorize } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import { containing } from '@/lib/db/containing'
import { behind, paged, pageTake, rowAfter } from '@/lib/db/paging'
import { directionOf, type ListFilter } from '@/lib/lists/schema'
import type { RedemptionStatus } from './rules'
import type { PrizeState } from './schema'

export type ListedPrize = Awaited<ReturnType<typeof listPrizes>>['rows'][number]
export type KeptPrize = NonNullable<Awaited<ReturnType<typeof getPrize>>>
export type OwnRedemption = Awaited<ReturnType<typeof listOwnRedemptions>>['rows'][number]
export type ListedRedemption = Awaited<ReturnType<typeof listRedemptions>>['rows'][number]

const shown = {
  id: true,
  nameZh: true,
  nameEn: true,
  noteZh: true,
  noteEn: true,
  price: true,
  stock: true,
  limitEach: true,
  isOffered: true,
} as const

/** Prizes on offer, the cheapest first, by pages. */
export const listPrizes = (_viewer: Actor, after?: string) => listed({ isOffered: true }, 'price', 'asc', after)

/** Those on offer, or those that are no longer, the cheapest first or by when they were added: for who keeps them. */
export function listKeptPrizes(viewer: Actor, { status, q, sort, after }: ListFilter<PrizeState>) {
  authorize(viewer, 'prize.keep')
  const named = q ? { OR: [{ nameZh: containing(q) }, { nameEn: containing(q) }] } : {}
  const where = { isOffered: status === 'OFFERED', ...named }
  return sort ? listed(where, 'createdAt', directionOf({ sort }, sort), after) : listed(where, 'price', 'asc', after)
}

async function listed(where: object, key: 'price' | 'createdAt', order: 'asc' | 'desc', after: string | undefined) {
  const last = rowAfter(after)
  const row = last && (await db.prize.findFirst({ where: last, select: { id: true, price: true, createdAt: true } }))
  return paged(
    await db.prize.findMany({
      where: { AND: [where, behind(row, key, order)] },
      orderBy: [{ [key]: order }, { id: order }],
      take: pageTake,
      select: shown,
    }),
  )
}

/** One prize as it is kept, or null. */
export async function getPrize(viewer: Actor, id: string) {
  authorize(viewer, 'prize.keep')
  return rowAfter(id) ? db.prize.findFirst({ where: { id }, select: { ...shown, version: true } }) : null
}

/** How many of each of these prizes the viewer has, or has asked for. */
export async function countOwnPrizes(viewer: Actor, prizeIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (viewer.kind !== 'account' || !viewer.personId || prizeIds.length === 0) return new Map()
  const counted = await db.prizeRedemption.groupBy({
    by: ['prizeId'],
    where: { personId: viewer.personId, prizeId: { in: [...prizeIds] }, status: { not: 'CANCELLED' } },
    _count: { _all: true },
  })
  return new Map(counted.map(({ prizeId, _count }) => [prizeId, _count._all]))
}

const redemption = {
  id: true,
  status: true,
  price: true,
  requestedAt: true,
  approvedAt: true,
  handedOutAt: true,
  note: true,
  cancelledAt: true,
  reason: true,
  prize: { select: { id: true, nameZh: true, nameEn: true } },
} as const

/** The viewer's own, the latest first, by pages. */
export async function listOwnRedemptions(viewer: Actor, after?: string) {
  if (viewer.kind !== 'account' || !viewer.personId) return paged<never>([])
  const last = rowAfter(after)
  const row = last && (await db.prizeRedemption.findFirst({ where: last, select: { id: true, requestedAt: true } }))
  return paged(
    await db.prizeRedemption.findMany({
      where: { personId: viewer.personId, ...behind(row, 'requestedAt', 'desc') },
      orderBy: [{ requestedAt: 'desc' }, { id: 'desc' }],
      take: pageTake,
      select: redemption,
    }),
  )
}

/** Everyone's in a state: the oldest first while something is to be done, else the latest first; by pages. */
export async function listRedemptions(viewer: Actor, { status, q, sort, after }: ListFilter<RedemptionStatus>) {
  authorize(viewer, 'prize.keep')
  const isOpen = status === 'REQUESTED' || status === 'APPROVED'
  const order = directionOf({ sort }, isOpen ? 'oldest' : 'newest')
  const last = rowAfter(after)
  const row = last && (await db.prizeRedemption.findFirst({ where: last, select: { id: true, requestedAt: true } }))
  return paged(
    await db.prizeRedemption.findMany({
      where: { AND: [{ status }, q ? redeemed(q) : {}, behind(row, 'requestedAt', order)] },
      orderBy: [{ requestedAt: order }, { id: order }],
      take: pageTake,
      select: { ...redemption, person: { select: { id: true, slug: true, name: true } } },
    }),
  )
}

/** By who redeemed, or by the prize. */
const redeemed = (q: string) => ({
  OR: [
    { person: { nameKey: containing(q.toLowerCase()) } },
    { person: { nativeName: containing(q) } },
    { prize: { nameZh: containing(q) } },
    { prize: { nameEn: containing(q) } },
  ],
})
