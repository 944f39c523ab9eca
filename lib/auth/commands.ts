import 'server-only'
import { record } from '@/lib/audit/record'
import { attempt } from '@/lib/db/attempt'
import { db, isUniqueViolation, transaction } from '@/lib/db/client'
import { defaultLocale, type Locale } from '@/lib/i18n/routing'
import { queueMail, SIGN_IN_CAUSE } from '@/lib/mail/outbox'
import { accepted, type Outcome } from '@/lib/outcome'
import { type AccountActor, type Actor, authorize } from './permissions'
import { createSignInLink, SIGN_IN_LINK_MINUTES } from './sign-in-link'

/**
 * Unused links to one address at a time. Past that none is mailed and the answer stays the same: the owner has links to
 * use, so nobody can keep them out by asking in their name.
 */
const MOST_UNUSED_LINKS = 3

/** Mails a sign-in link. The answer is the same whether the address has an account or not. */
export async function requestSignIn(
  _actor: Actor,
  { email, to, locale }: { email: string; to?: string | undefined; locale: Locale },
  at: Date,
): Promise<Outcome> {
  return attempt(async (tx) => {
    const unused = await tx.verificationToken.count({ where: { identifier: email, expires: { gt: at } } })
    if (unused >= MOST_UNUSED_LINKS) return accepted()
    const { url, id } = await createSignInLink(tx, { address: email, locale, to, at })
    const params = { minutes: SIGN_IN_LINK_MINUTES }
    await queueMail(tx, { email, locale }, `${SIGN_IN_CAUSE}${id}`, { kind: 'sign-in', params, url }, at)
    return accepted()
  })
}

/** The language that mail to the account is written in. */
export async function rememberLocale({ userId }: AccountActor, locale: Locale): Promise<void> {
  await db.user.updateMany({ where: { id: userId }, data: { locale } })
}

/** Ends every session of the account, this one included, from the next request on. */
export const signOutEverywhere = (actor: AccountActor, _input: object, at: Date): Promise<Outcome> =>
  attempt(async (tx) => {
    authorize(actor, 'account.use')
    const { count } = await tx.session.deleteMany({ where: { userId: actor.userId } })
    await record(tx, actor, {
      action: 'account.signed-out-everywhere',
      subject: `account:${actor.userId}`,
      at,
      details: { sessions: count },
    })
    return accepted()
  })

/** Deletes sessions and sign-in links that have expired. */
export const forgetExpired = (actor: Actor, at: Date): Promise<void> =>
  transaction(async (tx) => {
    authorize(actor, 'session.purge')
    await tx.session.deleteMany({ where: { expires: { lt: at } } })
    await tx.verificationToken.deleteMany({ where: { expires: { lt: at } } })
  })

/** Makes the account at `address` an operator, and a link to sign in to it. For the command line and the first start. */
export const grantOperator = (actor: Actor, { address, locale }: { address: string; locale: Locale }, at: Date) =>
  transaction(async (tx) => {
    authorize(actor, 'operator.grant')
    const known = await tx.user.findFirst({ where: { email: address }, select: { id: true } })
    const { id: userId } = known ?? (await tx.user.create({ data: { email: address }, select: { id: true } }))
    const granted = await tx.operatorGrant.count({ where: { userId } })
    if (granted === 0) {
      await tx.operatorGrant.create({ data: { userId, grantedAt: at } })
      await record(tx, actor, { action: 'operator.granted', subject: `account:${userId}`, at })
    }
    const { url } = await createSignInLink(tx, { address, locale, to: `/${locale}/admin`, at })
    return url
  })

/** At the start of a portal that no operator has ever signed in to: a link for the first one. Null afterwards. */
export async function operatorLinkIfNone(at: Date): Promise<string | null> {
  const operators = await db.operatorGrant.count({ where: { user: { emailVerified: { not: null } } } })
  if (operators > 0) return null
  // Nobody receives mail there, so this account is signed in to by the printed link alone.
  const address = 'operator@portal.invalid'
  const grant = () => grantOperator({ kind: 'system' }, { address, locale: defaultLocale }, at)
  try {
    return await grant()
  } catch (error) {
    // Another instance that starts at the same time has made the account.
    if (isUniqueViolation(error)) return grant()
    throw error
  }
}
