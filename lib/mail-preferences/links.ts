import 'server-only'
import { readSignedId, signedId } from '@/lib/auth/signed-link'
import { type MailTopic, mailTopics } from './rules'

/** How to end what a mail is part of. `page` stands below the locale; `oneClick` is a path that mail programs post to. */
export type Subscription = { page: string; oneClick: string }

/** Where an account turns off a topic without signing in; the path is below the locale. */
export const unsubscribePath = (key: string): string => `/unsubscribe?key=${key}`

export function topicSubscription(topic: MailTopic, userId: string): Subscription {
  const key = signedId(`mail-${topic}`, userId)
  return { page: unsubscribePath(key), oneClick: `/api/unsubscribe/${key}` }
}

/** What a link of ours would turn off, and for which account; null for a link that is not ours. */
export function readTopicKey(key: unknown): { topic: MailTopic; userId: string } | null {
  for (const topic of mailTopics) {
    const userId = readSignedId(`mail-${topic}`, key)
    if (userId !== null) return { topic, userId }
  }
  return null
}
