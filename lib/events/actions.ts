'use server'
import { accountAction } from '@/lib/auth/action'
import { cancelEvent, cancelSignUp, createEvent, signUp } from './commands'
import { cancelEventSchema, cancelSignUpSchema, eventSchema, signUpSchema } from './schema'

export const signUpAction = accountAction(signUpSchema, signUp, {
  next: ({ slug, place }) => `/events/${slug}?done=${place === 'CONFIRMED' ? 'signed-up' : 'signed-up-waiting'}`,
})

export const cancelSignUpAction = accountAction(cancelSignUpSchema, cancelSignUp, {
  next: ({ slug }) => `/events/${slug}?done=sign-up-cancelled`,
})

export const createEventAction = accountAction(eventSchema, createEvent, {
  next: ({ slug }) => `/admin/events/${slug}?done=event-created`,
})

export const cancelEventAction = accountAction(cancelEventSchema, cancelEvent, {
  next: ({ slug }) => `/admin/events/${slug}?done=event-cancelled`,
})
