import { describe, expect, test } from 'vitest'
import {
  type AgendaMeeting,
  agendaDifference,
  isFreezeDue,
  isLate,
  isSame,
  neighbour,
  refuseAgendaChange,
  startTimes,
} from '@/lib/agenda/rules'
import { days, hours, minutes, present } from '../factories/clock'

const line = (key: string, length = 10) => ({ key, titleZh: key, titleEn: key, minutes: length })
const meeting = (facts: Partial<AgendaMeeting> = {}): AgendaMeeting => ({
  status: 'PLANNED',
  startsAt: days(2),
  endsAt: hours(1, days(2)),
  frozenAt: null,
  ...facts,
})

describe('what changed between two drafts', () => {
  test.each([
    ['nothing', 'abc', 'abc', { added: '', removed: '', isReordered: false }],
    ['something new, which moves nothing', 'abc', 'axbc', { added: 'x', removed: '', isReordered: false }],
    ['something gone, which moves nothing', 'abc', 'ac', { added: '', removed: 'b', isReordered: false }],
    ['another order', 'abc', 'acb', { added: '', removed: '', isReordered: true }],
    ['all of it', 'abc', 'xcb', { added: 'x', removed: 'a', isReordered: true }],
    ['the first draft', '', 'ab', { added: 'ab', removed: '', isReordered: false }],
  ])('%s', (_, before, after, expected) => {
    const found = agendaDifference(
      [...before].map((key) => line(key)),
      [...after].map((key) => line(key)),
    )
    const keys = (lines: { key: string }[]) => lines.map(({ key }) => key).join('')
    expect({ added: keys(found.added), removed: keys(found.removed), isReordered: found.isReordered }).toEqual(expected)
    expect(isSame(found)).toBe(before === after)
  })

  test('another length', () => {
    const found = agendaDifference([line('a'), line('b', 5)], [line('a'), line('b', 20)])
    expect(found.retimed).toEqual([{ line: line('b', 20), before: 5 }])
    expect(isSame(found)).toBe(false)
  })
})

test.each([
  ['a day and a bit ahead', meeting(), minutes(-1, days(1)), false],
  ['a day ahead', meeting(), days(1), true],
  ['an hour ahead, after a long absence', meeting(), hours(-1, days(2)), true],
  ['as it begins', meeting(), days(2), false],
  ['when it is frozen already', meeting({ frozenAt: present }), days(1), false],
  ['when it is called off', meeting({ status: 'CANCELLED' }), days(1), false],
])('an agenda freezes %s: %s', (_, one, at, expected) => expect(isFreezeDue(one, at)).toBe(expected))

test('the organiser may change it until the meeting is over', () => {
  expect(refuseAgendaChange(meeting(), minutes(-1, hours(1, days(2))))).toBeNull()
  expect(refuseAgendaChange(meeting(), hours(1, days(2)))).toBe('meeting-over')
  expect(refuseAgendaChange(meeting({ status: 'CANCELLED' }), present)).toBe('meeting-cancelled')
})

test('only what changes after the freeze is marked', () => {
  expect([isLate(present, null), isLate(present, present), isLate(minutes(1), present)]).toEqual([false, false, true])
})

test('each item begins when those before it have had their time', () => {
  expect(startTimes(present, [{ minutes: 5 }, { minutes: 20 }, { minutes: 1 }])).toEqual([
    present,
    minutes(5),
    minutes(25),
  ])
})

test('the neighbours of an item, and none at the ends', () => {
  const items = [{ id: 'a' }, { id: 'b' }]
  expect([neighbour(items, 'a', 'up'), neighbour(items, 'a', 'down'), neighbour(items, 'b', 'down')]).toEqual([
    null,
    { id: 'b' },
    null,
  ])
  expect(neighbour(items, 'x', 'up')).toBeNull()
})
