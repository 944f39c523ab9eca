import { signedId } from '@/lib/auth/signed-link'
import { db } from '@/lib/db/client'
import { makeAccount, makeMaintainer } from './actors'
import { days, present } from './clock'
import { makePerson } from './people'

/** A link for a person, made now by a maintainer and good for two weeks, with what it carries. */
export async function makeInvitation({ personId, expiresAt = days(14) }: { personId?: string; expiresAt?: Date } = {}) {
  const forWhom = personId ?? (await makePerson()).id
  const { personId: createdById } = await makeMaintainer()
  const { id } = await db.personInvitation.create({
    data: { personId: forWhom, createdById, createdAt: present, expiresAt, openKey: forWhom },
    select: { id: true },
  })
  return { id, personId: forWhom, token: signedId('person-invitation', id) }
}

/** A claim that waits, of an account that is nobody yet. */
export async function makeClaim() {
  const [claimant, person] = [
    await makeAccount(),
    await makePerson({ terms: [{ role: 'MAINTAINER' }, { role: 'MEMBER' }] }),
  ]
  const { id } = await db.personClaim.create({
    data: {
      personId: person.id,
      userId: claimant.userId,
      basis: 'INVITATION',
      requestedAt: present,
      openKey: claimant.userId,
    },
    select: { id: true },
  })
  return { id, claimant, person }
}

/** A correction request that waits, about somebody else. */
export async function makeCorrection() {
  const [{ userId }, { id: personId }] = [await makeAccount(), await makePerson()]
  return db.correctionRequest.create({
    data: { userId, personId, text: 'The year is wrong.', requestedAt: present, openKey: `${userId}:${personId}` },
    select: { id: true },
  })
}
