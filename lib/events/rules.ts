// An event is published, then held or cancelled. A sign-up's life:
//
//   ──sign up, a place is free──▶ CONFIRMED ──cancel──▶ CANCELLED   (may sign up again, at the end of the line)
//   ──sign up, all are taken────▶ WAITING ──a place gets free, first in line──▶ CONFIRMED
//                                    └──────cancel──▶ CANCELLED
import type { Reason } from '@/lib/outcome'

export type EventTimes = { startsAt: Date; endsAt: Date; signUpOpensAt: Date; signUpClosesAt: Date }
export type EventState = EventTimes & { status: 'PUBLISHED' | 'CANCELLED' }

/** Why nobody can sign up now, or null. Open from `signUpOpensAt` on, up to but without `signUpClosesAt`. */
export function refuseSignUp(event: EventState, now: Date): Reason | null {
  if (event.status === 'CANCELLED') return 'event-cancelled'
  if (now >= event.endsAt) return 'event-over'
  if (now < event.signUpOpensAt) return 'sign-up-not-open'
  return now >= event.signUpClosesAt ? 'sign-up-closed' : null
}

/** Why a sign-up can't be given back now, or null: until the event begins. */
export function refuseCancelSignUp(event: EventState, now: Date): Reason | null {
  if (event.status === 'CANCELLED') return 'event-cancelled'
  return now >= event.startsAt ? 'event-started' : null
}

export function refuseCancelEvent(event: EventState, now: Date): Reason | null {
  if (event.status === 'CANCELLED') return 'event-already-cancelled'
  return now >= event.endsAt ? 'event-over' : null
}

/** What is wrong with the times of a new event, and with which of them; null when nothing is. */
export function refuseTimes(times: EventTimes, now: Date): { reason: Reason; field: keyof EventTimes } | null {
  if (times.startsAt <= now) return { reason: 'starts-in-past', field: 'startsAt' }
  if (times.endsAt <= times.startsAt) return { reason: 'ends-before-start', field: 'endsAt' }
  if (times.signUpClosesAt <= times.signUpOpensAt) return { reason: 'opens-after-close', field: 'signUpClosesAt' }
  if (times.signUpClosesAt <= now) return { reason: 'closes-in-past', field: 'signUpClosesAt' }
  if (times.signUpClosesAt > times.startsAt) return { reason: 'closes-after-start', field: 'signUpClosesAt' }
  return null
}

/** How an event stands, in one word for lists. */
export type EventStanding = 'cancelled' | 'over' | 'running' | 'not-open' | 'open' | 'full' | 'closed'

export function standingOf(event: EventState & { taken: number; capacity: number }, now: Date): EventStanding {
  if (event.status === 'CANCELLED') return 'cancelled'
  if (now >= event.endsAt) return 'over'
  if (now >= event.startsAt) return 'running'
  const refusal = refuseSignUp(event, now)
  if (refusal) return refusal === 'sign-up-not-open' ? 'not-open' : 'closed'
  return event.taken < event.capacity ? 'open' : 'full'
}

/** When what is said of an event changes next by itself, or null once it is over. */
export function nextEventChange(event: EventTimes, now: Date): Date | null {
  const moments = [event.signUpOpensAt, event.signUpClosesAt, event.startsAt, event.endsAt]
  const ahead = moments.filter((moment) => moment > now).map((moment) => moment.getTime())
  return ahead.length > 0 ? new Date(Math.min(...ahead)) : null
}
