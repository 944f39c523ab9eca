'use server'
import { accountAction } from '@/lib/auth/action'
import { changeSettings } from './commands'
import { settingsSchema } from './schema'

export const changeSettingsAction = accountAction(settingsSchema, changeSettings, {
  next: () => '/admin/settings?done=settings-changed',
})
