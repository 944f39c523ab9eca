import { describe, expect, test } from 'vitest'
import {
  expectedAt,
  forecastOf,
  pairCommitments,
  periodOf,
  readTargetSlug,
  refuseCopy,
  refuseFigure,
  standingOf,
  targetSlug,
  yearShare,
} from '@/lib/goals/rules'
import { copySchema, figureSchema, newTargetSchema, targetSchema } from '@/lib/goals/schema'

const at = (time: number) => new Date(time)
const year = { start: at(0), end: at(100) }

test('the share of the year that has passed', () => {
  expect([-1, 0, 25, 100, 101].map((time) => yearShare(year, at(time)))).toEqual([0, 0, 0.25, 1, 1])
})

describe('the span that figures are for', () => {
  const spanAt = (hasNewer: boolean, time: number) => {
    const { from, until, at: instant, now } = periodOf(year, hasNewer, at(time))
    return [from.getTime(), until.getTime(), instant.getTime(), now.getTime()]
  }

  test('is the year; what is there at an instant is told as of now until newer goals have taken over', () => {
    expect(spanAt(false, 50)).toEqual([0, 100, 50, 50])
    expect(spanAt(false, 150)).toEqual([0, 100, 150, 150])
    expect(spanAt(true, 50)).toEqual([0, 100, 50, 50])
  })

  test('then as of the year’s last instant: what begins with the next year is not of this one', () => {
    expect(spanAt(true, 100)).toEqual([0, 100, 99, 100])
    expect(spanAt(true, 150)).toEqual([0, 100, 99, 150])
  })
})

test.each([
  ['AT_LEAST', 'flow', 10, null, 0.5, { state: 'uncounted', share: null }],
  ['AT_LEAST', 'flow', 10, 10, 0.5, { state: 'reached', share: 1 }],
  ['AT_LEAST', 'stock', 10, 12, 1, { state: 'reached', share: 1.2 }],
  ['AT_LEAST', 'flow', 10, 5, 0.5, { state: 'on-pace', share: 0.5 }],
  ['AT_LEAST', 'flow', 10, 4, 0.5, { state: 'behind', share: 0.4 }],
  ['AT_LEAST', 'flow', 10, 0, 0, { state: 'on-pace', share: 0 }],
  ['AT_LEAST', 'stock', 10, 9, 1, { state: 'behind', share: 0.9 }],
  ['AT_LEAST', 'share', 100, 90, 0.1, { state: 'behind', share: 0.9 }],
  ['AT_LEAST', 'share', 100, 100, 0.1, { state: 'reached', share: 1 }],
  ['AT_MOST', 'flow', 2, null, 0.5, { state: 'uncounted', share: null }],
  ['AT_MOST', 'flow', 2, 2, 0.5, { state: 'reached', share: 1 }],
  ['AT_MOST', 'flow', 2, 0, 0.5, { state: 'reached', share: 0 }],
  ['AT_MOST', 'flow', 2, 3, 0, { state: 'behind', share: 1.5 }],
] as const)('%s, a %s of %d with %s at %d of the year', (comparison, course, target, value, pace, standing) => {
  expect(standingOf({ comparison, course, target }, value, pace)).toEqual(standing)
})

test('what is expected by now grows with the year; a limit and a share hold all the time', () => {
  const wanted = { target: 20, comparison: 'AT_LEAST', course: 'flow' } as const
  expect(expectedAt(wanted, 0.25)).toBe(5)
  expect(expectedAt({ ...wanted, comparison: 'AT_MOST' }, 0.25)).toBe(20)
  expect(expectedAt({ ...wanted, course: 'share' }, 0.25)).toBe(20)
})

test.each([
  ['a flow goes on as it went', 'flow', 5, 0, 0.5, 10],
  ['a stock grows as it grew, from what the year found', 'stock', 15, 10, 0.5, 20],
  ['a stock that shrinks goes on shrinking, never below nothing', 'stock', 2, 10, 0.5, 0],
  ['it is rounded down', 'flow', 1, 0, 0.3, 3],
  ['before a month has passed it is no question', 'flow', 5, 0, 0.05, null],
  ['nor after the year', 'flow', 5, 0, 1, null],
  ['nor for a share', 'share', 50, 0, 0.5, null],
  ['nor without a figure', 'flow', null, 0, 0.5, null],
] as const)('the forecast: %s', (_, course, value, atStart, pace, expected) => {
  expect(forecastOf(course, value, atStart, pace)).toBe(expected)
})

test('a figure is entered where nothing is counted, for a day that has come, once the goals are in force', () => {
  const published = { publishedAt: at(1) }
  const answer = (asOf: number, now: number, isCounted = false, state: { publishedAt: Date | null } = published) =>
    refuseFigure(state, isCounted, at(asOf), year, at(now))
  expect(answer(5, 5)).toBeNull()
  expect(answer(5, 5, true)).toMatchObject({ reason: 'goal-counted' })
  expect(answer(5, 5, false, { publishedAt: null })).toMatchObject({ reason: 'goals-not-published' })
  expect(answer(6, 5)).toMatchObject({ reason: 'figure-day-ahead', field: 'asOf' })
  expect([answer(0, 200), answer(99, 200)]).toEqual([null, null])
  for (const outside of [-1, 100])
    expect(answer(outside, 200)).toMatchObject({ reason: 'figure-day-outside-year', field: 'asOf' })
})

test('promises keep their ids by their place; each has a twin in the other language', () => {
  const kept = [{ id: 'releases', text: { zh: '甲', en: 'A' } }]
  expect(pairCommitments(['甲甲', '乙'], ['AA', 'B'], kept)).toEqual([
    { id: 'releases', text: { zh: '甲甲', en: 'AA' } },
    { id: 'commitment-2', text: { zh: '乙', en: 'B' } },
  ])
  expect(pairCommitments([], [], kept)).toEqual([])
  expect(pairCommitments(['甲'], [], kept)).toBeNull()
})

test('goals are copied from a year that has some to a later one that has none', () => {
  expect(refuseCopy(2025, 2026, [2025])).toBeNull()
  expect(refuseCopy(2024, 2026, [2025])).toMatchObject({ reason: 'goal-year-not-found', field: 'from' })
  expect(refuseCopy(2025, 2025, [2025])).toMatchObject({ reason: 'goal-year-exists', field: 'to' })
  expect(refuseCopy(2025, 2024, [2025])).toMatchObject({ reason: 'goal-year-not-later', field: 'to' })
})

test('a target’s address says its year and key', () => {
  expect(targetSlug({ year: 2025, key: 'senior-developers' })).toBe('2025-senior-developers')
  expect(readTargetSlug('2025-senior-developers')).toEqual({ year: 2025, key: 'senior-developers' })
  for (const wrong of ['2025', '2025-', '1025-a', '2025-A', '2025--a', '2025-a-', 'x', '', "2025-a'", '2025-\u0000'])
    expect([wrong, readTargetSlug(wrong)]).toEqual([wrong, null])
})

describe('what forms send', () => {
  const facts = { textZh: '甲', textEn: 'A', unitZh: '个', unitEn: 'things', target: '10', comparison: 'AT_LEAST' }
  const id = '018f0000-0000-7000-8000-000000000000'
  const figure = { targetId: id, value: '12', asOf: '2026-01-31', evidenceUrl: 'https://example.org/1' }

  test('a target of nothing, of less than nothing or of no number is refused', () => {
    expect(targetSchema.safeParse({ targetId: id, ...facts }).success).toBe(true)
    for (const target of ['0', '-1', '', ' ', 'many', '1e99', 'NaN'])
      expect([target, targetSchema.safeParse({ targetId: id, ...facts, target }).success]).toEqual([target, false])
  })

  test('a metric is one of the known, or none', () => {
    const read = (metric: string) => targetSchema.safeParse({ targetId: id, ...facts, metric })
    expect(read('members').data?.metric).toBe('members')
    expect(read('').data?.metric).toBeNull()
    expect(read('secrets').success).toBe(false)
  })

  test('a key is a slug', () => {
    expect(newTargetSchema.safeParse({ goalId: id, key: 'a-b', ...facts }).success).toBe(true)
    for (const key of ['', 'A', 'a b', '../x', 'a'.repeat(41)])
      expect([key, newTargetSchema.safeParse({ goalId: id, key, ...facts }).success]).toEqual([key, false])
  })

  test('a figure has a number, a day and a link that leads somewhere', () => {
    expect(figureSchema.safeParse(figure).success).toBe(true)
    expect(figureSchema.parse({ ...figure, value: '1,200' }).value).toBe(1200)
    const wrong = [
      { value: '' },
      { value: '-1' },
      { value: 'x' },
      { asOf: '' },
      { asOf: '2026-02-30' },
      { evidenceUrl: '' },
      { evidenceUrl: 'http://example.org' },
      { evidenceUrl: 'https://' },
      { evidenceUrl: 'javascript:alert(1)' },
      { evidenceUrl: 'nowhere' },
    ]
    for (const one of wrong) expect([one, figureSchema.safeParse({ ...figure, ...one }).success]).toEqual([one, false])
  })

  test('years are years', () => {
    expect(copySchema.safeParse({ from: '2025', to: '2026' }).success).toBe(true)
    for (const to of ['', '20', '3000', '2026.5', 'next'])
      expect([to, copySchema.safeParse({ from: '2025', to }).success]).toEqual([to, false])
  })
})
