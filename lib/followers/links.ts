import 'server-only'
import { signedId } from '@/lib/auth/signed-link'
import type { Subscription } from '@/lib/mail-preferences/links'

/** Where a follower's address is confirmed; the path is below the locale. */
export const confirmationPath = (requestId: string): string =>
  `/follow/confirm?token=${signedId('follow-confirm', requestId)}`

/** Where a follower changes the language or leaves; whoever has the link may. */
export const settingsPath = (key: string): string => `/follow/settings?key=${key}`

export function subscriptionOf(followerId: string): Subscription {
  const key = signedId('follow-settings', followerId)
  return { page: settingsPath(key), oneClick: `/api/unsubscribe/${key}` }
}
