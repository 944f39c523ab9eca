import 'server-only'
import type { AccountActor, Actor } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import { readTopicKey } from './links'
import { type MailTopic, mailTopics } from './rules'

/** The topics that the reader's account gets mail about. */
export async function listWantedTopics({ userId }: AccountActor): Promise<MailTopic[]> {
  const refusals = await db.mailRefusal.findMany({ where: { userId }, select: { topic: true } })
  return mailTopics.filter((topic) => !refusals.some((refusal) => refusal.topic === topic))
}

/** What the link in a mail turns off, and whether it is off; null for a link that is not ours. Whoever has it may ask. */
export async function getRefusable(_viewer: Actor, key: unknown): Promise<{ topic: MailTopic; isOff: boolean } | null> {
  const read = readTopicKey(key)
  if (!read) return null
  return { topic: read.topic, isOff: (await db.mailRefusal.count({ where: read })) > 0 }
}
