'use server'
import { accountAction } from '@/lib/auth/action'
import { resendMail, sendTestMail } from './commands'
import { mailTestSchema, resendSchema } from './schema'

export const resendMailAction = accountAction(resendSchema, resendMail, {
  next: () => '/admin/mail?status=QUEUED&done=mail-resent',
})

export const sendTestMailAction = accountAction(mailTestSchema, sendTestMail, {
  limit: { name: 'mail-test', points: 10, seconds: 3600 },
  next: () => '/admin/mail?status=QUEUED&done=mail-test',
})
