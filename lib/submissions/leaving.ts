import 'server-only'
import type { Tx } from '@/lib/db/client'

const withdrawn = (at: Date) => ({
  status: 'WITHDRAWN' as const,
  withdrawnAt: at,
  takenById: null,
  takenUntil: null,
  ownKey: null,
})

/** Takes back what waits for a judgement or for an appeal's decision: whoever deletes their account can't be given points. */
export async function withdrawOpenSubmissions(tx: Tx, personId: string, at: Date): Promise<void> {
  await tx.submission.updateMany({ where: { personId, status: 'WAITING' }, data: withdrawn(at) })
  await tx.appeal.updateMany({
    where: { submission: { personId }, decidedAt: null },
    data: { decidedAt: at, granted: false },
  })
}

/**
 * Where both people, about to become one, have handed in the same link to a campaign, one of the two stands: the accepted
 * one, else the one of whoever stays. The other is withdrawn if it waits; a judged one stays as it was judged.
 */
export async function withdrawDoubleSubmissions(tx: Tx, goes: string, stays: string, at: Date): Promise<void> {
  const select = { id: true, campaignId: true, linkKey: true, personId: true, status: true } as const
  const ofBoth = { personId: { in: [goes, stays] }, ownKey: { not: null } }
  // Those of the one who goes, by which the others are found.
  const going = await tx.submission.findMany({ where: { personId: goes, ownKey: { not: null } }, select })
  const all = await tx.submission.findMany({
    where: { ...ofBoth, linkKey: { in: going.map(({ linkKey }) => linkKey) } },
    select,
  })
  for (const one of going) {
    const other = all.find(
      ({ campaignId, linkKey, personId }) =>
        personId === stays && campaignId === one.campaignId && linkKey === one.linkKey,
    )
    if (!other) continue
    const gives = one.status === 'ACCEPTED' ? other : one
    const data = gives.status === 'WAITING' ? withdrawn(at) : { ownKey: null }
    await tx.submission.update({ where: { id: gives.id }, data })
  }
}
