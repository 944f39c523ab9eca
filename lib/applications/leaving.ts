import 'server-only'
import type { Tx } from '@/lib/db/client'
import { closing } from './moving'
import { openStatuses } from './rules'

/** With the account: a draft goes, and what is open is withdrawn, so that nobody decides on an applicant who is gone. */
export async function leaveApplications(tx: Tx, userId: string, at: Date): Promise<void> {
  await tx.membershipApplication.deleteMany({ where: { userId, status: 'DRAFT' } })
  await tx.membershipApplication.updateMany({
    where: { userId, status: { in: [...openStatuses] } },
    data: { status: 'WITHDRAWN', version: { increment: 1 }, updatedAt: at, ...closing(at) },
  })
}
