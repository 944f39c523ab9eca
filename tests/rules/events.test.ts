import { describe, expect, test } from 'vitest'
import { type EventState, refuseCancelEvent, refuseTimes, standingOf } from '@/lib/events/rules'
import { eventSchema } from '@/lib/events/schema'
import { refuseCancelSignUp, refuseSignUp } from '@/lib/sign-ups/rules'

// Sign-up from 10 to 20, the event from 30 to 40, in milliseconds of a small world.
const at = (time: number) => new Date(time)
const event: EventState = {
  status: 'PUBLISHED',
  signUpOpensAt: at(10),
  signUpClosesAt: at(20),
  startsAt: at(30),
  endsAt: at(40),
}
const cancelled: EventState = { ...event, status: 'CANCELLED' }

/** The answers at and just before each instant at which something changes. */
const over = <T>(answer: (now: Date) => T): Record<string, T> =>
  Object.fromEntries([9, 10, 19, 20, 29, 30, 39, 40].map((time) => [time, answer(at(time))]))

test('sign-up is open from its first instant up to, and not including, its last', () => {
  expect(over((now) => refuseSignUp(event, now))).toEqual({
    9: 'sign-up-not-open',
    10: null,
    19: null,
    20: 'sign-up-closed',
    29: 'sign-up-closed',
    30: 'sign-up-closed',
    39: 'sign-up-closed',
    40: 'event-over',
  })
})

test('a sign-up that stays open lasts until the event is over', () => {
  const open = { ...event, signUpClosesAt: at(40) }
  expect([30, 39, 40].map((time) => refuseSignUp(open, at(time)))).toEqual([null, null, 'event-over'])
})

test('a place can be given back, and passed on, until the event begins', () => {
  const until = (refusal: string | null) => ({
    9: null,
    10: null,
    19: null,
    20: null,
    29: null,
    30: refusal,
    39: refusal,
    40: refusal,
  })
  expect(over((now) => refuseCancelSignUp(event, now))).toEqual(until('event-started'))
})

test('an event can be cancelled until it is over', () => {
  expect([9, 30, 39, 40].map((time) => refuseCancelEvent(event, at(time)))).toEqual([null, null, null, 'event-over'])
})

test('nothing can be done with a cancelled event, at any time', () => {
  expect(new Set(Object.values(over((now) => refuseSignUp(cancelled, now))))).toEqual(new Set(['event-cancelled']))
  expect(new Set(Object.values(over((now) => refuseCancelSignUp(cancelled, now))))).toEqual(
    new Set(['event-cancelled']),
  )
  expect(new Set(Object.values(over((now) => refuseCancelEvent(cancelled, now))))).toEqual(
    new Set(['event-already-cancelled']),
  )
})

test('how an event stands', () => {
  const standing = (taken: number) => over((now) => standingOf({ ...event, taken, capacity: 2 }, now))
  const rest = { 9: 'not-open', 20: 'closed', 29: 'closed', 30: 'running', 39: 'running', 40: 'over' }
  expect(standing(1)).toEqual({ ...rest, 10: 'open', 19: 'open' })
  expect(standing(2)).toEqual({ ...rest, 10: 'full', 19: 'full' })
  expect(standingOf({ ...cancelled, taken: 0, capacity: 2 }, at(15))).toBe('cancelled')
})

test.each<[string, Partial<Record<keyof EventState, Date>>, object | null]>([
  ['in order', {}, null],
  ['closing as it starts', { signUpClosesAt: at(30) }, null],
  ['starting now', { startsAt: at(5) }, { reason: 'starts-in-past', field: 'startsAt' }],
  ['ending at the start', { endsAt: at(30) }, { reason: 'ends-before-start', field: 'endsAt' }],
  ['closing as it opens', { signUpClosesAt: at(10) }, { reason: 'opens-after-close', field: 'signUpClosesAt' }],
  ['closing after the start', { signUpClosesAt: at(31) }, { reason: 'closes-after-start', field: 'signUpClosesAt' }],
  [
    'closing in the past',
    { signUpOpensAt: at(1), signUpClosesAt: at(5) },
    { reason: 'closes-in-past', field: 'signUpClosesAt' },
  ],
])('times %s', (_, times, wrong) => {
  expect(refuseTimes({ ...event, ...times }, at(5))).toEqual(wrong)
})

describe('the form of an event', () => {
  const form = {
    slug: 'spring-session',
    kind: 'OTHER',
    titleZh: '分享',
    titleEn: 'Session',
    descriptionZh: '说明',
    descriptionEn: 'Words',
    placeZh: '线上',
    placeEn: 'Online',
    joinUrl: '',
    startsAt: '2026-04-01T19:00',
    endsAt: '2026-04-01T21:00',
    signUpOpensAt: '2026-03-10T09:00',
    signUpClosesAt: '2026-04-01T18:00',
    capacity: '50',
  }
  const faults = (facts: object) => {
    const parsed = eventSchema.safeParse({ ...form, ...facts })
    return parsed.success ? [] : [...new Set(parsed.error.issues.map(({ path, code }) => path.join('.') || code))]
  }

  test('is read as it is meant', () => {
    expect(eventSchema.parse(form)).toEqual({
      ...form,
      capacity: 50,
      joinUrl: undefined,
      joinUrlForAll: false,
      question1Required: false,
      question2Required: false,
      question3Required: false,
      status: 'PUBLISHED',
    })
  })

  test.each([
    ['2026-02-30T10:00'],
    ['2026-13-01T10:00'],
    ['2026-04-01T24:00'],
    ['2026-04-01T19:60'],
    ['2026-04-01'],
    ['2026-04-01T19:00Z'],
    ['2026-04-01T19:00+08:00'],
    ['2026-04-01T19:00:30'],
    ['2026-04-01T19:00:00.0000000001'],
    ['1999-12-31T19:00'],
    ['3000-01-01T00:00'],
    ['+020260-04-01T19:00'],
    ['soon'],
    [''],
  ])('refuses the time %s', (startsAt) => {
    expect(faults({ startsAt })).toEqual(['startsAt'])
  })

  test.each([['2028-02-29T10:00'], ['2000-01-01T00:00']])('takes the time %s', (startsAt) => {
    expect(faults({ startsAt })).toEqual([])
  })

  test.each([[''], ['0'], ['-1'], ['1.5'], ['10001'], ['many'], ['NaN'], ['Infinity']])(
    'refuses %j places',
    (capacity) => {
      expect(faults({ capacity })).toEqual(['capacity'])
    },
  )

  test.each([[''], ['a b'], ['a--b'], ['-a'], ['a-'], ['../a'], ['活动'], ['a/b'], ['x'.repeat(81)]])(
    'refuses the address %j',
    (slug) => {
      expect(faults({ slug })).toEqual(['slug'])
    },
  )

  test.each([
    ['javascript:alert(1)'],
    ['http://meet.example.org/1'],
    ['//meet.example.org'],
    ['meet.example.org'],
    ['https://'],
    ['https://meet.example.org/\u0000'],
    [`https://meet.example.org/${'x'.repeat(500)}`],
  ])('refuses the link %j', (joinUrl) => {
    expect(faults({ joinUrl })).toEqual(['joinUrl'])
  })

  test('refuses fields that it doesn’t have', () => {
    expect(faults({ taken: '0' })).toEqual(['unrecognized_keys'])
  })
})
