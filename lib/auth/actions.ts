'use server'
import { accountAction, visitorAction } from './action'
import { requestSignIn, signOutEverywhere } from './commands'
import { signInThrough, signOutHere } from './next-auth-commands'
import { providerSignInSchema, signInRequestSchema, signOutSchema } from './schema'

/** A whole university may share one client address. */
const signInLimit = { name: 'sign-in', points: 100, seconds: 3600 }

export const requestSignInAction = visitorAction(signInRequestSchema, requestSignIn, {
  limit: signInLimit,
  next: () => '/sign-in/sent',
})

export const signInThroughAction = visitorAction(providerSignInSchema, signInThrough, {
  limit: signInLimit,
  next: () => '/me',
})

export const signOutAction = accountAction(signOutSchema, signOutHere, { next: () => '/sign-in?done=signed-out' })

export const signOutEverywhereAction = accountAction(signOutSchema, signOutEverywhere, {
  next: () => '/sign-in?done=signed-out-everywhere',
})
