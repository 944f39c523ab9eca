import 'server-only'
import { record } from '@/lib/audit/record'
import { type AccountActor, authorize } from '@/lib/auth/permissions'
import { attempt } from '@/lib/db/attempt'
import { isUniqueViolation, type Tx } from '@/lib/db/client'
import { queueMail } from '@/lib/mail/outbox'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { refuseDecision } from '../rules'

export const withdrawClaim = (actor: AccountActor, { claimId }: { claimId: string }, at: Date) =>
  attempt(async (tx) => {
    const claim = await waitingClaim(tx, claimId)
    if (!claim.ok) return claim
    authorize(actor, 'claim.withdraw', claim.value)
    if (!(await close(tx, claimId, { status: 'WITHDRAWN', decidedAt: at }))) return refused('claim-decided')
    await record(tx, actor, { action: 'person.claim-withdrawn', subject: `claim:${claimId}`, at })
    return accepted()
  })

/** Links the account to the person; whatever roles the person holds, the account has from its next request on. */
export async function confirmClaim(
  actor: AccountActor,
  { claimId }: { claimId: string },
  at: Date,
): Promise<Outcome<{ id: string }>> {
  try {
    return await attempt(async (tx) => {
      authorize(actor, 'claim.review')
      const claim = await waitingClaim(tx, claimId)
      if (!claim.ok) return claim
      authorize(actor, 'claim.decide', claim.value)
      const { personId, userId, claimant, person } = claim.value
      if (!(await close(tx, claimId, { status: 'CONFIRMED', decidedAt: at, decidedById: actor.personId })))
        return refused('claim-decided')
      const { count } = await tx.user.updateMany({ where: { id: userId, personId: null }, data: { personId } })
      if (count === 0) return refused('account-is-another')
      await tx.personInvitation.updateMany({ where: { openKey: personId }, data: { openKey: null, withdrawnAt: at } })
      const details = { accountId: userId, claimId }
      await record(tx, actor, { action: 'person.claimed', subject: `person:${personId}`, at, details })
      const letter = { kind: 'claim-confirmed', params: { name: person.name }, path: '/me' } as const
      await queueMail(tx, claimant, `claim-confirmed:${claimId}`, letter, at)
      return accepted({ id: claimId })
    })
  } catch (error) {
    // The person has come to another account.
    if (isUniqueViolation(error, 'personId')) return refused('person-claimed')
    throw error
  }
}

export const refusePersonClaim = (actor: AccountActor, input: { claimId: string; reason: string }, at: Date) =>
  attempt<{ id: string }>(async (tx) => {
    authorize(actor, 'claim.review')
    const { claimId, reason } = input
    const claim = await waitingClaim(tx, claimId)
    if (!claim.ok) return claim
    authorize(actor, 'claim.decide', claim.value)
    const { claimant, person } = claim.value
    if (!(await close(tx, claimId, { status: 'REFUSED', decidedAt: at, decidedById: actor.personId, reason })))
      return refused('claim-decided')
    await record(tx, actor, { action: 'person.claim-refused', subject: `claim:${claimId}`, at })
    const letter = { kind: 'claim-refused', params: { name: person.name, reason }, path: '/me' } as const
    await queueMail(tx, claimant, `claim-refused:${claimId}`, letter, at)
    return accepted({ id: claimId })
  })

async function waitingClaim(tx: Tx, id: string) {
  const claim = await tx.personClaim.findFirst({
    where: { id },
    select: {
      personId: true,
      userId: true,
      status: true,
      person: { select: { name: true } },
      claimant: { select: { email: true, locale: true } },
    },
  })
  if (!claim) return refused('claim-not-found')
  const refusal = refuseDecision(claim.status)
  return refusal ? refused(refusal) : accepted(claim)
}

type Closing = {
  status: 'CONFIRMED' | 'REFUSED' | 'WITHDRAWN'
  decidedAt: Date
  decidedById?: string | null
  reason?: string
}

/** True when it was still waiting: of two decisions at once, one wins. */
async function close(tx: Tx, id: string, data: Closing): Promise<boolean> {
  const { count } = await tx.personClaim.updateMany({
    where: { id, status: 'WAITING' },
    data: { ...data, openKey: null },
  })
  return count === 1
}
