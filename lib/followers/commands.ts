import 'server-only'
import { record } from '@/lib/audit/record'
import { type Actor, authorize } from '@/lib/auth/permissions'
import { readSignedId, signedId } from '@/lib/auth/signed-link'
import { attempt } from '@/lib/db/attempt'
import { db, isUniqueViolation, type Tx, transaction } from '@/lib/db/client'
import type { Locale } from '@/lib/i18n/routing'
import { FOLLOW_CAUSE, queueMail, queueMails, unsubscribeUrlOf } from '@/lib/mail/outbox'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { privacyVersion } from '@/lib/privacy/version'
import { settingsIn } from '@/lib/settings/queries'
import { confirmationPath, subscriptionOf } from './links'
import { type News, newsOf } from './news'
import { expiryOf, FOLLOW_LINK_HOURS, freeSlot } from './rules'

/**
 * Mails a link that confirms the wish to follow. The answer is the same whether the address follows already, has asked
 * too often or does not exist: nobody learns anything about an address that is not theirs.
 */
export async function requestFollow(
  _actor: Actor,
  { email, language, consentVersion }: { email: string; language: Locale; consentVersion: string },
  at: Date,
): Promise<Outcome> {
  if (consentVersion !== (await privacyVersion())) return refused('privacy-changed', { refresh: true })
  const wish = { email, locale: language, consentVersion, requestedAt: at }
  try {
    return await attempt((tx) => askToConfirm(tx, { ...wish, expiresAt: expiryOf(at) }))
  } catch (error) {
    // Another request of the same moment has taken the slot: its mail is on the way.
    if (isUniqueViolation(error, 'slot')) return accepted()
    throw error
  }
}

type Wish = { email: string; locale: Locale; consentVersion: string; requestedAt: Date; expiresAt: Date }

async function askToConfirm(tx: Tx, wish: Wish): Promise<Outcome> {
  if (!(await settingsIn(tx)).takesFollowers) return refused('followers-closed')
  const { email, locale, requestedAt: at } = wish
  await tx.followRequest.deleteMany({ where: { email, expiresAt: { lte: at } } })
  const open = await tx.followRequest.findMany({ where: { email }, select: { slot: true } })
  const slot = freeSlot(open.map((one) => one.slot))
  if (slot === null) return accepted()
  const { id } = await tx.followRequest.create({ data: { ...wish, slot }, select: { id: true } })
  const letter = { kind: 'follow-confirm', params: { hours: FOLLOW_LINK_HOURS }, path: confirmationPath(id) } as const
  await queueMail(tx, { email, locale }, `${FOLLOW_CAUSE}${id}`, letter, at)
  return accepted()
}

/** Begins to follow, or changes the language of who follows already. Answers with the key to the follower's settings. */
export async function confirmFollow(
  actor: Actor,
  { token }: { token: string },
  at: Date,
): Promise<Outcome<{ key: string }>> {
  const run = () => attempt((tx) => begin(tx, actor, readSignedId('follow-confirm', token), at))
  try {
    return await run()
  } catch (error) {
    // Another link of the same address was confirmed at the same time: the second time round sees that follower.
    if (isUniqueViolation(error, 'email')) return run()
    throw error
  }
}

async function begin(tx: Tx, actor: Actor, id: string | null, at: Date): Promise<Outcome<{ key: string }>> {
  const request = id && (await tx.followRequest.findFirst({ where: { id, expiresAt: { gt: at } } }))
  if (!request) return refused('follow-link-expired')
  const { email, locale, consentVersion } = request
  // Of two at once one deletes the row; the other's link is used up.
  const { count } = await tx.followRequest.deleteMany({ where: { id: request.id } })
  if (count === 0) return refused('follow-link-expired')
  await tx.followRequest.deleteMany({ where: { email } })
  const known = await tx.follower.findFirst({ where: { email }, select: { id: true } })
  const follower = known
    ? await tx.follower.update({ where: { id: known.id }, data: { locale, consentVersion }, select: { id: true } })
    : await tx.follower.create({ data: { email, locale, consentVersion, since: at }, select: { id: true } })
  const action = known ? 'follower.confirmed-again' : 'follower.confirmed'
  await record(tx, actor, { action, subject: `follower:${follower.id}`, at, details: { language: locale } })
  return accepted({ key: signedId('follow-settings', follower.id) })
}

/** Whoever has the link of a follower's mail may. */
export const changeFollowLanguage = (actor: Actor, { key, language }: { key: string; language: Locale }, at: Date) =>
  attempt<{ key: string }>(async (tx) => {
    const id = readSignedId('follow-settings', key)
    const changed = id && (await tx.follower.updateMany({ where: { id, until: null }, data: { locale: language } }))
    if (!id || !changed || changed.count === 0) return refused('not-following')
    const details = { language }
    await record(tx, actor, { action: 'follower.language-changed', subject: `follower:${id}`, at, details })
    return accepted({ key })
  })

/** Ends the following and forgets the address. Whoever has the link may, more than once: the later ones change nothing. */
export const unfollow = (actor: Actor, { key }: { key: string }, at: Date) =>
  attempt<{ key: string }>(async (tx) => {
    const id = readSignedId('follow-settings', key)
    if (!id || (await tx.follower.count({ where: { id } })) === 0) return refused('not-following')
    await endFollowing(tx, actor, id, at)
    return accepted({ key })
  })

async function endFollowing(tx: Tx, actor: Actor, id: string, at: Date): Promise<void> {
  const { count } = await tx.follower.updateMany({ where: { id, until: null }, data: { until: at, email: null } })
  if (count === 0) return
  const unsubscribeUrl = unsubscribeUrlOf(subscriptionOf(id))
  await tx.outboxMail.deleteMany({ where: { status: 'QUEUED', unsubscribeUrl, leaseId: null } })
  await record(tx, actor, { action: 'follower.ended', subject: `follower:${id}`, at })
}

/** Followers whom one transaction writes to. */
const BATCH = 200

/** Writes to the followers about everything announced: to those who followed then and still do, each once. */
export async function tellFollowers(actor: Actor, at: Date): Promise<void> {
  authorize(actor, 'follower.tell')
  const open = await db.announcement.findMany({
    where: { finishedAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true },
  })
  for (const { id } of open) {
    let isMore = true
    while (isMore) isMore = await tellSome(id, at)
  }
}

/** True while there is more to tell. Where it got to is written with the mail: neither is ever without the other. */
const tellSome = (id: string, at: Date): Promise<boolean> =>
  transaction(async (tx) => {
    const open = await tx.announcement.findFirst({ where: { id, finishedAt: null } })
    if (!open) return false
    const news = await newsOf(tx, open.subject, at)
    const { reachedId } = open
    const followers = news
      ? await tx.follower.findMany({
          where: { until: null, since: { lte: open.createdAt }, ...(reachedId ? { id: { gt: reachedId } } : {}) },
          orderBy: { id: 'asc' },
          take: BATCH,
          select: { id: true, email: true, locale: true },
        })
      : []
    const isLast = followers.length < BATCH
    const { count } = await tx.announcement.updateMany({
      where: { id, reachedId, finishedAt: null },
      data: { reachedId: followers.at(-1)?.id ?? reachedId, finishedAt: isLast ? at : null },
    })
    // Another instance has told these; what is left shows the next time round.
    if (count === 0) return true
    if (news)
      await queueMails(
        tx,
        followers.map((follower) => mailing(news, follower)),
        at,
      )
    return !isLast
  })

const mailing = ({ cause, letter }: News, { id, ...to }: { id: string; email: string | null; locale: string }) => ({
  to,
  cause: `${cause}:${id}`,
  letter,
  subscription: subscriptionOf(id),
})
