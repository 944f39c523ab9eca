import 'server-only'
import { type AccountActor, authorize } from '@/lib/auth/permissions'
import { emailAddress } from '@/lib/auth/schema'
import { db } from '@/lib/db/client'
import { isSlug } from '@/lib/forms/fields'
import { refuseMerge, rolesAfter } from './rules'
import { sidesOf } from './sides'

export type MergePreview = Awaited<ReturnType<typeof getMergePreview>>

/** Two accounts, each by address or person's slug, and what merging them would give; null where one is not found. */
export async function getMergePreview(viewer: AccountActor, asked: { stays: string; goes: string }, at: Date) {
  authorize(viewer, 'account.merge')
  const [stays = null, goes = null] = await sidesOf(db, nameOf(asked.stays), nameOf(asked.goes))
  if (!stays || !goes) return { stays, goes, merged: null }
  return { stays, goes, merged: { refusal: refuseMerge(viewer, stays, goes), roles: rolesAfter(at, stays, goes) } }
}

function nameOf(text: string) {
  const email = emailAddress.safeParse(text)
  if (email.success) return { email: email.data }
  return isSlug(text) ? { person: { slug: text } } : null
}
