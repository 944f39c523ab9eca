'use server'
import { accountAction, visitorAction } from '@/lib/auth/action'
import { chooseMail, refuseMail } from './commands'
import { unsubscribePath } from './links'
import { mailChoiceSchema, mailRefusalSchema } from './schema'

export const chooseMailAction = accountAction(mailChoiceSchema, chooseMail, { next: () => '/me/mail?done=mail-chosen' })

export const refuseMailAction = visitorAction(mailRefusalSchema, refuseMail, {
  // A whole university may share one client address.
  limit: { name: 'unsubscribe', points: 100, seconds: 3600 },
  next: ({ key }) => unsubscribePath(key),
})
