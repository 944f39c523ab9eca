import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  countedOf,
  expired,
  monthsLater,
  movements,
  nothing,
  ranksOf,
  refuseSpending,
  scopesOf,
  splitReversal,
  sumsAfter,
} from '@/lib/points/rules'
import { rankingSchema, scopeOf } from '@/lib/points/schema'
import { redemptionStatuses, refuseMove, refuseRedemption } from '@/lib/prizes/rules'

const before = { number: 3, available: 10, reserved: 4, gained: 20 }

describe('an entry', () => {
  test.each([
    ['AWARD', { available: 13, reserved: 4, gained: 23 }, 3],
    ['REVERSAL', { available: 7, reserved: 4, gained: 20 }, -3],
    ['WRITE_OFF', { available: 10, reserved: 4, gained: 20 }, -3],
    ['ADDITION', { available: 13, reserved: 4, gained: 23 }, 3],
    ['DEDUCTION', { available: 7, reserved: 4, gained: 20 }, -3],
    ['RESERVATION', { available: 7, reserved: 7, gained: 20 }, 0],
    ['RETURN', { available: 13, reserved: 1, gained: 20 }, 0],
    ['HAND_OUT', { available: 10, reserved: 1, gained: 20 }, 0],
    ['EXPIRY', { available: 7, reserved: 4, gained: 20 }, 0],
  ] as const)('%s of 3 leaves %j, and counts %i in the rankings', (kind, sums, counted) => {
    const posted = { ...movements[kind], points: 3 }
    expect(sumsAfter(before, posted)).toEqual({ number: 4, ...sums })
    expect(countedOf(posted)).toBe(counted)
  })
})

test.each([
  [8, 10, { taken: 8, writtenOff: 0 }],
  [8, 8, { taken: 8, writtenOff: 0 }],
  [8, 3, { taken: 3, writtenOff: 5 }],
  [8, 0, { taken: 0, writtenOff: 8 }],
])('a reversal of %i where %i are available takes and writes off %j', (points, available, split) => {
  expect(splitReversal(points, available)).toEqual(split)
})

test('what is not available can’t be spent', () => {
  expect(refuseSpending(10, before)).toBeNull()
  expect(refuseSpending(11, before)).toBe('points-short')
})

describe('expiry', () => {
  test.each([
    ['nothing gained by then', 0, { gained: 20, available: 20 }, 0],
    ['all of it', 20, { gained: 20, available: 20 }, 20],
    ['the old, not the new', 15, { gained: 20, available: 20 }, 15],
    ['the old but for what was spent, which were the oldest', 15, { gained: 20, available: 12 }, 7],
    ['nothing when more was spent than was old', 5, { gained: 20, available: 12 }, 0],
  ])('%s', (_, gainedByThen, sums, points) => {
    expect(expired(gainedByThen, sums)).toBe(points)
  })

  test('is what a purse of single points, oldest first, loses', () => {
    const step = fc.record({ gains: fc.boolean(), points: fc.integer({ min: 1, max: 9 }) })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), fc.nat({ max: 20 }), (steps, cut) => {
        let sums = nothing
        let purse: number[] = []
        let gainedByThen = 0
        for (const [at, { gains, points }] of steps.entries()) {
          if (!gains && points > sums.available) continue
          sums = sumsAfter(sums, { ...movements[gains ? 'AWARD' : 'RESERVATION'], points })
          purse = gains ? [...purse, ...Array.from({ length: points }, () => at)] : purse.slice(points)
          if (at < cut) gainedByThen = sums.gained
        }
        expect(expired(gainedByThen, sums)).toBe(purse.filter((since) => since < cut).length)
      }),
    )
  })

  test('what goes next is what is left of the oldest', () => {
    expect(expired(15, { gained: 20, available: 12 })).toBe(7)
  })
})

test.each([
  ['2026-03-02T08:00:00.000Z', 12, '2027-03-02T08:00:00.000Z'],
  ['2026-03-31T08:00:00.000Z', -1, '2026-02-28T08:00:00.000Z'],
  ['2024-01-31T23:59:00.000Z', 1, '2024-02-29T23:59:00.000Z'],
  ['2026-12-15T00:00:00.000Z', 2, '2027-02-15T00:00:00.000Z'],
  ['2026-01-15T00:00:00.000Z', -13, '2024-12-15T00:00:00.000Z'],
])('%s and %i months is %s', (at, months, later) => {
  expect(monthsLater(new Date(at), months).toISOString()).toBe(later)
})

describe('ranks', () => {
  const page = (...points: number[]) => points.map((each) => ({ points: each }))
  test.each([
    ['nobody', page(), { ahead: 0, before: 0 }, []],
    ['equal points are an equal rank', page(9, 7, 7, 5), { ahead: 0, before: 0 }, [1, 2, 2, 4]],
    ['all equal', page(3, 3, 3), { ahead: 0, before: 0 }, [1, 1, 1]],
    ['a page that begins among equals', page(7, 7, 5), { ahead: 20, before: 25 }, [21, 21, 28]],
    ['a page that begins with fewer', page(6, 5), { ahead: 25, before: 25 }, [26, 27]],
  ])('%s', (_, rows, start, ranks) => {
    expect(ranksOf(rows, start)).toEqual(ranks)
  })

  test('are one more than how many have more, on every page', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 30 }),
        fc.nat({ max: 29 }),
        (unsorted, start) => {
          const all = [...unsorted].sort((one, other) => other - one)
          const rest = all.slice(start)
          if (rest.length === 0) return
          const ahead = all.filter((points) => points > (rest[0] ?? 0)).length
          expect(ranksOf(page(...rest), { ahead, before: start })).toEqual(
            rest.map((points) => all.filter((other) => other > points).length + 1),
          )
        },
      ),
    )
  })
})

test('an entry counts in all time, in its year, and in its campaign', () => {
  expect(scopesOf({ year: 2026, campaignId: null })).toEqual(['all', 'year:2026'])
  expect(scopesOf({ year: 2026, campaignId: 'x' })).toEqual(['all', 'year:2026', 'campaign:x'])
})

test.each([
  [{}, 'all'],
  [{ year: '2026' }, 'year:2026'],
  [{ year: '26' }, 'all'],
  [{ campaign: '018f0000-0000-7000-8000-000000000000', year: '2026' }, 'campaign:018f0000-0000-7000-8000-000000000000'],
  [{ campaign: "' OR 1=1" }, 'all'],
])('the address %j means the ranking %s', (query, scope) => {
  expect(scopeOf(rankingSchema.parse(query))).toBe(scope)
})

describe('a prize', () => {
  const prize = { isOffered: true, stock: 1, price: 10, limitEach: 2 }
  test.each([
    [prize, { had: 1, available: 10 }, null],
    [{ ...prize, limitEach: null }, { had: 99, available: 10 }, null],
    [{ ...prize, isOffered: false }, { had: 0, available: 99 }, 'prize-not-offered'],
    [{ ...prize, stock: 0 }, { had: 0, available: 99 }, 'prize-out-of-stock'],
    [prize, { had: 2, available: 99 }, 'prize-limit'],
    [prize, { had: 0, available: 9 }, 'points-short'],
  ])('%j for someone with %j: %s', (offered, owned, refusal) => {
    expect(refuseRedemption(offered, owned)).toBe(refusal)
  })
})

test.each([
  ['approve', [null, 'redemption-approved', 'redemption-handed-out', 'redemption-cancelled']],
  ['hand-out', ['redemption-not-approved', null, 'redemption-handed-out', 'redemption-cancelled']],
  ['cancel', [null, null, 'redemption-handed-out', 'redemption-cancelled']],
  ['withdraw', [null, 'redemption-approved', 'redemption-handed-out', 'redemption-cancelled']],
] as const)('a redemption: %s', (move, refusals) => {
  expect(redemptionStatuses.map((status) => refuseMove(status, move))).toEqual(refusals)
})
