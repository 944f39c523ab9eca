import 'server-only'
import type { Role } from '@/lib/auth/permissions'
import { getCharter } from '@/lib/content/load'
import type { Tx } from '@/lib/db/client'
import { formatDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { queueMail } from '@/lib/mail/outbox'

type RoleLetter = 'role-begun' | 'role-ended' | 'role-corrected' | 'role-struck'
type Person = { slug: string; name: string; account: { email: string | null; locale: string } | null }

/** Tells whose record has changed, if they have an account, once for each term and kind of change. */
export async function tellAboutRole(
  tx: Tx,
  { slug, name, account }: Person,
  kind: RoleLetter,
  termId: string,
  change: { role: Role; day: Date; reason: string },
  at: Date,
): Promise<void> {
  if (!account) return
  const { role, day, reason } = change
  const { timeZone } = getCharter()
  const params = (locale: Locale) => ({
    name,
    role: roleName(role, locale),
    day: formatDay(locale, day, timeZone),
    reason,
  })
  await queueMail(tx, account, `${kind}:${termId}`, { kind, params, path: `/people/${slug}` }, at)
}

const roleName = (role: Role, locale: Locale) =>
  getCharter().roles.find(({ id }) => id === role.toLowerCase())?.name[locale] ?? role
