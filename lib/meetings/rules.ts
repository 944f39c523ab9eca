// A meeting's life:
//
//   ──the series plans it──▶ PLANNED ──day chosen, moved──▶ PLANNED (a higher sequence)
//                               └──────cancel─────────────▶ CANCELLED
import type { Reason } from '@/lib/outcome'

/** A day that a meeting may be held on, and when it would begin then. */
export type DayChoice = { day: string; startsAt: Date }

export type MeetingTimes = { startsAt: Date; endsAt: Date }
export type MeetingState = MeetingTimes & { status: 'PLANNED' | 'CANCELLED'; pollClosesAt: Date | null }

/** Why a meeting can't be moved or called off now, or null. */
export function refuseChange(meeting: MeetingState, now: Date): Reason | null {
  if (meeting.status === 'CANCELLED') return 'meeting-cancelled'
  return now >= meeting.startsAt ? 'meeting-started' : null
}

/** What is wrong with the times that a meeting is moved to, or null. */
export const refuseNewTime = ({ startsAt }: { startsAt: Date }, now: Date): Reason | null =>
  startsAt <= now ? 'starts-in-past' : null

/** Whether members may say now which day suits them. */
export const isPolling = ({ status, startsAt, pollClosesAt }: MeetingState, now: Date): boolean =>
  status === 'PLANNED' && pollClosesAt !== null && now < pollClosesAt && now < startsAt

/** Why nobody can be asked for a day, or null. A poll ends before the earliest day it asks about. */
export function refusePoll(
  meeting: MeetingState,
  choices: readonly DayChoice[],
  closesAt: Date,
  now: Date,
): Reason | null {
  const refusal = refuseChange(meeting, now)
  if (refusal) return refusal
  if (isPolling(meeting, now)) return 'poll-open'
  if (choices.length < 2) return 'one-day-only'
  if (closesAt <= now) return 'poll-closes-in-past'
  return closesAt >= earliest(choices) ? 'poll-closes-too-late' : null
}

/** The day that suits most people; among equals the one that the series lists first. Days that have begun are out. */
export function favouredDay(
  choices: readonly DayChoice[],
  answers: readonly (readonly string[])[],
  now: Date,
): DayChoice | null {
  const open = choices.filter(({ startsAt }) => startsAt > now)
  const votes = (choice: DayChoice) => answers.filter((days) => days.includes(choice.day)).length
  return open.reduce<DayChoice | null>((best, one) => (best && votes(best) >= votes(one) ? best : one), null)
}

/** How a meeting stands, in one word for lists. */
export type MeetingStanding = 'cancelled' | 'over' | 'running' | 'choosing' | 'moved' | 'planned'

export function standingOf(meeting: MeetingState & { plannedAt: Date }, now: Date): MeetingStanding {
  if (meeting.status === 'CANCELLED') return 'cancelled'
  if (now >= meeting.endsAt) return 'over'
  if (now >= meeting.startsAt) return 'running'
  if (isPolling(meeting, now)) return 'choosing'
  return meeting.startsAt.getTime() === meeting.plannedAt.getTime() ? 'planned' : 'moved'
}

/** When what is said of a meeting changes next by itself, or null once it is over. */
export function nextMeetingChange({ startsAt, endsAt, pollClosesAt }: MeetingState, now: Date): Date | null {
  const ahead = [startsAt, endsAt, pollClosesAt].filter((moment) => moment !== null && moment > now)
  return ahead.length > 0 ? new Date(Math.min(...ahead.map(Number))) : null
}

const earliest = (choices: readonly DayChoice[]) => new Date(Math.min(...choices.map(({ startsAt }) => +startsAt)))
