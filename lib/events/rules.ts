// An event's life:
//
//   DRAFT ──publish──▶ PUBLISHED ──cancel──▶ CANCELLED
//     └────────────────cancel───────────────────▲
//
// Organisers edit it until it is over or cancelled; then it takes a recording and a recap. Sign-ups: lib/sign-ups/rules.ts.
import type { Reason } from '@/lib/outcome'

export type EventStatus = 'DRAFT' | 'PUBLISHED' | 'CANCELLED'
export type EventTimes = { startsAt: Date; endsAt: Date; signUpOpensAt: Date; signUpClosesAt: Date }
export type EventState = EventTimes & { status: EventStatus }

type Refusal = { reason: Reason; field: string; params?: Record<string, number> }

export function refusePublishEvent(event: EventState, now: Date): Reason | null {
  if (event.status === 'CANCELLED') return 'event-cancelled'
  if (event.status === 'PUBLISHED') return 'event-already-published'
  return now >= event.startsAt ? 'starts-in-past' : null
}

export function refuseCancelEvent(event: EventState, now: Date): Reason | null {
  if (event.status === 'CANCELLED') return 'event-already-cancelled'
  return now >= event.endsAt ? 'event-over' : null
}

export function refuseEditEvent(event: EventState, now: Date): Reason | null {
  if (event.status === 'CANCELLED') return 'event-cancelled'
  return now >= event.endsAt ? 'event-over' : null
}

/** A recording and a recap belong to what has begun. */
export function refuseRecap(event: EventState, now: Date): Reason | null {
  if (event.status !== 'PUBLISHED') return event.status === 'CANCELLED' ? 'event-cancelled' : 'event-draft'
  return now < event.startsAt ? 'event-not-begun' : null
}

/** What is wrong with the times of an event, and with which of them; null when nothing is. What stays as it was may be past. */
export function refuseTimes(times: EventTimes, now: Date, before?: EventTimes): Refusal | null {
  const isNew = (name: keyof EventTimes) => before?.[name].getTime() !== times[name].getTime()
  if (isNew('startsAt') && times.startsAt <= now) return { reason: 'starts-in-past', field: 'startsAt' }
  if (isNew('endsAt') && times.endsAt <= now) return { reason: 'ends-in-past', field: 'endsAt' }
  if (times.endsAt <= times.startsAt) return { reason: 'ends-before-start', field: 'endsAt' }
  if (times.signUpClosesAt <= times.signUpOpensAt) return { reason: 'opens-after-close', field: 'signUpClosesAt' }
  if (isNew('signUpClosesAt') && times.signUpClosesAt <= now)
    return { reason: 'closes-in-past', field: 'signUpClosesAt' }
  if (times.signUpClosesAt > times.startsAt) return { reason: 'closes-after-start', field: 'signUpClosesAt' }
  return null
}

/** Nobody loses a place by an edit: there are at least as many as are in use. */
export const refuseCapacity = (capacity: number, taken: number): Refusal | null =>
  capacity < taken ? { reason: 'capacity-below-taken', field: 'capacity', params: { taken } } : null

type Told = Pick<EventTimes, 'startsAt' | 'endsAt'> &
  Record<'titleZh' | 'titleEn' | 'placeZh' | 'placeEn', string> & {
    joinUrl: string | null
  }

/** Whether those who signed up must hear of an edit: another time, place, link or name. */
export const concernsReaders = (before: Told, after: Told): boolean =>
  before.startsAt.getTime() !== after.startsAt.getTime() ||
  before.endsAt.getTime() !== after.endsAt.getTime() ||
  (['titleZh', 'titleEn', 'placeZh', 'placeEn', 'joinUrl'] as const).some((name) => before[name] !== after[name])

/** How an event stands, in one word for lists. */
export type EventStanding = 'draft' | 'cancelled' | 'over' | 'running' | 'not-open' | 'open' | 'full' | 'closed'

export function standingOf(event: EventState & { taken: number; capacity: number }, now: Date): EventStanding {
  if (event.status !== 'PUBLISHED') return event.status === 'DRAFT' ? 'draft' : 'cancelled'
  if (now >= event.endsAt) return 'over'
  if (now >= event.startsAt) return 'running'
  if (now < event.signUpOpensAt) return 'not-open'
  if (now >= event.signUpClosesAt) return 'closed'
  return event.taken < event.capacity ? 'open' : 'full'
}

/** When what is said of an event changes next by itself, or null once it never will. */
export function nextEventChange(event: EventTimes, now: Date): Date | null {
  const moments = [
    event.signUpOpensAt,
    event.signUpClosesAt,
    checkInSpan(event).opensAt,
    event.startsAt,
    event.endsAt,
    checkInSpan(event).closesAt,
  ]
  const ahead = moments.filter((moment) => moment > now).map((moment) => moment.getTime())
  return ahead.length > 0 ? new Date(Math.min(...ahead)) : null
}

const MINUTE = 60_000

/** People check in from half an hour before it begins until half an hour after it has ended. */
export const checkInSpan = ({ startsAt, endsAt }: Pick<EventTimes, 'startsAt' | 'endsAt'>) => ({
  opensAt: new Date(startsAt.getTime() - 30 * MINUTE),
  closesAt: new Date(endsAt.getTime() + 30 * MINUTE),
})
