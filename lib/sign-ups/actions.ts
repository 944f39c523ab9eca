'use server'
import { accountAction } from '@/lib/auth/action'
import { checkIn, tickOff, undoTickOff } from './attendance'
import { acceptPlace, cancelSignUp, signUp } from './commands'
import { acceptPlaceSchema, cancelSignUpSchema, checkInSchema, signUpSchema, tickOffSchema } from './schema'

export const signUpAction = accountAction(signUpSchema, signUp, {
  next: ({ slug, place }) => `/events/${slug}?done=${place === 'CONFIRMED' ? 'signed-up' : 'signed-up-waiting'}`,
})

export const cancelSignUpAction = accountAction(cancelSignUpSchema, cancelSignUp, {
  next: ({ slug }) => `/events/${slug}?done=sign-up-cancelled`,
})

export const acceptPlaceAction = accountAction(acceptPlaceSchema, acceptPlace, {
  next: ({ slug }) => `/events/${slug}?done=place-accepted`,
})

/** Few attempts, for a code could be guessed. */
export const checkInToEventAction = accountAction(checkInSchema, checkIn, {
  next: ({ slug }) => `/events/${slug}?done=checked-in`,
  limit: { name: 'check-in', points: 10, seconds: 600 },
})

/** A list of a hundred people is ticked off faster than other forms are sent. */
const ticking = { name: 'tick-off', points: 300, seconds: 60 }

export const tickOffAction = accountAction(tickOffSchema, tickOff, {
  next: ({ slug }) => `/admin/events/${slug}?done=ticked-off`,
  limit: ticking,
})

export const undoTickOffAction = accountAction(tickOffSchema, undoTickOff, {
  next: ({ slug }) => `/admin/events/${slug}?done=tick-undone`,
  limit: ticking,
})
