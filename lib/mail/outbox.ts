import 'server-only'
import { config } from '@/lib/config'
import type { Tx } from '@/lib/db/client'
import { isLocale } from '@/lib/i18n/routing'
import type { Subscription } from '@/lib/mail-preferences/links'
import { wantedOf } from '@/lib/mail-preferences/wanted'
import { compose, type Letter } from './compose'

type Addressee = { email: string | null; locale: string }

/** One letter. `cause` makes it unique (`<what>:<id>`): the same cause never mails twice. */
type Mailing = { to: Addressee; cause: string; letter: Letter; subscription?: Subscription }

/** How the cause of a mailed sign-in link begins. */
export const SIGN_IN_CAUSE = 'sign-in:'

/** How the cause of a mail to confirm an address begins. */
export const FOLLOW_CAUSE = 'follow-confirm:'

/** How the cause of an invitation begins. */
export const INVITATION_CAUSE = 'person-invitation:'

/** Mails whose link is for their reader alone: it has no place in the database once it is on its way. */
export const isSecretCause = (cause: string): boolean =>
  [SIGN_IN_CAUSE, FOLLOW_CAUSE, INVITATION_CAUSE].some((beginning) => cause.startsWith(beginning))

/** Rows that one statement may insert. */
const BATCH = 500

/**
 * Queues a letter in the transaction that causes it: it goes out if and only if the change is committed. Someone without
 * an address is told on the site alone.
 */
export const queueMail = (tx: Tx, to: Addressee, cause: string, letter: Letter, at: Date): Promise<void> =>
  queueMails(tx, [{ to, cause, letter }], at)

/** The same for many, in few statements. Whoever turned off mail of this topic is left out. */
export async function queueMails(tx: Tx, mailings: readonly Mailing[], at: Date): Promise<void> {
  const wanted = await wantedOf(tx, mailings)
  const rows = wanted.flatMap(({ to: { email, locale }, cause, letter, subscription }) => {
    if (!email) return []
    const message = compose(letter, isLocale(locale) ? locale : 'zh', subscription?.page)
    const unsubscribeUrl = subscription ? unsubscribeUrlOf(subscription) : null
    return [{ dedupeKey: cause, toAddress: email, createdAt: at, dueAt: at, unsubscribeUrl, ...message }]
  })
  for (let start = 0; start < rows.length; start += BATCH)
    await tx.outboxMail.createMany({ data: rows.slice(start, start + BATCH) })
}

export const unsubscribeUrlOf = ({ oneClick }: Subscription): string => `${config().appUrl}${oneClick}`
