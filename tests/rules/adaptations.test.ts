import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  allowedHours,
  type Clock,
  clockFigures,
  clockState,
  dueAfter,
  hoursTaken,
  lagOf,
  nearestRank,
  nextClockState,
  percentOf,
  refuseTimes,
} from '@/lib/adaptations/rules'
import { newClockSchema } from '@/lib/adaptations/schema'
import { readContent } from '@/lib/content/read-content'

const HOUR = 3_600_000
const hour = (count: number) => new Date(count * HOUR)
const clock = (own: Partial<Clock> = {}): Clock => ({
  appearedAt: hour(0),
  dueAt: hour(48),
  startedAt: null,
  adaptedAt: null,
  droppedAt: null,
  ...own,
})

describe('the state of a clock', () => {
  test.each([
    ['just appeared', {}, 0, 'waiting'],
    ['begun', { startedAt: hour(1) }, 2, 'running'],
    ['at its due time', {}, 48, 'waiting'],
    ['past it', { startedAt: hour(1) }, 48.001, 'overdue'],
    ['adapted at its due time', { adaptedAt: hour(48) }, 60, 'in-time'],
    ['adapted past it', { adaptedAt: hour(48.001) }, 60, 'late'],
    ['dropped', { droppedAt: hour(50) }, 60, 'dropped'],
  ] as const)('%s', (_, own, now, state) => {
    expect(clockState(clock(own), hour(now))).toBe(state)
  })

  test('changes by itself when it is due, and never once it is decided', () => {
    expect(nextClockState(clock(), hour(1))?.getTime()).toBe(hour(48).getTime() + 1)
    expect(clockState(clock(), nextClockState(clock(), hour(1)) ?? hour(0))).toBe('overdue')
    expect(nextClockState(clock(), hour(49))).toBeNull()
    expect(nextClockState(clock({ adaptedAt: hour(3) }), hour(4))).toBeNull()
    expect(nextClockState(clock({ droppedAt: hour(3) }), hour(4))).toBeNull()
  })
})

test.each([
  ['all in order', { startedAt: hour(1), adaptedAt: hour(2), adaptedUrl: 'x' }, null],
  ['work that began before it appeared', { startedAt: hour(-5), adaptedAt: hour(0), adaptedUrl: 'x' }, null],
  ['adapted before upstream had it', { adaptedAt: hour(-0.1), adaptedUrl: 'x' }, 'adapted-before-upstream'],
  ['adapted before work began', { startedAt: hour(3), adaptedAt: hour(2), adaptedUrl: 'x' }, 'adapted-before-started'],
  ['adapted nowhere', { adaptedAt: hour(2) }, 'adapted-without-link'],
  ['late for no reason', { adaptedAt: hour(49), adaptedUrl: 'x' }, 'late-without-reason'],
  ['late with a reason', { adaptedAt: hour(49), adaptedUrl: 'x', lateReason: 'Holidays.' }, null],
  ['begun tomorrow', { startedAt: hour(101) }, 'clock-time-ahead'],
  ['adapted tomorrow', { adaptedAt: hour(101), adaptedUrl: 'x' }, 'clock-time-ahead'],
  ['appeared tomorrow', { appearedAt: hour(101) }, 'clock-time-ahead'],
] as const)('times: %s', (_, own, reason) => {
  const times = { ...clock(), lateReason: null, adaptedUrl: null, ...own }
  expect(refuseTimes(times, hour(100))?.reason ?? null).toBe(reason)
})

test('hours are counted up: a minute over is over', () => {
  expect(hoursTaken(clock({ adaptedAt: hour(48) }), hour(99))).toBe(48)
  expect(hoursTaken(clock({ adaptedAt: new Date(48 * HOUR + 1) }), hour(99))).toBe(49)
  expect(hoursTaken(clock(), hour(7))).toBe(7)
})

test('percentages are rounded down and taken of something', () => {
  expect([percentOf(0, 0), percentOf(0, 3), percentOf(2, 3), percentOf(99, 100), percentOf(199, 200)]).toEqual([
    null,
    0,
    66,
    99,
    99,
  ])
  expect(percentOf(3, 3)).toBe(100)
})

test('p50 and p90 by nearest rank, as one who counts along the sorted list finds them', () => {
  expect(nearestRank([], 50)).toBeNull()
  expect(nearestRank([7], 90)).toBe(7)
  expect([nearestRank([1, 2, 3, 4], 50), nearestRank([1, 2, 3, 4], 90)]).toEqual([2, 4])
  fc.assert(
    fc.property(fc.array(fc.nat(500), { minLength: 1 }), fc.constantFrom(50, 90), (drawn, percent) => {
      const sorted = [...drawn].sort((one, other) => one - other)
      const found = nearestRank(sorted, percent) ?? -1
      const within = (value: number) => sorted.filter((one) => one <= value).length * 100
      expect(within(found)).toBeGreaterThanOrEqual(percent * sorted.length)
      for (const lower of sorted.filter((one) => one < found))
        expect(within(lower)).toBeLessThan(percent * sorted.length)
    }),
  )
})

test('the figures leave out what was dropped, and hold what is overdue against it', () => {
  const clocks = [
    clock({ adaptedAt: hour(10) }),
    clock({ adaptedAt: hour(60) }),
    clock(),
    clock({ appearedAt: hour(99), dueAt: hour(147) }),
    clock({ droppedAt: hour(1) }),
  ]
  expect(clockFigures(clocks, hour(100))).toEqual({
    decided: 3,
    inTime: 1,
    open: 2,
    breaches: 2,
    share: 33,
    p50: 10,
    p90: 60,
  })
  expect(clockFigures([], hour(1))).toMatchObject({ decided: 0, share: null, p50: null, p90: null })
})

test('the lag: stable releases since the newest that is adapted', () => {
  const release = (at: number, own: Partial<Clock> = {}) => clock({ appearedAt: hour(at), ...own })
  const adapted = { adaptedAt: hour(99) }
  expect(lagOf([])).toEqual({ latest: null, adapted: null, behind: 0, since: null })
  expect(lagOf([release(1, adapted), release(2, adapted)])).toMatchObject({ behind: 0, since: null })
  expect(lagOf([release(1, adapted), release(2), release(3)])).toMatchObject({ behind: 2, since: hour(2) })
  expect(lagOf([release(1), release(2, adapted)])).toMatchObject({ behind: 0 })
  expect(lagOf([release(1), release(2)])).toMatchObject({ adapted: null, behind: 2, since: hour(1) })
  expect(lagOf([release(1, adapted), release(2, { droppedAt: hour(3) })])).toMatchObject({ behind: 0 })
})

test('how long it may take stands in the charter', () => {
  const { charter } = readContent('content')
  const at = new Date('2025-06-01T00:00:00Z')
  expect(allowedHours(charter, at)).toEqual({ hours: 48, rule: { id: 'core-adaptation', version: 1 } })
  expect(allowedHours({ ...charter, rules: [] }, at)).toEqual({ hours: 48, rule: null })
  expect(dueAfter(at, 48)).toEqual(new Date('2025-06-03T00:00:00Z'))
})

test('a clock’s form takes real times and links', () => {
  const good = { kind: 'FEATURE', title: 'A', appearedAt: '2026-01-01T09:00', upstreamUrl: 'https://example.org/1' }
  expect(newClockSchema.parse(good)).toMatchObject({ isCore: false, ownerId: null })
  expect(newClockSchema.parse({ ...good, isCore: 'yes', startedAt: '' }).isCore).toBe(true)
  const wrong = [
    { appearedAt: '' },
    { appearedAt: '2026-01-01' },
    { appearedAt: '2026-02-30T10:00' },
    { startedAt: 'soon' },
    { adaptedAt: '2026-01-01T25:00' },
    { upstreamUrl: '' },
    { upstreamUrl: 'https://' },
    { title: ' ' },
    { kind: 'OTHER' },
    { ownerId: 'me' },
  ]
  for (const one of wrong) expect([one, newClockSchema.safeParse({ ...good, ...one }).success]).toEqual([one, false])
})
