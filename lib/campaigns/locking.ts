import 'server-only'
import type { Tx } from '@/lib/db/client'

export type LockedCampaign = NonNullable<Awaited<ReturnType<typeof lockCampaign>>>

/** Locks the campaign until the transaction ends (PostgreSQL: its row; SQLite: everything), then reads it. */
export async function lockCampaign(tx: Tx, id: string) {
  const { count } = await tx.campaign.updateMany({ where: { id }, data: { awarded: { increment: 0 } } })
  return count === 0 ? null : tx.campaign.findFirst({ where: { id } })
}
