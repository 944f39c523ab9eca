'use server'
import { accountAction } from '@/lib/auth/action'
import { castBallot, closeVote, confirmResult } from './commands'
import { openVote } from './opening'
import { ballotSchema, electionIdSchema, openingSchema } from './schema'

export const openVoteAction = accountAction(openingSchema, openVote, {
  next: ({ id }) => `/nominations/${id}?done=vote-opened`,
})

export const castBallotAction = accountAction(ballotSchema, castBallot, {
  next: ({ id }) => `/nominations/${id}?done=ballot-cast`,
})

export const closeVoteAction = accountAction(electionIdSchema, closeVote, {
  next: ({ id }) => `/nominations/${id}/result?done=vote-closed`,
})

export const confirmResultAction = accountAction(electionIdSchema, confirmResult, {
  next: ({ id }) => `/nominations/${id}/result?done=vote-confirmed`,
})
