import 'server-only'
import { db } from '@/lib/db/client'
import type { AccountActor } from './permissions'
import { listProviders } from './providers'

/** The ways to sign in that this portal offers, each with whether the account uses it already. */
export async function listConnectedProviders(viewer: AccountActor) {
  const offered = listProviders()
  if (offered.length === 0) return []
  const used = await db.account.findMany({ where: { userId: viewer.userId }, select: { provider: true } })
  return offered.map((provider) => ({ ...provider, isConnected: used.some((row) => row.provider === provider.id) }))
}
