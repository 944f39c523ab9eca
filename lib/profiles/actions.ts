'use server'
import { accountAction } from '@/lib/auth/action'
import { changeAvatar, removeAvatar, updateProfile } from './commands'
import { avatarSchema, noAvatarSchema, profileSchema } from './schema'

export const updateProfileAction = accountAction(profileSchema, updateProfile, {
  next: () => '/me/profile?done=profile-saved',
})

export const changeAvatarAction = accountAction(avatarSchema, changeAvatar, {
  next: () => '/me/profile?done=avatar-changed',
})

export const removeAvatarAction = accountAction(noAvatarSchema, removeAvatar, {
  next: () => '/me/profile?done=avatar-removed',
})
