import 'server-only'
import { record } from '@/lib/audit/record'
import { type AccountActor, type Actor, authorize } from '@/lib/auth/permissions'
import { instantOf } from '@/lib/calendar/zone'
import { getCharter } from '@/lib/content/load'
import { attempt } from '@/lib/db/attempt'
import { db, type Tx } from '@/lib/db/client'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { arranging, change, choicesOf, settleDay } from './change'
import { lockMeeting } from './load'
import { mailToMembers } from './mail'
import { favouredDay, isPolling, refusePoll } from './rules'

/** Asks members which of the week's days suits them, until `closesAt` (local). */
export const openPoll = (actor: AccountActor, input: { meetingId: string; closesAt: string }, at: Date) =>
  arranging(actor, input.meetingId, at, async (tx, meeting) => {
    const pollClosesAt = instantOf(input.closesAt, getCharter().timeZone)
    const refusal = refusePoll(meeting, choicesOf(meeting), pollClosesAt, at)
    if (refusal) return refused(refusal, { field: 'closesAt' })
    await tx.dayAnswer.deleteMany({ where: { meetingId: meeting.id } })
    await change(tx, actor, meeting, { action: 'meeting.poll-opened', data: { pollClosesAt } }, at, false)
    await mailToMembers(tx, 'meeting-poll', meeting, pollClosesAt, at.getTime(), at)
    return accepted({ slug: meeting.slug })
  })

/** Says on which days one can come; saying it again replaces what was said. */
export const answerPoll = (
  actor: AccountActor,
  input: { meetingId: string; days: string[] },
  at: Date,
): Promise<Outcome<{ slug: string }>> =>
  attempt(async (tx) => {
    authorize(actor, 'meeting.attend')
    const { personId } = actor
    if (!personId) return refused('forbidden')
    const meeting = await lockMeeting(tx, input.meetingId)
    if (!meeting) return refused('meeting-not-found')
    if (!isPolling(meeting, at)) return refused('poll-closed')
    const offered = choicesOf(meeting).map(({ day }) => day)
    if (!input.days.every((day) => offered.includes(day))) return refused('not-a-meeting-day', { field: 'days' })
    const { meetingId } = input
    const answer = { days: [...new Set(input.days)].sort(), at }
    await tx.dayAnswer.upsert({
      where: { meetingId_personId: { meetingId, personId } },
      create: { meetingId, personId, ...answer },
      update: answer,
    })
    const details = { days: answer.days.join(' ') }
    await record(tx, actor, { action: 'meeting.poll-answered', subject: `meeting:${meetingId}`, at, details })
    return accepted({ slug: meeting.slug })
  })

/** Ends the polls whose time is up: each meeting goes to the day that suits most. */
export async function closeDuePolls(actor: Actor, at: Date): Promise<void> {
  authorize(actor, 'meeting.plan')
  const due = await db.meeting.findMany({
    where: { pollClosesAt: { lte: at }, status: 'PLANNED' },
    select: { id: true },
  })
  for (const { id } of due) await attempt((tx) => closePoll(tx, actor, id, at))
}

async function closePoll(tx: Tx, actor: Actor, id: string, at: Date): Promise<Outcome<{ slug: string }>> {
  const meeting = await lockMeeting(tx, id)
  if (!meeting?.pollClosesAt || meeting.pollClosesAt > at) return refused('poll-closed')
  const answers = await tx.dayAnswer.findMany({ where: { meetingId: id }, select: { days: true } })
  const best = favouredDay(
    choicesOf(meeting),
    answers.map(({ days }) => days as string[]),
    at,
  )
  return settleDay(tx, actor, meeting, best?.startsAt ?? meeting.startsAt, at)
}
