import 'server-only'
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { config } from '@/lib/config'
import type { Tx } from '@/lib/db/client'
import type { Locale } from '@/lib/i18n/routing'
import { authSecret } from './secret'

/** Minutes for which a sign-in link can be used, once. */
export const SIGN_IN_LINK_MINUTES = 10

/**
 * Makes a one-time sign-in link for `address` (already normalised, see schema.ts). next-auth's e-mail provider uses the
 * token up when the page behind the link is confirmed, so it is stored hashed the way next-auth hashes it. `id` names
 * the link without giving it away.
 */
export async function createSignInLink(
  tx: Tx,
  { address, locale, to, at }: { address: string; locale: Locale; to?: string | undefined; at: Date },
): Promise<{ url: string; id: string }> {
  const token = randomBytes(32).toString('base64url')
  await tx.verificationToken.deleteMany({ where: { expires: { lt: at } } })
  await tx.verificationToken.create({
    data: {
      identifier: address,
      token: createHash('sha256').update(`${token}${authSecret()}`).digest('hex'),
      expires: new Date(at.getTime() + SIGN_IN_LINK_MINUTES * 60_000),
    },
  })
  const query = new URLSearchParams({ token, email: address, ...(to ? { to } : {}) })
  return { url: `${config().appUrl}/${locale}/sign-in/confirm?${query}`, id: randomUUID() }
}
