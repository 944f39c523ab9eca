import 'server-only'
import { type Actor, authorize, can } from '@/lib/auth/permissions'
import { readSignedId, signedId } from '@/lib/auth/signed-link'
import { config } from '@/lib/config'
import { db } from '@/lib/db/client'
import { containing } from '@/lib/db/containing'
import { behind, paged, pageTake, rowAfter } from '@/lib/db/paging'
import type { Locale } from '@/lib/i18n/routing'
import { directionOf, type ListFilter } from '@/lib/lists/schema'
import { onRecord } from '@/lib/roles/queries'
import { rosterHandles, slugsWithHandles } from './roster-handles'
import { type ClaimStatus, matchingHandle } from './rules'

export type ListedClaim = Awaited<ReturnType<typeof listClaims>>['rows'][number]
export type ReviewedClaim = NonNullable<Awaited<ReturnType<typeof getClaim>>>
export type OwnClaim = NonNullable<Awaited<ReturnType<typeof getOwnClaim>>>
export type OfferedPerson = NonNullable<Awaited<ReturnType<typeof getOfferedPerson>>>
export type UnclaimedPerson = Awaited<ReturnType<typeof listUnclaimedPeople>>[number]

const personNames = { select: { slug: true, name: true, nativeName: true, titleZh: true, titleEn: true } } as const

/** Claims in a state: the oldest first while they wait, else the latest first; by pages. */
export async function listClaims(viewer: Actor, { status, q, sort, after }: ListFilter<ClaimStatus>) {
  authorize(viewer, 'claim.review')
  const order = directionOf({ sort }, status === 'WAITING' ? 'oldest' : 'newest')
  const last = rowAfter(after)
  const row = last && (await db.personClaim.findFirst({ where: last, select: { id: true, requestedAt: true } }))
  return paged(
    await db.personClaim.findMany({
      where: { AND: [{ status }, q ? claimed(q) : {}, behind(row, 'requestedAt', order)] },
      orderBy: [{ requestedAt: order }, { id: order }],
      take: pageTake,
      select: {
        id: true,
        basis: true,
        requestedAt: true,
        person: personNames,
        claimant: { select: { name: true, email: true } },
      },
    }),
  )
}

/** By the person claimed, or by who claims. */
const claimed = (q: string) => ({
  OR: [
    { person: { nameKey: containing(q.toLowerCase()) } },
    { person: { nativeName: containing(q) } },
    { claimant: { name: containing(q) } },
    { claimant: { email: containing(q.toLowerCase()) } },
  ],
})

/** How many wait for a decision. */
export async function countWaitingClaims(viewer: Actor): Promise<number> {
  authorize(viewer, 'claim.review')
  return db.personClaim.count({ where: { status: 'WAITING' } })
}

/** A claim with what speaks for it, or null for whoever may not see it. */
export async function getClaim(viewer: Actor, id: string) {
  if (!can(viewer, 'claim.review') || !rowAfter(id)) return null
  const claim = await db.personClaim.findFirst({
    where: { id },
    select: {
      id: true,
      userId: true,
      personId: true,
      basis: true,
      provider: true,
      handle: true,
      status: true,
      requestedAt: true,
      decidedAt: true,
      reason: true,
      person: {
        select: { ...personNames.select, roleTerms: { where: { ...onRecord, until: null }, select: { role: true } } },
      },
    },
  })
  if (!claim) return null
  const { personId, person, ...facts } = claim
  // The claimant's account and the person's, at once: each relation would be a statement of its own.
  const accounts = await db.user.findMany({
    where: { OR: [{ id: facts.userId }, { personId }] },
    select: {
      id: true,
      personId: true,
      name: true,
      email: true,
      createdAt: true,
      accounts: { select: { provider: true, handle: true }, orderBy: { createdAt: 'asc' } },
    },
  })
  const claimant = accounts.find((account) => account.id === facts.userId)
  const account = accounts.find((one) => one.personId === personId)
  return claimant ? { ...facts, person: { ...person, account: account ? { id: account.id } : null }, claimant } : null
}

/** The account's latest claim, or null. */
export async function getOwnClaim(viewer: Actor) {
  if (viewer.kind !== 'account') return null
  return db.personClaim.findFirst({
    where: { userId: viewer.userId },
    orderBy: [{ requestedAt: 'desc' }, { id: 'desc' }],
    select: { id: true, status: true, requestedAt: true, decidedAt: true, reason: true, person: personNames },
  })
}

/** More founding people than any roster has. */
const MOST_UNCLAIMED = 200

/** Founding people whom no account is linked to, each with their link that can still be used. */
export async function listUnclaimedPeople(viewer: Actor) {
  authorize(viewer, 'claim.invite')
  return db.person.findMany({
    where: { account: { is: null }, roleTerms: { some: { ...onRecord, source: 'BOOTSTRAP', until: null } } },
    orderBy: [{ nameKey: 'asc' }, { id: 'asc' }],
    take: MOST_UNCLAIMED,
    select: {
      id: true,
      slug: true,
      name: true,
      nativeName: true,
      invitations: { where: { openKey: { not: null } }, select: { id: true, expiresAt: true } },
    },
  })
}

/** An invitation with its link, for the maintainer who passes it on; null for anybody else. */
export async function getInvitation(viewer: Actor, id: string, locale: Locale) {
  if (!can(viewer, 'claim.invite') || !rowAfter(id)) return null
  const invitation = await db.personInvitation.findFirst({
    where: { id },
    select: { id: true, expiresAt: true, usedAt: true, withdrawnAt: true, person: personNames },
  })
  if (!invitation) return null
  return { ...invitation, url: `${config().appUrl}/${locale}/claim?token=${signedId('person-invitation', id)}` }
}

/** Whom an invitation's link is for, and whether it can be used. Whoever has the link may ask. */
export async function getInvited(_viewer: Actor, token: unknown) {
  const id = readSignedId('person-invitation', token)
  if (id === null) return null
  return db.personInvitation.findFirst({
    where: { id },
    select: { expiresAt: true, usedAt: true, withdrawnAt: true, person: personNames },
  })
}

/** The founding person whose user name, by the roster, is one that the account signs in with; null without a match. */
export async function getOfferedPerson(viewer: Actor) {
  const slugs = slugsWithHandles()
  if (viewer.kind !== 'account' || viewer.personId || slugs.length === 0) return null
  const owned = await db.account.findMany({
    where: { userId: viewer.userId, handle: { not: null } },
    select: { provider: true, handle: true },
  })
  const slug = slugs.find((one) => matchingHandle(owned, rosterHandles(one)))
  if (slug === undefined) return null
  const person = await db.person.findFirst({
    where: { slug, account: { is: null } },
    select: { id: true, ...personNames.select },
  })
  return person && { ...person, match: matchingHandle(owned, rosterHandles(slug)) }
}
