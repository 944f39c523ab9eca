import 'server-only'
import type { Tx } from '@/lib/db/client'
import { yearOf } from './ledger'
import { type LockedAccount, lockAccount, type Posting, post } from './posting'

/**
 * Before two persons become one: moves what the one's account holds to the other's, and their standings. The emptied
 * account stays with its entries. Anonymous in rankings stays whoever was.
 */
export async function movePoints(tx: Tx, from: string, to: string, at: Date): Promise<void> {
  if ((await tx.pointAccount.count({ where: { openKey: from } })) === 0) return
  const [first, second] = [from, to].sort()
  const locked = [await lockAccount(tx, first ?? from, at), await lockAccount(tx, second ?? to, at)]
  const [emptied, filled] = [from, to].map((id) => locked.find(({ personId }) => personId === id))
  if (!emptied || !filled) throw new Error('Points are moved from one person to another.')
  await moveSums(tx, emptied, filled, at)
  const closed = await tx.pointAccount.update({
    where: { id: emptied.id },
    data: { openKey: null },
    select: { isNamed: true },
  })
  if (!closed.isNamed) await tx.pointAccount.update({ where: { id: filled.id }, data: { isNamed: false } })
  await moveStandings(tx, from, to)
}

async function moveSums(tx: Tx, emptied: LockedAccount, filled: LockedAccount, at: Date): Promise<void> {
  const source = { kind: 'merging', id: emptied.id }
  let [out, into] = [emptied, filled]
  let round = 0
  for (const place of ['AVAILABLE', 'RESERVED'] as const) {
    const points = place === 'AVAILABLE' ? emptied.sums.available : emptied.sums.reserved
    if (points === 0) continue
    const moved = { kind: 'MOVE', points, source, year: yearOf(at), at } as const satisfies Partial<Posting>
    out = await post(tx, out, { ...moved, debit: place, credit: 'MOVED', round: ++round })
    into = await post(tx, into, { ...moved, debit: 'MOVED', credit: place, round: ++round })
  }
}

async function moveStandings(tx: Tx, from: string, to: string): Promise<void> {
  for (const { id, scope, points } of await tx.pointStanding.findMany({ where: { personId: from } })) {
    await tx.pointStanding.delete({ where: { id } })
    await tx.pointStanding.upsert({
      where: { scope_personId: { scope, personId: to } },
      create: { scope, personId: to, points },
      update: { points: { increment: points } },
    })
  }
}
