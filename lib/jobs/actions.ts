'use server'
import { accountAction } from '@/lib/auth/action'
import { runJobNow } from './commands'
import { runJobSchema } from './schema'

export const runJobNowAction = accountAction(runJobSchema, runJobNow, { next: () => '/admin/jobs?done=job-called' })
