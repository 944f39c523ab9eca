import 'server-only'
import { record } from '@/lib/audit/record'
import { type AccountActor, type Actor, authorize } from '@/lib/auth/permissions'
import { attempt } from '@/lib/db/attempt'
import { isUniqueViolation, type Tx } from '@/lib/db/client'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { readTopicKey } from './links'
import { type MailTopic, refusedTopics } from './rules'

/** Mail about these topics goes to the actor's account, about the others none. */
export const chooseMail = (actor: AccountActor, { topics }: { topics: MailTopic[] }, at: Date): Promise<Outcome> =>
  attempt(async (tx) => {
    authorize(actor, 'account.use')
    const { userId } = actor
    const before = await refusedBy(tx, userId)
    const after = refusedTopics(topics)
    const isSame = before.length === after.length && after.every((topic) => before.includes(topic))
    if (isSame) return accepted()
    await tx.mailRefusal.deleteMany({ where: { userId, topic: { notIn: after } } })
    const data = after.filter((topic) => !before.includes(topic)).map((topic) => ({ userId, topic, at }))
    await tx.mailRefusal.createMany({ data })
    await record(tx, actor, {
      action: 'mail.chosen',
      subject: `account:${userId}`,
      at,
      details: { refused: after.join(' ') },
    })
    return accepted()
  })

/** Turns off the topic that a mail's link names. Whoever has the link may, more than once: the later ones change nothing. */
export async function refuseMail(actor: Actor, { key }: { key: string }, at: Date): Promise<Outcome<{ key: string }>> {
  const refusal = readTopicKey(key)
  if (!refusal) return refused('unsubscribe-link-unknown')
  try {
    return await attempt((tx) => turnOff(tx, actor, { ...refusal, key }, at))
  } catch (error) {
    // The same link, pressed twice at once.
    if (isUniqueViolation(error, 'topic')) return accepted({ key })
    throw error
  }
}

type Refusal = { userId: string; topic: MailTopic; key: string }

async function turnOff(tx: Tx, actor: Actor, { userId, topic, key }: Refusal, at: Date) {
  const before = await refusedBy(tx, userId)
  if (before.includes(topic)) return accepted({ key })
  const isThere = (await tx.user.count({ where: { id: userId, deletedAt: null } })) > 0
  if (!isThere) return refused('unsubscribe-link-unknown')
  await tx.mailRefusal.create({ data: { userId, topic, at } })
  const details = { refused: [...before, topic].join(' ') }
  await record(tx, actor, { action: 'mail.chosen', subject: `account:${userId}`, at, details })
  return accepted({ key })
}

async function refusedBy(tx: Tx, userId: string): Promise<string[]> {
  const refusals = await tx.mailRefusal.findMany({ where: { userId }, select: { topic: true } })
  return refusals.map(({ topic }) => topic)
}
