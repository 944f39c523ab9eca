import { describe, expect, test } from 'vitest'
import { refuseCapacity, refuseEditEvent, refusePublishEvent, refuseRecap, refuseTimes } from '@/lib/events/rules'
import {
  acceptByOf,
  answersTo,
  dueReminder,
  refuseAcceptPlace,
  refuseCheckIn,
  refuseSignUp,
  refuseTickOff,
} from '@/lib/sign-ups/rules'

const HOUR = 3_600_000
const at = (hours: number) => new Date(hours * HOUR)
const event = {
  status: 'PUBLISHED' as const,
  signUpOpensAt: at(0),
  signUpClosesAt: at(90),
  startsAt: at(100),
  endsAt: at(102),
}
const draft = { ...event, status: 'DRAFT' as const }
const cancelled = { ...event, status: 'CANCELLED' as const }

test('what can be done with a draft, and with what is cancelled', () => {
  expect([draft, event, cancelled].map((one) => refusePublishEvent(one, at(1)))).toEqual([
    null,
    'event-already-published',
    'event-cancelled',
  ])
  expect([99.9, 100].map((time) => refusePublishEvent(draft, at(time)))).toEqual([null, 'starts-in-past'])
  expect([draft, cancelled].map((one) => refuseSignUp(one, at(1)))).toEqual(['event-draft', 'event-cancelled'])
  expect([draft, cancelled].map((one) => refuseCheckIn(one, at(100)))).toEqual(['event-draft', 'event-cancelled'])
  expect([draft, event, cancelled].map((one) => refuseEditEvent(one, at(1)))).toEqual([null, null, 'event-cancelled'])
  expect([101.9, 102].map((time) => refuseEditEvent(event, at(time)))).toEqual([null, 'event-over'])
  expect([99, 100, 500].map((time) => refuseRecap(event, at(time)))).toEqual(['event-not-begun', null, null])
})

test('check-in is open from half an hour before until half an hour after; organisers may tick off later', () => {
  const times = [99.49, 99.5, 102.49, 102.5]
  expect(times.map((time) => refuseCheckIn(event, at(time)))).toEqual([
    'check-in-not-open',
    null,
    null,
    'check-in-closed',
  ])
  expect(times.map((time) => refuseTickOff(event, at(time)))).toEqual(['check-in-not-open', null, null, null])
})

test('a place is held for some hours, and never beyond the beginning', () => {
  expect(acceptByOf({ acceptHours: 24, startsAt: at(100) }, at(10))).toEqual(at(34))
  expect(acceptByOf({ acceptHours: 24, startsAt: at(100) }, at(90))).toEqual(at(100))
  const offer = { status: 'OFFERED' as const, acceptBy: at(34) }
  expect(refuseAcceptPlace(event, offer, new Date(34 * HOUR - 1))).toBeNull()
  expect(refuseAcceptPlace(event, offer, at(34))).toBe('offer-expired')
  // Held beyond the beginning, which has come nearer since.
  const begun = { ...event, startsAt: at(20) }
  expect(refuseAcceptPlace(begun, offer, new Date(20 * HOUR - 1))).toBeNull()
  expect(refuseAcceptPlace(begun, offer, at(20))).toBe('event-already-begun')
  expect(refuseAcceptPlace(event, { status: 'WAITING', acceptBy: null }, at(1))).toBe('no-place-offered')
  expect(refuseAcceptPlace(cancelled, offer, at(1))).toBe('event-cancelled')
})

describe('reminders', () => {
  const due = (time: number, dayReminded = false, hourReminded = false) =>
    dueReminder({ startsAt: at(100), dayReminded, hourReminded }, at(time))
  test.each<[number, string | null, string | null]>([
    [75.99, null, null],
    [76, 'day', null],
    [98.99, 'day', null],
    [99, 'hour', 'hour'],
    [99.99, 'hour', 'hour'],
    [100, null, null],
  ])('%d hours in', (time, first, afterTheDays) => {
    expect([due(time), due(time, true), due(time, true, true)]).toEqual([first, afterTheDays, null])
  })
})

test('answers are those to the questions asked; a required one must be there', () => {
  const questions = [
    { id: 'q1', zh: '一', en: 'One', required: true },
    { id: 'q3', zh: '三', en: 'Three', required: false },
  ]
  expect(answersTo(questions, { answer1: 'a', answer2: 'nobody asked', answer3: 'c' })).toEqual({
    answers: [
      { id: 'q1', answer: 'a' },
      { id: 'q3', answer: 'c' },
    ],
  })
  expect(answersTo(questions, { answer3: 'c' })).toEqual({ missing: 'answer1' })
  expect(answersTo([], {})).toEqual({ answers: [] })
})

test('an edit may leave past times as they are, not set them', () => {
  expect(refuseTimes(event, at(101))).toMatchObject({ reason: 'starts-in-past' })
  expect(refuseTimes(event, at(101), event)).toBeNull()
  expect(refuseTimes({ ...event, startsAt: at(100.5) }, at(101), event)).toMatchObject({ field: 'startsAt' })
  expect(refuseTimes({ ...event, endsAt: at(100.5) }, at(101), event)).toEqual({
    reason: 'ends-in-past',
    field: 'endsAt',
  })
})

test('there are never fewer places than are in use', () => {
  expect(refuseCapacity(3, 4)).toEqual({ reason: 'capacity-below-taken', field: 'capacity', params: { taken: 4 } })
  expect(refuseCapacity(4, 4)).toBeNull()
})
