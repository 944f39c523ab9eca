import 'server-only'
import { record } from '@/lib/audit/record'
import { type AccountActor, authorize } from '@/lib/auth/permissions'
import { attempt } from '@/lib/db/attempt'
import { accepted, refused } from '@/lib/outcome'
import type { PrizeEdit, PrizeInput } from '../schema'

export const addPrize = (actor: AccountActor, input: PrizeInput, at: Date) =>
  attempt<{ id: string }>(async (tx) => {
    authorize(actor, 'prize.keep')
    const data = columnsOf(input)
    const { id } = await tx.prize.create({
      data: { ...data, createdAt: at, createdById: actor.personId },
      select: { id: true },
    })
    await record(tx, actor, { action: 'prize.added', subject: `prize:${id}`, at, details: told(data) })
    return accepted({ id })
  })

/** Changes a prize, unless somebody else has, or redeemed it, since the form was made. */
export const editPrize = (actor: AccountActor, { prizeId: id, version, stockWas, ...input }: PrizeEdit, at: Date) =>
  attempt<{ id: string }>(async (tx) => {
    authorize(actor, 'prize.keep')
    const before = await tx.prize.findFirst({ where: { id } })
    if (!before) return refused('prize-not-found')
    const data = columnsOf(input)
    const { count } = await tx.prize.updateMany({
      where: { id, version, stock: stockWas },
      data: { ...data, version: { increment: 1 } },
    })
    if (count === 0) return refused('prize-changed', { refresh: true })
    await record(tx, actor, {
      action: 'prize.edited',
      subject: `prize:${id}`,
      at,
      before: told(before),
      after: told(data),
    })
    return accepted({ id })
  })

const columnsOf = ({ noteZh, noteEn, limitEach, isOffered, ...facts }: PrizeInput) => ({
  ...facts,
  noteZh: noteZh ?? null,
  noteEn: noteEn ?? null,
  limitEach: limitEach ?? null,
  isOffered: isOffered === 'yes',
})

/** For the audit log. */
const told = ({ nameZh, price, stock, limitEach, isOffered }: ReturnType<typeof columnsOf>) => ({
  name: nameZh,
  price,
  stock,
  limitEach,
  isOffered,
})
