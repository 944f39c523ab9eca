import { describe, expect, test } from 'vitest'
import {
  favouredDay,
  isPolling,
  type MeetingState,
  nextMeetingChange,
  refuseChange,
  refusePoll,
  standingOf,
} from '@/lib/meetings/rules'
import { days, hours, minutes, present } from '../factories/clock'

const startsAt = days(9)
const meeting = (facts: Partial<MeetingState> = {}) => ({
  status: 'PLANNED' as const,
  startsAt,
  endsAt: hours(1, startsAt),
  plannedAt: startsAt,
  pollClosesAt: null,
  ...facts,
})
const choices = [
  { day: '2026-03-11', startsAt },
  { day: '2026-03-12', startsAt: days(1, startsAt) },
]

test.each([
  ['planned', {}, present, null],
  ['about to begin', {}, minutes(-1, startsAt), null],
  ['begun', {}, startsAt, 'meeting-started'],
  ['cancelled', { status: 'CANCELLED' }, present, 'meeting-cancelled'],
] as const)('a %s meeting may be changed: %s', (_, facts, at, expected) => {
  expect(refuseChange(meeting(facts), at)).toBe(expected)
})

test.each([
  ['planned', {}, present, 'planned'],
  ['moved', { startsAt: days(1, startsAt), endsAt: days(2, startsAt) }, present, 'moved'],
  ['being chosen', { pollClosesAt: days(1) }, present, 'choosing'],
  ['chosen', { pollClosesAt: days(1) }, days(1), 'planned'],
  ['running', {}, startsAt, 'running'],
  ['over', {}, hours(1, startsAt), 'over'],
  ['cancelled', { status: 'CANCELLED' }, hours(1, startsAt), 'cancelled'],
] as const)('%s', (_, facts, at, expected) => {
  expect(standingOf(meeting(facts), at)).toBe(expected)
})

describe('asking for a day', () => {
  test.each([
    ['a day ahead', days(1), choices, null],
    ['now', present, choices, 'poll-closes-in-past'],
    ['just before the earliest day', minutes(-1, startsAt), choices, null],
    ['on the earliest day', startsAt, choices, 'poll-closes-too-late'],
    ['about one day', days(1), choices.slice(1), 'one-day-only'],
  ] as const)('until %s', (_, closesAt, offered, expected) => {
    expect(refusePoll(meeting(), offered, closesAt, present)).toBe(expected)
  })

  test.each([
    ['nobody answered', [], '2026-03-11'],
    ['both suit the same number', [['2026-03-11'], ['2026-03-12']], '2026-03-11'],
    ['the other suits more', [['2026-03-12'], ['2026-03-11', '2026-03-12']], '2026-03-12'],
    ['nobody can', [[], []], '2026-03-11'],
  ])('%s', (_, answers, day) => {
    expect(favouredDay(choices, answers, present)?.day).toBe(day)
  })

  test('a day that has begun is out', () => {
    expect(favouredDay(choices, [['2026-03-11']], startsAt)?.day).toBe('2026-03-12')
    expect(favouredDay(choices, [], days(1, startsAt))).toBeNull()
  })

  test('is open until its last instant, and never once the meeting begins or is called off', () => {
    const asked = meeting({ pollClosesAt: days(1) })
    expect([minutes(-1, days(1)), days(1)].map((at) => isPolling(asked, at))).toEqual([true, false])
    expect(isPolling(meeting({ pollClosesAt: days(20) }), startsAt)).toBe(false)
    expect(isPolling(meeting({ pollClosesAt: days(1), status: 'CANCELLED' }), present)).toBe(false)
  })
})

test('what is said of a meeting changes when the poll closes, when it begins, when it ends, and never again', () => {
  const asked = meeting({ pollClosesAt: days(1) })
  const changes: (Date | null)[] = [nextMeetingChange(asked, present)]
  for (let at = changes[0]; at; at = changes.at(-1)) changes.push(nextMeetingChange(asked, at))
  expect(changes).toEqual([days(1), startsAt, hours(1, startsAt), null])
})
