'use server'
import { visitorAction } from '@/lib/auth/action'
import { changeFollowLanguage, confirmFollow, requestFollow, unfollow } from './commands'
import { followConfirmationSchema, followLanguageSchema, followSchema, unfollowSchema } from './schema'

/** A whole university may share one client address. */
const followLimit = { name: 'follow', points: 100, seconds: 3600 }

export const requestFollowAction = visitorAction(followSchema, requestFollow, {
  limit: followLimit,
  next: () => '/follow/sent',
})

export const confirmFollowAction = visitorAction(followConfirmationSchema, confirmFollow, {
  next: ({ key }) => `/follow/settings?key=${key}&done=followed`,
})

export const changeFollowLanguageAction = visitorAction(followLanguageSchema, changeFollowLanguage, {
  next: ({ key }) => `/follow/settings?key=${key}&done=follow-language-changed`,
})

export const unfollowAction = visitorAction(unfollowSchema, unfollow, {
  next: ({ key }) => `/follow/settings?key=${key}&done=unfollowed`,
})
