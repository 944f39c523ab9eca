import 'server-only'
import { record } from '@/lib/audit/record'
import { type AccountActor, authorize } from '@/lib/auth/permissions'
import { readSignedId } from '@/lib/auth/signed-link'
import { attempt } from '@/lib/db/attempt'
import { isUniqueViolation, type Tx } from '@/lib/db/client'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { tellMaintainers } from '../mail'
import { rosterHandles } from '../roster-handles'
import { matchingHandle, refuseClaim, refuseInvitation } from '../rules'

/** Uses an invitation up: the account asks to be its person. Roles come with a maintainer's confirmation only. */
export const claimByInvitation = (actor: AccountActor, { token }: { token: string }, at: Date) =>
  onceAtATime(async (tx) => {
    authorize(actor, 'claim.request')
    const id = readSignedId('person-invitation', token)
    const invitation = id && (await tx.personInvitation.findFirst({ where: { id } }))
    if (!invitation) return refused('invitation-expired')
    const refusal = refuseInvitation(invitation, at)
    if (refusal) return refused(refusal)
    const { count } = await tx.personInvitation.updateMany({
      where: { id: invitation.id, usedAt: null, withdrawnAt: null },
      data: { usedAt: at, openKey: null },
    })
    if (count === 0) return refused('invitation-used')
    return ask(tx, actor, { personId: invitation.personId, basis: 'INVITATION' }, at)
  })

/** Asks to be a founding person whose user name on a forge, by the roster, is one that the account signs in with. */
export const claimByHandle = (actor: AccountActor, { personId }: { personId: string }, at: Date) =>
  onceAtATime(async (tx) => {
    authorize(actor, 'claim.request')
    const person = await tx.person.findFirst({ where: { id: personId }, select: { slug: true } })
    if (!person) return refused('person-not-found')
    const owned = await tx.account.findMany({
      where: { userId: actor.userId },
      select: { provider: true, handle: true },
    })
    const match = matchingHandle(owned, rosterHandles(person.slug))
    if (!match) return refused('handle-differs')
    return ask(tx, actor, { personId, basis: 'HANDLE', ...match }, at)
  })

/** Two claims of one account at once: the database lets one through. */
async function onceAtATime(run: (tx: Tx) => Promise<Outcome>): Promise<Outcome> {
  try {
    return await attempt(run)
  } catch (error) {
    if (isUniqueViolation(error, 'openKey')) return refused('claim-waiting')
    throw error
  }
}

type NewClaim = { personId: string; basis: 'INVITATION' | 'HANDLE'; provider?: string; handle?: string }

async function ask(tx: Tx, actor: AccountActor, claim: NewClaim, at: Date): Promise<Outcome> {
  const { personId } = claim
  const [account, person, waiting] = [
    await tx.user.findFirst({ where: { id: actor.userId }, select: { personId: true } }),
    await tx.person.findFirst({ where: { id: personId }, select: { name: true, account: { select: { id: true } } } }),
    await tx.personClaim.count({ where: { openKey: actor.userId } }),
  ]
  if (!person) return refused('person-not-found')
  const refusal = refuseClaim({
    hasPerson: Boolean(account?.personId),
    isTaken: person.account !== null,
    isWaiting: waiting > 0,
  })
  if (refusal) return refused(refusal)
  const { id } = await tx.personClaim.create({
    data: { ...claim, userId: actor.userId, requestedAt: at, openKey: actor.userId },
    select: { id: true },
  })
  const details = { claimId: id, basis: claim.basis }
  await record(tx, actor, { action: 'person.claim-requested', subject: `person:${personId}`, at, details })
  await tellMaintainers(tx, { id, name: person.name }, at)
  return accepted()
}
