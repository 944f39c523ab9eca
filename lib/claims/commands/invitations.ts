import 'server-only'
import { record } from '@/lib/audit/record'
import { type AccountActor, authorize } from '@/lib/auth/permissions'
import { signedId } from '@/lib/auth/signed-link'
import { attempt } from '@/lib/db/attempt'
import { isUniqueViolation } from '@/lib/db/client'
import { INVITATION_CAUSE, queueMail } from '@/lib/mail/outbox'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { INVITATION_DAYS, invitationExpiry } from '../rules'

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
