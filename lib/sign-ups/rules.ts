// A sign-up's life:
//
//   ──sign up, a place is free──▶ CONFIRMED ──cancel──▶ CANCELLED   (may sign up again, at the end of the line)
//   ──sign up, all are taken────▶ WAITING ──a place gets free, first in line──▶ CONFIRMED
//                                  │  └── where the event asks: OFFERED ──accept in time──▶ CONFIRMED
//                                  │                            │ └──time is up──▶ EXPIRED   (may sign up again)
//                                  └──────────cancel────────────┴──▶ CANCELLED
//
// Confirmed and offered sign-ups use a place. The line moves until the event begins; then an organiser may still seat
// someone who waits and came, where a place is free.
import { checkInSpan, type EventState } from '@/lib/events/rules'
import type { Question } from '@/lib/events/schema'
import type { Reason } from '@/lib/outcome'

export type SignUpStatus = 'CONFIRMED' | 'WAITING' | 'OFFERED' | 'CANCELLED' | 'EXPIRED'

/** Those that count: at most one a person. */
export const liveStatuses = ['CONFIRMED', 'OFFERED', 'WAITING'] as const satisfies SignUpStatus[]

/** Those before someone in line are counted up to here: the line may be as long as it likes. */
export const MOST_AHEAD = 1000

/** Why nobody can sign up now, or null. Open from `signUpOpensAt` on, up to but without `signUpClosesAt`. */
export function refuseSignUp(event: EventState, now: Date): Reason | null {
  if (event.status !== 'PUBLISHED') return event.status === 'DRAFT' ? 'event-draft' : 'event-cancelled'
  if (now >= event.endsAt) return 'event-over'
  if (now < event.signUpOpensAt) return 'sign-up-not-open'
  return now >= event.signUpClosesAt ? 'sign-up-closed' : null
}

/** Why a sign-up can't be given back now, or null: until the event begins. */
export function refuseCancelSignUp(event: EventState, now: Date): Reason | null {
  if (event.status === 'CANCELLED') return 'event-cancelled'
  return now >= event.startsAt ? 'event-started' : null
}

/** Why an offered place can't be taken now, or null: up to, and without, the instant it was held until, and the beginning. */
export function refuseAcceptPlace(
  event: EventState,
  offer: { status: SignUpStatus; acceptBy: Date | null },
  now: Date,
): Reason | null {
  if (event.status === 'CANCELLED') return 'event-cancelled'
  if (offer.status !== 'OFFERED' || !offer.acceptBy) return 'no-place-offered'
  if (now >= event.startsAt) return 'event-already-begun'
  return now >= offer.acceptBy ? 'offer-expired' : null
}

/** Until when a place is held for someone: so many hours, but never beyond the event's beginning. */
export const acceptByOf = (event: { acceptHours: number; startsAt: Date }, now: Date): Date =>
  new Date(Math.min(now.getTime() + event.acceptHours * 3_600_000, event.startsAt.getTime()))

export function refuseCheckIn(event: EventState, now: Date): Reason | null {
  if (event.status !== 'PUBLISHED') return event.status === 'DRAFT' ? 'event-draft' : 'event-cancelled'
  const { opensAt, closesAt } = checkInSpan(event)
  if (now < opensAt) return 'check-in-not-open'
  return now >= closesAt ? 'check-in-closed' : null
}

/** Organisers may put the list in order afterwards. */
export function refuseTickOff(event: EventState, now: Date): Reason | null {
  const refusal = refuseCheckIn(event, now)
  return refusal === 'check-in-closed' ? null : refusal
}

export type Answer = { id: string; answer: string }

/** The answers to an event's questions; or which question lacks one, by its field's name. */
export function answersTo(
  questions: readonly Question[],
  given: Partial<Record<string, string>>,
): { answers: Answer[] } | { missing: string } {
  const answers: Answer[] = []
  for (const { id, required } of questions) {
    const answer = given[answerField(id)]
    if (answer) answers.push({ id, answer })
    else if (required) return { missing: answerField(id) }
  }
  return { answers }
}

/** `q1` is answered in the field `answer1`. */
export const answerField = (questionId: string): string => questionId.replace(/^q/, 'answer')

const HOUR = 3_600_000

export const reminderHours = { day: 24, hour: 1 } as const
export type Reminder = keyof typeof reminderHours

/** Which reminder is due: the nearer one alone, where the portal slept through the other. */
export function dueReminder(
  event: { startsAt: Date; dayReminded: boolean; hourReminded: boolean },
  now: Date,
): Reminder | null {
  const left = event.startsAt.getTime() - now.getTime()
  if (left <= 0) return null
  if (left <= reminderHours.hour * HOUR) return event.hourReminded ? null : 'hour'
  return left <= reminderHours.day * HOUR && !event.dayReminded ? 'day' : null
}
