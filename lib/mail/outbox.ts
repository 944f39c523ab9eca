import 'server-only'
import type { Tx } from '@/lib/db/client'
import { isLocale } from '@/lib/i18n/routing'
import { compose, type Letter } from './compose'

type Addressee = { email: string | null; locale: string }

/**
 * Queues a letter in the transaction that causes it: it goes out if and only if the change is committed. `cause` makes
 * it unique (`<what>:<id>`): the same cause never mails twice. Someone without an address is told on the site alone.
 */
export async function queueMail(tx: Tx, to: Addressee, cause: string, letter: Letter, at: Date): Promise<void> {
  if (!to.email) return
  const locale = isLocale(to.locale) ? to.locale : 'zh'
  await tx.outboxMail.create({
    data: { dedupeKey: cause, toAddress: to.email, createdAt: at, dueAt: at, ...compose(letter, locale) },
  })
}
