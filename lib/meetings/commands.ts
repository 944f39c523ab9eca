import 'server-only'
import { record } from '@/lib/audit/record'
import { type AccountActor, type Actor, authorize } from '@/lib/auth/permissions'
import { instantOf } from '@/lib/calendar/zone'
import { getCharter, getHolidays } from '@/lib/content/load'
import { db, isUniqueViolation, transaction } from '@/lib/db/client'
import { accepted, refused } from '@/lib/outcome'
import { addMeetingDuty } from '@/lib/rota/occasions'
import { arranging, change, choicesOf, settleDay } from './change'
import { mailToMembers } from './mail'
import { refuseNewTime } from './rules'
import { plannedMeetings } from './series'

/** How far ahead the series stands in the calendar. */
const DAYS_AHEAD = 84

/** Writes down the meetings of the coming weeks that are not there yet. Answers how many it added. */
export async function planMeetings(actor: Actor, at: Date): Promise<number> {
  authorize(actor, 'meeting.plan')
  const until = new Date(at.getTime() + DAYS_AHEAD * 86_400_000)
  const wanted = plannedMeetings(getCharter(), getHolidays(), at, until)
  const there = await db.meeting.findMany({
    where: { slug: { in: wanted.map(({ slug }) => slug) } },
    select: { slug: true },
  })
  const missing = wanted.filter(({ slug }) => !there.some((one) => one.slug === slug))
  let made = 0
  for (const { rule, ...meeting } of missing) {
    try {
      await transaction(async (tx) => {
        const { id } = await tx.meeting.create({
          data: {
            ...meeting,
            plannedAt: meeting.startsAt,
            ruleId: rule.id,
            ruleVersion: rule.version,
            createdAt: at,
            changedAt: at,
          },
          select: { id: true },
        })
        await addMeetingDuty(tx, { id, startsAt: meeting.startsAt }, at)
        await record(tx, actor, { action: 'meeting.planned', subject: `meeting:${id}`, at, rule })
      })
      made += 1
    } catch (error) {
      // Another instance was quicker.
      if (!isUniqueViolation(error, 'slug')) throw error
    }
  }
  return made
}

/** Settles on which of the week's days the meeting is held, and ends the question if members were asked. */
export const chooseDay = (actor: AccountActor, input: { meetingId: string; day: string }, at: Date) =>
  arranging(actor, input.meetingId, at, async (tx, meeting) => {
    const choice = choicesOf(meeting).find(({ day }) => day === input.day)
    if (!choice) return refused('not-a-meeting-day', { field: 'day' })
    const refusal = refuseNewTime(choice, at)
    if (refusal) return refused(refusal, { field: 'day' })
    return settleDay(tx, actor, meeting, choice.startsAt, at)
  })

/** Moves the meeting to any time: its calendar entry follows under the same UID, and members are told. */
export const moveMeeting = (
  actor: AccountActor,
  input: { meetingId: string; startsAt: string; minutes: number; reason: string },
  at: Date,
) =>
  arranging(actor, input.meetingId, at, async (tx, meeting) => {
    const startsAt = instantOf(input.startsAt, getCharter().timeZone)
    const refusal = refuseNewTime({ startsAt }, at)
    if (refusal) return refused(refusal, { field: 'startsAt' })
    const endsAt = new Date(startsAt.getTime() + input.minutes * 60_000)
    const moved = { startsAt, endsAt, reason: input.reason, pollClosesAt: null }
    await change(tx, actor, meeting, { action: 'meeting.moved', data: moved }, at)
    await mailToMembers(tx, 'meeting-moved', { ...meeting, ...moved }, meeting.startsAt, meeting.sequence + 1, at)
    return accepted({ slug: meeting.slug })
  })

/** Calls the meeting off; members are told. */
export const cancelMeeting = (actor: AccountActor, input: { meetingId: string; reason: string }, at: Date) =>
  arranging(actor, input.meetingId, at, async (tx, meeting) => {
    const cancelled = { status: 'CANCELLED' as const, reason: input.reason, pollClosesAt: null }
    await change(tx, actor, meeting, { action: 'meeting.cancelled', data: cancelled }, at)
    await mailToMembers(
      tx,
      'meeting-cancelled',
      { ...meeting, ...cancelled },
      meeting.startsAt,
      meeting.sequence + 1,
      at,
    )
    return accepted({ slug: meeting.slug })
  })

/** Where members join from afar; null takes the link away. */
export const setJoinLink = (
  actor: AccountActor,
  input: { meetingId: string; joinUrl?: string | undefined },
  at: Date,
) =>
  arranging(actor, input.meetingId, at, async (tx, meeting) => {
    const data = { joinUrl: input.joinUrl ?? null }
    await change(tx, actor, meeting, { action: 'meeting.join-link-set', data }, at)
    return accepted({ slug: meeting.slug })
  })
