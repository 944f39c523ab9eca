import 'server-only'
import type { Tx } from '@/lib/db/client'
import { isLocale } from '@/lib/i18n/routing'
import { compose, type Letter } from './compose'

type Addressee = { email: string | null; locale: string }

/** One letter. `cause` makes it unique (`<what>:<id>`): the same cause never mails twice. */
type Mailing = { to: Addressee; cause: string; letter: Letter }

/** How the cause of a mailed sign-in link begins. */
export const SIGN_IN_CAUSE = 'sign-in:'

/** Rows that one statement may insert. */
const BATCH = 500

/**
 * Queues a letter in the transaction that causes it: it goes out if and only if the change is committed. Someone without
 * an address is told on the site alone.
 */
export const queueMail = (tx: Tx, to: Addressee, cause: string, letter: Letter, at: Date): Promise<void> =>
  queueMails(tx, [{ to, cause, letter }], at)

/** The same for many, in few statements. */
export async function queueMails(tx: Tx, mailings: readonly Mailing[], at: Date): Promise<void> {
  const rows = mailings.flatMap(({ to: { email, locale }, cause, letter }) => {
    if (!email) return []
    const message = compose(letter, isLocale(locale) ? locale : 'zh')
    return [{ dedupeKey: cause, toAddress: email, createdAt: at, dueAt: at, ...message }]
  })
  for (let start = 0; start < rows.length; start += BATCH)
    await tx.outboxMail.createMany({ data: rows.slice(start, start + BATCH) })
}
