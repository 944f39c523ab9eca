'use server'
import { accountAction } from '@/lib/auth/action'
import { agreeToPrivacy, deleteAccount } from './commands'
import { consentSchema, deletionSchema } from './schema'

export const agreeToPrivacyAction = accountAction(consentSchema, agreeToPrivacy, {
  next: () => '/me/privacy?done=privacy-agreed',
})

export const deleteAccountAction = accountAction(deletionSchema, deleteAccount, {
  next: () => '/sign-in?done=account-deleted',
})
