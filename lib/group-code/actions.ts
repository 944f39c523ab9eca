'use server'
import { accountAction } from '@/lib/auth/action'
import { publishGroupCode, withdrawGroupCode } from './commands'
import { groupCodeSchema, withdrawCodeSchema } from './schema'

export const publishGroupCodeAction = accountAction(groupCodeSchema, publishGroupCode, {
  limit: { name: 'group-code', points: 30, seconds: 3600 },
  next: () => '/admin/group-code?done=group-code-published',
})

export const withdrawGroupCodeAction = accountAction(withdrawCodeSchema, withdrawGroupCode, {
  next: () => '/admin/group-code?done=group-code-withdrawn',
})
