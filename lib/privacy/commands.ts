// Orchestrates the end of an account: sign-ups for what is still to come are given back first.
import 'server-only'
import { leaveApplications } from '@/lib/applications/leaving'
import { record } from '@/lib/audit/record'
import { type AccountActor, type Actor, authorize } from '@/lib/auth/permissions'
import { attempt } from '@/lib/db/attempt'
import { db, isUniqueViolation, type Tx, transaction } from '@/lib/db/client'
import { queueMail } from '@/lib/mail/outbox'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { enterDirectory } from '@/lib/people/directory-entry'
import { cancelOpenRedemptions } from '@/lib/prizes/cancelling'
import { cancelSignUp } from '@/lib/sign-ups/commands'
import { withdrawOpenSubmissions } from '@/lib/submissions/leaving'
import { forgetRows } from './forget-rows'
import { leaveRoles } from './leave-roles'
import { takePseudonym } from './pseudonym'
import { isLastMaintainer } from './queries'
import { daysBefore, retention } from './retention'
import { refuseDeletion } from './rules'
import { privacyVersion } from './version'

/** Records that the account agrees to a version of the privacy page; only to the one that is in force. */
export async function agreeToPrivacy(
  actor: AccountActor,
  { version }: { version: string },
  at: Date,
): Promise<Outcome> {
  authorize(actor, 'account.use')
  if (version !== (await privacyVersion())) return refused('privacy-changed')
  const { userId } = actor
  try {
    return await attempt(async (tx) => {
      await tx.consent.create({ data: { userId, version, givenAt: at } })
      await record(tx, actor, { action: 'consent.given', subject: `account:${userId}`, at, details: { version } })
      return accepted()
    })
  } catch (error) {
    // Agreed already.
    if (isUniqueViolation(error, 'version')) return accepted()
    throw error
  }
}

/**
 * Deletes the account for good. What identifies goes: sign-in, address, names, texts, mail. What the SIG decided and
 * counts stays, under a pseudonym. The last maintainer with an account has to find a successor first.
 */
export async function deleteAccount(actor: AccountActor, _input: object, at: Date): Promise<Outcome> {
  authorize(actor, 'account.use')
  const refusal = refuseDeletion({ isLastMaintainer: await isLastMaintainer(actor, at) })
  if (refusal) return refused(refusal)
  await giveComingPlacesBack(actor, at)
  const run = () => attempt((tx) => deleteNow(tx, actor, at))
  try {
    return await run()
  } catch (error) {
    // Another account was deleted at the same time: the second time round sees its number.
    if (isUniqueViolation(error)) return run()
    throw error
  }
}

async function deleteNow(tx: Tx, actor: AccountActor, at: Date): Promise<Outcome> {
  const { userId } = actor
  const { count } = await tx.user.updateMany({ where: { id: userId, deletedAt: null }, data: { deletedAt: at } })
  if (count === 0) return refused('sign-in-first')
  const account = await tx.user.findFirstOrThrow({ where: { id: userId }, select: { personId: true, email: true } })
  const { personId, email } = account
  if (personId) {
    const left = await leaveRoles(tx, personId, at)
    if (!left.ok) return left
  }
  await leaveApplications(tx, userId, at)
  if (personId) await cancelOpenRedemptions(tx, personId, at)
  if (personId) await withdrawOpenSubmissions(tx, personId, at)
  const pseudonym = personId ? await takePseudonym(tx, personId) : ''
  await forgetRows(tx, { userId, personId, email }, pseudonym, at)
  if (personId) await enterDirectory(tx, personId, at)
  await record(tx, actor, { action: 'account.deleted', subject: `account:${userId}`, at })
  const letter = { kind: 'account-deleted', path: '' } as const
  await queueMail(tx, { email, locale: actor.locale }, `account-deleted:${userId}`, letter, at)
  return accepted()
}

/** Whoever waits gets the places; each in a transaction of its own. What can't be given back any more stays counted. */
async function giveComingPlacesBack(actor: AccountActor, at: Date): Promise<void> {
  if (!actor.personId) return
  const coming = await db.signUp.findMany({
    where: { personId: actor.personId, liveKey: { not: null }, event: { startsAt: { gt: at }, status: 'PUBLISHED' } },
    select: { eventId: true },
  })
  for (const { eventId } of coming) await cancelSignUp(actor, { eventId }, at)
}

/** Deletes what has been kept as long as the table of retention says. */
export async function enforceRetention(actor: Actor, at: Date): Promise<void> {
  authorize(actor, 'retention.enforce')
  const since = (rule: { days: number }) => daysBefore(at, rule.days)
  await transaction(async (tx) => {
    await tx.followRequest.deleteMany({ where: { expiresAt: { lte: since(retention.expired) } } })
    await tx.outboxMail.deleteMany({ where: { status: 'SENT', sentAt: { lte: since(retention.oldMail) } } })
    await tx.outboxMail.deleteMany({ where: { status: 'DEAD', dueAt: { lte: since(retention.oldMail) } } })
    await tx.personClaim.deleteMany({
      where: { status: { in: ['REFUSED', 'WITHDRAWN'] }, decidedAt: { lte: since(retention.closedClaims) } },
    })
    await tx.correctionRequest.deleteMany({
      where: { status: { not: 'OPEN' }, decidedAt: { lte: since(retention.answeredCorrections) } },
    })
    await tx.personInvitation.deleteMany({ where: { expiresAt: { lte: since(retention.endedInvitations) } } })
    const closed = {
      status: { in: ['REJECTED' as const, 'WITHDRAWN' as const] },
      decidedAt: { lte: since(retention.closedApplications) },
    }
    await tx.applicationMessage.deleteMany({ where: { application: closed } })
    await tx.membershipApplication.deleteMany({ where: closed })
    await tx.membershipApplication.deleteMany({
      where: { status: 'DRAFT', updatedAt: { lte: since(retention.drafts) } },
    })
  })
}
