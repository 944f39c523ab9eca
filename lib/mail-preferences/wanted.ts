import 'server-only'
import type { Tx } from '@/lib/db/client'
import type { LetterKind } from '@/lib/mail/compose'
import { type Subscription, topicSubscription } from './links'
import { topicOf } from './rules'

type Mailing = { to: { email: string | null }; letter: { kind: LetterKind }; subscription?: Subscription }

/** Leaves out mail that its reader's account has turned off, and tells the rest how to turn it off. */
export async function wantedOf<M extends Mailing>(tx: Tx, mailings: readonly M[]): Promise<M[]> {
  const refusable = mailings.flatMap(({ to, letter }) => (to.email && topicOf(letter.kind) ? [to.email] : []))
  if (refusable.length === 0) return [...mailings]
  const accounts = await tx.user.findMany({
    where: { email: { in: [...new Set(refusable)] } },
    select: { id: true, email: true, mailRefusals: { select: { topic: true } } },
  })
  const byEmail = new Map(accounts.map((account) => [account.email, account]))
  return mailings.flatMap((mailing) => {
    const topic = topicOf(mailing.letter.kind)
    const account = byEmail.get(mailing.to.email)
    if (!topic || !account) return [mailing]
    const isRefused = account.mailRefusals.some((refusal) => refusal.topic === topic)
    return isRefused ? [] : [{ ...mailing, subscription: topicSubscription(topic, account.id) }]
  })
}
