import { describe, expect, test } from 'vitest'
import { countedAt, standingOf, yearShare } from '@/lib/goals/rules'

// 2025 in Asia/Shanghai, which has no daylight saving time.
const year = { start: new Date('2024-12-31T16:00:00Z'), end: new Date('2025-12-31T16:00:00Z') }

describe('the share of the year that has passed', () => {
  test.each([
    ['before it', '2024-12-31T15:59:59Z', 0],
    ['at its first instant', '2024-12-31T16:00:00Z', 0],
    ['at noon of 2 July, its middle', '2025-07-02T04:00:00Z', 0.5],
    ['at its end', '2025-12-31T16:00:00Z', 1],
    ['a year later', '2026-11-22T00:00:00Z', 1],
  ])('%s', (_, at, share) => {
    expect(yearShare(year, new Date(at))).toBe(share)
  })
})

describe('figures are for', () => {
  const later = new Date('2026-11-22T00:00:00Z')
  const during = new Date('2025-06-01T00:00:00Z')
  test.each([
    ['now, during the year', false, during, during],
    ['now, during the year, though the next goals are out', true, during, during],
    ['now, after the year, while there are no newer goals', false, later, later],
    ['the end of the year, once there are', true, later, year.end],
  ])('%s', (_, hasNewerGoals, now, expected) => {
    expect(countedAt(year, hasNewerGoals, now)).toEqual(expected)
  })
})

describe('the standing of a target', () => {
  const members = { target: 30, comparison: 'at-least' } as const
  const lag = { target: 2, comparison: 'at-most' } as const
  test.each([
    ['nothing is counted', members, null, 0.5, { state: 'uncounted', share: null }],
    ['none yet, at the very start', members, 0, 0, { state: 'on-pace', share: 0 }],
    ['exactly on pace', members, 15, 0.5, { state: 'on-pace', share: 0.5 }],
    ['one below pace', members, 14, 0.5, { state: 'behind', share: 14 / 30 }],
    ['reached', members, 30, 0.5, { state: 'reached', share: 1 }],
    ['passed', members, 45, 1, { state: 'reached', share: 1.5 }],
    ['at a limit', lag, 2, 0.5, { state: 'reached', share: 1 }],
    ['over a limit', lag, 3, 0.1, { state: 'behind', share: 1.5 }],
  ])('%s', (_, target, value, pace, standing) => {
    expect(standingOf(target, value, pace)).toEqual(standing)
  })
})
