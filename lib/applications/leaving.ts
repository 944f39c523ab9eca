import 'server-only'
import type { Tx } from '@/lib/db/client'
import { closing } from './moving'
import { openStatuses, yielding } from './rules'

/** With the account: a draft goes, and what is open is withdrawn, so that nobody decides on an applicant who is gone. */
export async function leaveApplications(tx: Tx, userId: string, at: Date): Promise<void> {
  await tx.membershipApplication.deleteMany({ where: { userId, status: 'DRAFT' } })
  await withdrawOpen(tx, { userId }, at)
}

/**
 * Where two accounts, about to become one, both have something under way, one of the two goes on. A draft that gives way
 * is deleted: nobody but its writer has ever seen it.
 */
export async function joinApplications(tx: Tx, goes: string, stays: string, at: Date): Promise<void> {
  const underWay = await tx.membershipApplication.findMany({
    where: { openKey: { in: [goes, stays] } },
    select: { id: true, userId: true, status: true },
  })
  const [going, staying] = [goes, stays].map((id) => underWay.find(({ userId }) => userId === id))
  if (!going || !staying) return
  const { id, status } = yielding(staying, going)
  // What has been sent or decided since it was read stays as it is; two that are open are then refused by the database.
  if (status === 'DRAFT') await tx.membershipApplication.deleteMany({ where: { id, status } })
  else await withdrawOpen(tx, { id }, at)
}

const withdrawOpen = (tx: Tx, which: { id: string } | { userId: string }, at: Date) =>
  tx.membershipApplication.updateMany({
    where: { ...which, status: { in: [...openStatuses] } },
    data: { status: 'WITHDRAWN', version: { increment: 1 }, updatedAt: at, ...closing(at) },
  })
