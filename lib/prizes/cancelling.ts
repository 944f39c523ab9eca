import 'server-only'
import type { Tx } from '@/lib/db/client'
import { settle } from '@/lib/points/ledger'
import { openStatuses, type RedemptionMove, statesFor } from './rules'

type Redemption = { id: string; prizeId: string; personId: string; price: number }

/** Returns points and piece. False when somebody was faster. */
export async function cancelRedemption(
  tx: Tx,
  { id, prizeId, personId, price }: Redemption,
  move: Extract<RedemptionMove, 'cancel' | 'withdraw'>,
  { byId, reason }: { byId: string | null; reason: string | null },
  at: Date,
): Promise<boolean> {
  const { count } = await tx.prizeRedemption.updateMany({
    where: { id, status: { in: statesFor(move) } },
    data: { status: 'CANCELLED', cancelledAt: at, cancelledById: byId, reason },
  })
  if (count === 0) return false
  await settle(tx, { personId, points: price, source: { kind: 'redemption', id }, reason, at }, 'RETURN')
  await tx.prize.updateMany({ where: { id: prizeId }, data: { stock: { increment: 1 } } })
  return true
}

/** Whoever leaves for good gives back what they have not got yet. */
export async function cancelOpenRedemptions(tx: Tx, personId: string, at: Date): Promise<void> {
  const open = await tx.prizeRedemption.findMany({
    where: { personId, status: { in: [...openStatuses] } },
    orderBy: { id: 'asc' },
  })
  for (const redemption of open) await cancelRedemption(tx, redemption, 'cancel', { byId: personId, reason: null }, at)
}
