import 'server-only'
import type { Actor } from '@/lib/auth/permissions'
import { readSignedId } from '@/lib/auth/signed-link'
import { db } from '@/lib/db/client'

/** How many follow at an instant. */
export const countFollowers = (at: Date): Promise<number> =>
  db.follower.count({ where: { since: { lte: at }, OR: [{ until: null }, { until: { gt: at } }] } })

/** Whether the link in a confirmation mail can still be used. Whoever has it may ask. */
export async function isFollowLinkGood(_viewer: Actor, token: unknown, at: Date): Promise<boolean> {
  const id = readSignedId('follow-confirm', token)
  return id !== null && (await db.followRequest.count({ where: { id, expiresAt: { gt: at } } })) > 0
}

/** The follower whose link this is, or null. Whoever has the link may ask; the address stays out of it. */
export async function getFollower(_viewer: Actor, key: unknown) {
  const id = readSignedId('follow-settings', key)
  if (id === null) return null
  return db.follower.findFirst({ where: { id }, select: { locale: true, since: true, until: true } })
}
