'use server'
import { accountAction } from '@/lib/auth/action'
import { mergeAccounts } from './commands'
import { mergeSchema } from './schema'

export const mergeAccountsAction = accountAction(
  mergeSchema,
  (actor, { stays, goes, roles }, at) => mergeAccounts(actor, { stays, goes, roles }, at),
  { next: () => '/admin/merge?done=accounts-merged' },
)
