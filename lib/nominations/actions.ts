'use server'
import { accountAction } from '@/lib/auth/action'
import { acceptNomination, declineNomination, submitNomination, withdrawNomination } from './commands'
import { acceptanceSchema, commentSchema, nominationIdSchema, nominationSchema, recommendationSchema } from './schema'
import { commentOnNomination, recommendNominee, recuse, rejoinVote } from './voices'

export const submitNominationAction = accountAction(nominationSchema, submitNomination, {
  next: ({ id }) => `/nominations/${id}?done=nomination-submitted`,
})

export const acceptNominationAction = accountAction(acceptanceSchema, acceptNomination, {
  next: ({ id }) => `/nominations/${id}?done=nomination-accepted`,
})

export const declineNominationAction = accountAction(nominationIdSchema, declineNomination, {
  next: ({ id }) => `/nominations/${id}?done=nomination-declined`,
})

export const withdrawNominationAction = accountAction(nominationIdSchema, withdrawNomination, {
  next: ({ id }) => `/nominations/${id}?done=nomination-withdrawn`,
})

export const recommendNomineeAction = accountAction(recommendationSchema, recommendNominee, {
  next: ({ id }) => `/nominations/${id}?done=nominee-recommended`,
})

export const commentOnNominationAction = accountAction(commentSchema, commentOnNomination, {
  next: ({ id }) => `/nominations/${id}?done=nomination-commented`,
})

export const recuseAction = accountAction(nominationIdSchema, recuse, {
  next: ({ id }) => `/nominations/${id}?done=recused`,
})

export const rejoinVoteAction = accountAction(nominationIdSchema, rejoinVote, {
  next: ({ id }) => `/nominations/${id}?done=rejoined`,
})
