'use server'
import { accountAction } from '@/lib/auth/action'
import type { AccountActor } from '@/lib/auth/permissions'
import { accepted, type Outcome } from '@/lib/outcome'
import { castBallot, closeVote, confirmResult } from './commands'
import { openVote } from './opening'
import { ballotSchema, closingAtMeetingSchema, electionIdSchema, openingAtMeetingSchema } from './schema'

export const openVoteAction = accountAction(openingAtMeetingSchema, knowingMeeting(openVote), {
  next: ({ id, meeting }) => backTo(meeting, id, 'vote-opened') ?? `/nominations/${id}?done=vote-opened`,
})

export const castBallotAction = accountAction(ballotSchema, castBallot, {
  next: ({ id }) => `/nominations/${id}?done=ballot-cast`,
})

export const closeVoteAction = accountAction(closingAtMeetingSchema, knowingMeeting(closeVote), {
  next: ({ id, meeting }) => backTo(meeting, id, 'vote-closed') ?? `/nominations/${id}/result?done=vote-closed`,
})

export const confirmResultAction = accountAction(electionIdSchema, confirmResult, {
  next: ({ id }) => `/nominations/${id}/result?done=vote-confirmed`,
})

const backTo = (meeting: string | undefined, id: string, done: string) =>
  meeting && `/meetings/${meeting}/session?done=${done}&item=${id}#vote-${id}`

type Command<Input> = (actor: AccountActor, input: Input, at: Date) => Promise<Outcome<{ id: string }>>

/** A command, with the meeting that its form was sent from. */
function knowingMeeting<Input>(command: Command<Input>) {
  return async (
    actor: AccountActor,
    { meeting, ...input }: Input & { meeting?: string | undefined },
    at: Date,
  ): Promise<Outcome<{ id: string; meeting: string | undefined }>> => {
    const outcome = await command(actor, input as Input, at)
    return outcome.ok ? accepted({ ...outcome.value, meeting }) : outcome
  }
}
