import 'server-only'
import { notFound, redirect } from 'next/navigation'
import { getActor } from './actor'
import { type AccountActor, can, type PlainPermission } from './permissions'

/** For pages of anyone signed in: a visitor is sent to sign in, and comes back to `path` (with its locale). */
export async function requireAccount(locale: string, path: string): Promise<AccountActor> {
  const actor = await getActor()
  if (actor.kind !== 'account') redirect(`/${locale}/sign-in?to=${encodeURIComponent(path)}`)
  return actor
}

/** For pages that need a permission: a visitor is sent to sign in; whoever lacks it sees that nothing is there. */
export async function requirePermission(
  permission: PlainPermission,
  locale: string,
  path: string,
): Promise<AccountActor> {
  const account = await requireAccount(locale, path)
  if (!can(account, permission)) notFound()
  return account
}
