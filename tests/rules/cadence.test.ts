import { expect, test } from 'vitest'
import { nextRegularMeeting } from '@/lib/calendar/cadence'

const fortnightly = {
  cadence: { everyWeeks: 2, weekdays: ['wednesday' as const, 'thursday' as const], time: '19:00' },
  from: '2025-01-01',
  timeZone: 'Asia/Shanghai',
}

test.each([
  ['before the first', '2024-06-01T00:00:00Z', '2025-01-01T11:00:00.000Z'],
  ['as one begins', '2025-01-01T11:00:00Z', '2025-01-01T11:00:00.000Z'],
  ['just after', '2025-01-01T11:00:01Z', '2025-01-15T11:00:00.000Z'],
  ['in the week between', '2025-01-08T00:00:00Z', '2025-01-15T11:00:00.000Z'],
  ['late on the Sunday of a week without one, UTC', '2025-01-12T20:00:00Z', '2025-01-15T11:00:00.000Z'],
  ['across a year', '2025-12-31T12:00:00Z', '2026-01-14T11:00:00.000Z'],
])('every second Wednesday: %s', (_, at, expected) => {
  expect(nextRegularMeeting(fortnightly, new Date(at)).toISOString()).toBe(expected)
})

test('by local time: the hour stays when the clocks change', () => {
  const beat = {
    cadence: { everyWeeks: 1, weekdays: ['monday' as const], time: '10:30' },
    from: '2026-03-02',
    timeZone: 'Europe/Berlin',
  }
  expect(nextRegularMeeting(beat, new Date('2026-03-23T00:00:00Z')).toISOString()).toBe('2026-03-23T09:30:00.000Z')
  expect(nextRegularMeeting(beat, new Date('2026-03-24T00:00:00Z')).toISOString()).toBe('2026-03-30T08:30:00.000Z')
})
