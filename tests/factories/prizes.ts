import type { AccountActor } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import { addPrize } from '@/lib/prizes/commands/keeping'
import { redeemPrize } from '@/lib/prizes/commands/redeeming'
import { type PrizeInput, prizeSchema } from '@/lib/prizes/schema'
import { makeMaintainer, makeMember } from './actors'
import { present } from './clock'
import { givePoints } from './points'

/** An `isOffered` of nothing: not on offer. */
export const prizeInput = ({ isOffered = 'yes', ...facts }: Record<string, string> = {}): PrizeInput =>
  prizeSchema.parse({
    nameZh: '贴纸',
    nameEn: 'Sticker',
    noteZh: '',
    noteEn: '',
    price: '10',
    stock: '5',
    limitEach: '',
    ...facts,
    ...(isOffered && { isOffered }),
  })

/** A prize on offer. Answers with its id. */
export async function makePrize(facts: Record<string, string> = {}): Promise<string> {
  const added = await addPrize(await makeMaintainer(), prizeInput(facts), present)
  if (!added.ok) throw new Error(added.reason)
  return added.value.id
}

/** Somebody with so many points. */
export async function makeEarner(points = 100): Promise<AccountActor & { personId: string }> {
  const member = await makeMember()
  await givePoints(member.personId, points)
  return member
}

/** A redemption that waits. */
export async function makeRedemption(
  member?: AccountActor & { personId: string },
  facts: Record<string, string> = {},
): Promise<{ id: string; prizeId: string; member: AccountActor & { personId: string } }> {
  const who = member ?? (await makeEarner())
  const prizeId = await makePrize(facts)
  const { price } = await db.prize.findFirstOrThrow({ where: { id: prizeId } })
  const redeemed = await redeemPrize(who, { prizeId, price }, present)
  if (!redeemed.ok) throw new Error(redeemed.reason)
  return { id: redeemed.value.id, prizeId, member: who }
}
