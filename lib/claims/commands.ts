import 'server-only'
import { record } from '@/lib/audit/record'
import { type AccountActor, authorize } from '@/lib/auth/permissions'
import { readSignedId, signedId } from '@/lib/auth/signed-link'
import { attempt } from '@/lib/db/attempt'
import { isUniqueViolation, type Tx } from '@/lib/db/client'
import { INVITATION_CAUSE, queueMail } from '@/lib/mail/outbox'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { tellMaintainers } from './mail'
import { rosterHandles } from './roster-handles'
import {
  INVITATION_DAYS,
  invitationExpiry,
  matchingHandle,
  refuseClaim,
  refuseDecision,
  refuseInvitation,
} from './rules'

/** Makes a link for a person whom no account is linked to; the person's earlier link stops working. */
export async function invitePerson(
  actor: AccountActor,
  { personId, email }: { personId: string; email?: string | undefined },
  at: Date,
): Promise<Outcome<{ id: string }>> {
  authorize(actor, 'claim.invite')
  const invitedBy = actor.personId
  if (!invitedBy) return refused('forbidden')
  try {
    return await attempt(async (tx) => {
      const person = await tx.person.findFirst({
        where: { id: personId },
        select: { name: true, account: { select: { id: true } } },
      })
      if (!person) return refused('person-not-found')
      if (person.account) return refused('person-claimed')
      await tx.personInvitation.updateMany({ where: { openKey: personId }, data: { openKey: null, withdrawnAt: at } })
      const { id } = await tx.personInvitation.create({
        data: { personId, createdById: invitedBy, createdAt: at, expiresAt: invitationExpiry(at), openKey: personId },
        select: { id: true },
      })
      await record(tx, actor, {
        action: 'person.invited',
        subject: `person:${personId}`,
        at,
        details: { invitationId: id, mailed: email !== undefined },
      })
      const params = { name: person.name, days: INVITATION_DAYS }
      const path = `/claim?token=${signedId('person-invitation', id)}`
      const to = { email: email ?? null, locale: actor.locale }
      await queueMail(tx, to, `${INVITATION_CAUSE}${id}`, { kind: 'person-invitation', params, path }, at)
      return accepted({ id })
    })
  } catch (error) {
    // Two maintainers at once: one link is enough.
    if (isUniqueViolation(error, 'openKey')) return refused('invitation-made')
    throw error
  }
}

export const withdrawInvitation = (actor: AccountActor, { invitationId: id }: { invitationId: string }, at: Date) =>
  attempt(async (tx) => {
    authorize(actor, 'claim.invite')
    const { count } = await tx.personInvitation.updateMany({
      where: { id, openKey: { not: null } },
      data: { openKey: null, withdrawnAt: at },
    })
    if (count === 0) return refused('invitation-expired')
    await record(tx, actor, { action: 'person.invitation-withdrawn', subject: `invitation:${id}`, at })
    return accepted()
  })

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
