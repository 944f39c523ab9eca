import type { Cast } from './cast.ts'
import { database } from './rows.ts'
import type { Portal } from './server.ts'

/** What the form for a prize sends, but for the box that puts it on offer. */
export const newPrize = (own: Record<string, string> = {}) => ({
  nameZh: '贴纸',
  nameEn: 'Sticker',
  noteZh: '一套五张。',
  noteEn: 'A set of five.',
  price: '10',
  stock: '20',
  limitEach: '',
  ...own,
})

/** Points of the member's, and a redemption in each state. */
export async function redeemed(portal: Portal, cast: Cast, memberId: string) {
  const rows = database(portal)
  const grant = { personId: memberId, number: '0', kind: 'ADDITION', points: '100', reason: 'For a report by mail.' }
  await cast.maintainer.act('correctPointsAction', grant)
  await cast.maintainer.act('addPrizeAction', { ...newPrize(), isOffered: 'yes' })
  const { id: prizeId } = rows.one<{ id: string }>('SELECT id FROM Prize')
  const redeem = async () => {
    await cast.member.act('redeemPrizeAction', { prizeId, price: '10' })
    return rows.one<{ id: string }>('SELECT id FROM PrizeRedemption ORDER BY id DESC LIMIT 1').id
  }
  const [redemptionId, approved, cancelled] = [await redeem(), await redeem(), await redeem()]
  await redeem()
  for (const id of [redemptionId, approved]) await cast.maintainer.act('approveRedemptionAction', { redemptionId: id })
  await cast.maintainer.act('handOutPrizeAction', { redemptionId, note: 'At the meeting.' })
  await cast.maintainer.act('cancelRedemptionAction', { redemptionId: cancelled, reason: 'Out of print.' })
  const { state } = await cast.maintainer.act('addPrizeAction', newPrize({ nameEn: 'Mug', stock: '0' }))
  if (state?.status === 'invalid') throw new Error(`No prize: ${JSON.stringify(state)}`)
  return { prizeId, redemptionId }
}
