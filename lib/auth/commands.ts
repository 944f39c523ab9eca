import 'server-only'
import { record } from '@/lib/audit/record'
import { config } from '@/lib/config'
import { attempt } from '@/lib/db/attempt'
import { db, isUniqueViolation, transaction } from '@/lib/db/client'
import { defaultLocale, type Locale } from '@/lib/i18n/routing'
import { queueMail } from '@/lib/mail/outbox'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { type AccountActor, type Actor, authorize } from './permissions'
import { secondsToWait } from './rate-limit'
import { emailAddress } from './schema'
import { createSignInLink, SIGN_IN_LINK_MINUTES } from './sign-in-link'

/** Links to one address: more would be a nuisance to its owner. */
const perAddress = { name: 'sign-in-address', points: 5, seconds: 3600 }

/** Mails a sign-in link. The answer is the same whether the address has an account or not. */
export async function requestSignIn(
  _actor: Actor,
  { email, to, locale }: { email: string; to?: string | undefined; locale: Locale },
  at: Date,
): Promise<Outcome> {
  const wait = await secondsToWait(perAddress, email)
  if (wait > 0) return refused('too-many-attempts', { params: { minutes: Math.ceil(wait / 60) } })
  return attempt(async (tx) => {
    const { url, id } = await createSignInLink(tx, { address: email, locale, to, at })
    const params = { minutes: SIGN_IN_LINK_MINUTES }
    await queueMail(tx, { email, locale }, `sign-in:${id}`, { kind: 'sign-in', params, url }, at)
    return accepted()
  })
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
  const { hostname } = new URL(config().appUrl)
  // An address must have a domain; this account is signed in to by the link alone.
  const address = emailAddress.safeParse(`operator@${hostname}`).data ?? 'operator@portal.invalid'
  const grant = () => grantOperator({ kind: 'system' }, { address, locale: defaultLocale }, at)
  try {
    return await grant()
  } catch (error) {
    // Another instance that starts at the same time has made the account.
    if (isUniqueViolation(error)) return grant()
    throw error
  }
}
