// What a decision depends on, locked until the transaction ends: first the link, then the campaign, always in this order,
// so that no two decisions wait for each other.
import 'server-only'
import { lockCampaign } from '@/lib/campaigns/locking'
import type { Tx } from '@/lib/db/client'
import type { Place } from './rules'

/**
 * Locks the link, which may count once for all campaigns, by the first submission of it, wherever that was; then the
 * campaign, which has caps and may be closed at the same moment.
 */
export async function lockPlace(tx: Tx, { campaignId, linkKey }: Place) {
  const first = await tx.submission.findFirst({ where: { linkKey }, orderBy: { id: 'asc' }, select: { id: true } })
  await tx.submission.updateMany({ where: { id: first?.id ?? '' }, data: { rating: { increment: 0 } } })
  return lockCampaign(tx, campaignId)
}

/** The same for a submission by its id; what is read of it afterwards stays. */
export async function lockPlaceOf(tx: Tx, id: string): Promise<void> {
  const place = await tx.submission.findFirst({ where: { id }, select: { campaignId: true, linkKey: true } })
  if (place) await lockPlace(tx, place)
}
