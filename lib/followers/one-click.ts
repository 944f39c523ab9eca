import 'server-only'
import { now } from '@/lib/clock'
import { unfollow } from './commands'

/**
 * What a mail program posts by itself, RFC 8058: the signed key in the address is all it needs, and the body says that
 * somebody pressed the button. Answers a status: 400 for any other body, 404 for a key that is not ours.
 */
export async function unfollowByMail(key: string, body: URLSearchParams | FormData): Promise<200 | 400 | 404> {
  if (body.get('List-Unsubscribe') !== 'One-Click') return 400
  const outcome = await unfollow({ kind: 'visitor' }, { key }, now())
  return outcome.ok ? 200 : 404
}
