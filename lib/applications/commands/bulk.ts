import 'server-only'
import { type AccountActor, authorize } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import { accepted, type Outcome } from '@/lib/outcome'
import { type BulkRefusal, bulkRefusalOf } from '../rules'
import type { BulkApprovalInput, BulkRejectionInput, Pick } from '../schema'
import { approveApplication, rejectApplication } from './review'

/** Which went through, which did not and why, and the list that they were chosen from. */
export type BulkResult = { went: string[]; not: { id: string; reason: BulkRefusal }[]; back: string }

/** Approves each by itself: what goes wrong with one leaves the others be. */
export const approveMany = (actor: AccountActor, { picks, back }: BulkApprovalInput, at: Date) =>
  decideEach(actor, picks, back, (pick) => approveApplication(actor, pick, at))

/** Rejects each by itself, all for the same reason. */
export const rejectMany = (actor: AccountActor, { picks, back, reason }: BulkRejectionInput, at: Date) =>
  decideEach(actor, picks, back, (pick) => rejectApplication(actor, { ...pick, reason }, at))

async function decideEach(
  actor: AccountActor,
  picks: readonly Pick[],
  back: string,
  decide: (pick: Pick) => Promise<Outcome<{ id: string }>>,
): Promise<Outcome<BulkResult>> {
  authorize(actor, 'application.review')
  const ids = picks.map(({ applicationId }) => applicationId)
  // Nobody decides on their own: said of that one, not of all.
  const own = await db.membershipApplication.findMany({
    where: { id: { in: ids }, userId: actor.userId },
    select: { id: true },
  })
  const result: BulkResult = { went: [], not: [], back }
  for (const pick of picks) {
    const { applicationId: id } = pick
    if (own.some((one) => one.id === id)) {
      result.not.push({ id, reason: 'application-own' })
      continue
    }
    const outcome = await decide(pick)
    if (outcome.ok) result.went.push(id)
    else result.not.push({ id, reason: bulkRefusalOf(outcome.reason) })
  }
  return accepted(result)
}
