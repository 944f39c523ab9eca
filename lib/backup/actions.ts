'use server'
import { accountAction } from '@/lib/auth/action'
import { backUpNow } from './commands'
import { backUpSchema } from './schema'

export const backUpNowAction = accountAction(backUpSchema, backUpNow, {
  limit: { name: 'backup', points: 10, seconds: 3600 },
  next: () => '/admin/server?done=backed-up',
})
