// Orchestrates: where both are signed up for one event, the worse place is given back first.
import 'server-only'
import { joinApplications } from '@/lib/applications/leaving'
import { record } from '@/lib/audit/record'
import { type AccountActor, authorize } from '@/lib/auth/permissions'
import { attempt } from '@/lib/db/attempt'
import { isUniqueViolation, type Tx, transaction } from '@/lib/db/client'
import { queueMail } from '@/lib/mail/outbox'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { enterDirectory } from '@/lib/people/directory-entry'
import { movePoints } from '@/lib/points/merging'
import { cancelSignUp } from '@/lib/sign-ups/commands'
import { withdrawDoubleSubmissions } from '@/lib/submissions/leaving'
import { moveRows } from './move-rows'
import { refuseMerge, rolesAfter, worseOf } from './rules'
import { type Side, sidesOf } from './sides'

type Merge = { stays: string; goes: string; roles: string }

/** Makes one account of two. Refused when other roles would come out than the maintainer was shown. */
export async function mergeAccounts(actor: AccountActor, merge: Merge, at: Date): Promise<Outcome<{ slug: string }>> {
  authorize(actor, 'account.merge')
  const sides = await transaction((tx) => examine(tx, actor, merge, at))
  if (!sides.ok) return sides
  await givePlacesBack(sides.value, at)
  try {
    return await attempt((tx) => mergeNow(tx, actor, merge, at))
  } catch (error) {
    if (isUniqueViolation(error)) return refused('merge-conflict')
    throw error
  }
}

type Sides = { stays: Side; goes: Side }

async function examine(tx: Tx, actor: AccountActor, merge: Merge, at: Date): Promise<Outcome<Sides>> {
  const [stays, goes] = await sidesOf(tx, { id: merge.stays }, { id: merge.goes })
  if (!stays || !goes) return refused('merge-not-found')
  const refusal = refuseMerge(actor, stays, goes)
  if (refusal) return refused(refusal)
  return rolesAfter(at, stays, goes).join() === merge.roles ? accepted({ stays, goes }) : refused('merge-changed')
}

async function mergeNow(tx: Tx, actor: AccountActor, merge: Merge, at: Date): Promise<Outcome<{ slug: string }>> {
  const sides = await examine(tx, actor, merge, at)
  if (!sides.ok) return sides
  const { stays, goes } = sides.value
  const { count } = await tx.user.updateMany({
    where: { id: goes.userId, deletedAt: null },
    data: { deletedAt: at, email: null, name: null, image: null, emailVerified: null, personId: null },
  })
  if (count === 0) return refused('merge-not-found')
  await withdrawDoubles(tx, goes, stays, at)
  const personId = stays.personId ?? goes.personId
  if (stays.personId && goes.personId) await movePoints(tx, goes.personId, stays.personId, at)
  await moveRows(tx, goes, { userId: stays.userId, personId })
  if (stays.personId && goes.person) {
    await tx.person.delete({ where: { id: goes.person.id } })
    if (goes.person.avatarId) await tx.storedFile.deleteMany({ where: { id: goes.person.avatarId } })
  }
  await tx.user.update({ where: { id: stays.userId }, data: { personId, email: stays.email ?? goes.email } })
  if (personId) await enterDirectory(tx, personId, at)
  const details = { from: goes.userId, fromPerson: goes.personId, toPerson: personId, roles: merge.roles }
  await record(tx, actor, { action: 'account.merged', subject: `account:${stays.userId}`, at, details })
  await tellOwners(tx, sides.value, at)
  return accepted({ slug: stays.person?.slug ?? goes.person?.slug ?? '' })
}

/** Whoever owns the one address or the other: should they be two, the one who has lost their account must hear of it. */
async function tellOwners(tx: Tx, { stays, goes }: Sides, at: Date): Promise<void> {
  const kept = { email: stays.email ?? goes.email, locale: stays.locale }
  const letter = { kind: 'accounts-merged', path: '/me' } as const
  await queueMail(tx, kept, `accounts-merged:${goes.userId}`, letter, at)
  if (stays.email === null) return
  const away = { kind: 'account-merged-away', path: '/me' } as const
  await queueMail(tx, goes, `account-merged-away:${goes.userId}`, away, at)
}

/** What only one account may have open. */
async function withdrawDoubles(tx: Tx, goes: Side, stays: Side, at: Date): Promise<void> {
  const withdrawn = { status: 'WITHDRAWN' as const, decidedAt: at, openKey: null }
  const [mine, theirs] = [{ openKey: stays.userId }, { openKey: goes.userId }]
  await joinApplications(tx, goes.userId, stays.userId, at)
  if ((await tx.personClaim.count({ where: mine })) > 0)
    await tx.personClaim.updateMany({ where: theirs, data: withdrawn })
  if (!stays.personId || !goes.personId) return
  await withdrawDoubleSubmissions(tx, goes.personId, stays.personId, at)
  for (const place of await doubles(tx, { stays, goes }))
    await tx.signUp.updateMany({
      where: { id: place.id },
      data: { status: 'CANCELLED', cancelledAt: at, liveKey: null },
    })
}

/** The worse of two places at one event, for each event where both have one. */
async function doubles(tx: Tx, { stays, goes }: Sides) {
  if (!stays.personId || !goes.personId) return []
  const places = await tx.signUp.findMany({
    where: { personId: { in: [stays.personId, goes.personId] }, liveKey: { not: null } },
    select: { id: true, eventId: true, personId: true, status: true, signedUpAt: true },
  })
  return places.flatMap((one) => {
    const other = places.find(({ eventId, personId }) => eventId === one.eventId && personId !== one.personId)
    return other && worseOf(one, other) === one ? [one] : []
  })
}

/** Whoever waits gets them. What can't be given back any more, since the event is over, is only not counted twice. */
async function givePlacesBack(sides: Sides, at: Date): Promise<void> {
  for (const { eventId, personId } of await transaction((tx) => doubles(tx, sides))) {
    const { userId, email, locale } = personId === sides.stays.personId ? sides.stays : sides.goes
    const owner = { kind: 'account', userId, personId, personSlug: null, name: null, email, isOperator: false } as const
    await cancelSignUp({ ...owner, locale: locale === 'en' ? 'en' : 'zh', roles: [] }, { eventId }, at)
  }
}
