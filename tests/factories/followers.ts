import { signedId } from '@/lib/auth/signed-link'
import { db } from '@/lib/db/client'
import type { Locale } from '@/lib/i18n/routing'
import { days } from './clock'
import { nextNumber } from './people'

type Options = { email?: string; locale?: Locale; since?: Date; until?: Date | null }

/** Someone who follows since a month ago, with the key that their mail carries. */
export async function makeFollower({
  email = `follower-${nextNumber()}@example.org`,
  locale = 'zh',
  since = days(-30),
  until = null,
}: Options = {}) {
  const data = { email: until ? null : email, locale, consentVersion: '1', since, until }
  const { id } = await db.follower.create({ data, select: { id: true } })
  return { id, email, key: signedId('follow-settings', id) }
}
