import 'server-only'
import { z } from 'zod'
import { db } from '@/lib/db/client'

/** Where a user name is the forge's own and nobody else's; an OpenID issuer's `preferred_username` is no such thing. */
export const forges = ['gitee', 'atomgit', 'github'] as const

const forgeProfile = z.object({ login: z.string().min(1).max(100) })

/** Keeps the user name that a forge has just vouched for: it may have changed since the last sign-in. */
export async function noteHandle(
  { provider, providerAccountId }: { provider: string; providerAccountId: string },
  profile: unknown,
): Promise<void> {
  const { data } = forgeProfile.safeParse(profile)
  if (!data || !forges.some((forge) => forge === provider)) return
  await db.account.updateMany({ where: { provider, providerAccountId }, data: { handle: data.login } })
}
