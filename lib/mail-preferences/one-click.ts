import 'server-only'
import { now } from '@/lib/clock'
import { refuseMail } from './commands'

/** What a mail program posts by itself, RFC 8058, for a topic: 400 for any other body, 404 for a key that is not ours. */
export async function refuseByMail(key: string, body: URLSearchParams | FormData): Promise<200 | 400 | 404> {
  if (body.get('List-Unsubscribe') !== 'One-Click') return 400
  const outcome = await refuseMail({ kind: 'visitor' }, { key }, now())
  return outcome.ok ? 200 : 404
}
