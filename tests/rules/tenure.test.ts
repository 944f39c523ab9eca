import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Role } from '@/lib/auth/permissions'
import { dayOf, startOfDay } from '@/lib/calendar/zone'
import { hasHeldFor, tenure, yearsFullOn } from '@/lib/roles/rules'

const zone = 'Asia/Shanghai'
const day = (text: string) => startOfDay(text, zone)
const term = (since: string, until: string | null = null, role: Role = 'COMMITTER') => ({
  role,
  since: day(since),
  until: until === null ? null : day(until),
})
const held = (at: string, ...terms: ReturnType<typeof term>[]) => tenure(terms, 'COMMITTER', day(at), zone)

describe('the days that a role has been held', () => {
  test.each([
    ['2025-01-01', [term('2025-01-01')], 0],
    ['2025-01-02', [term('2025-01-01')], 1],
    ['2026-01-01', [term('2025-01-01')], 365],
    ['2025-01-01', [term('2024-01-01')], 366],
    ['2024-03-01', [term('2024-02-28')], 2],
    ['2025-03-01', [term('2025-02-28')], 1],
    ['2025-02-28', [term('2024-02-29')], 365],
    ['2026-01-01', [term('2025-01-01', '2025-02-01')], 31],
    ['2025-01-15', [term('2025-01-01', '2025-02-01')], 14],
    ['2024-12-01', [term('2025-01-01')], 0],
    // A gap of a year does not count, in whatever order the terms come.
    ['2027-01-01', [term('2026-12-01'), term('2025-01-01', '2025-12-01')], 334 + 31],
    // Another role does not count.
    ['2026-01-01', [term('2025-01-01', null, 'MAINTAINER')], 0],
    ['2026-01-01', [], 0],
  ])('by %s: %#', (at, terms, days) => {
    expect(held(at, ...terms).days).toBe(days)
  })

  test('spells that touch are one, also within a day', () => {
    const terms = [
      term('2025-01-01', '2025-02-01'),
      term('2025-02-01', '2025-03-01'),
      { role: 'COMMITTER' as const, since: new Date('2025-03-01T12:00:00+08:00'), until: null },
    ]
    expect(held('2025-03-11', ...terms)).toEqual({ days: 69, spells: [{ from: '2025-01-01', to: '2025-03-11' }] })
    expect(held('2025-03-11', term('2025-01-01', '2025-01-31'), term('2025-02-01')).spells).toHaveLength(2)
  })

  test('are days of the zone: neither the hour nor a clock change takes one away', () => {
    const late = { role: 'COMMITTER' as const, since: new Date('2025-01-01T23:59:00+08:00'), until: null }
    expect(tenure([late], 'COMMITTER', new Date('2025-01-02T00:01:00+08:00'), zone).days).toBe(1)
    // Clocks in Berlin went forward on 30 March 2025.
    const spring = { role: 'COMMITTER' as const, since: startOfDay('2025-03-01', 'Europe/Berlin'), until: null }
    expect(tenure([spring], 'COMMITTER', startOfDay('2025-04-01', 'Europe/Berlin'), 'Europe/Berlin').days).toBe(31)
  })
})

describe('years in a role', () => {
  const full = (years: number, at: string, ...terms: ReturnType<typeof term>[]) =>
    yearsFullOn(terms, 'COMMITTER', years, day(at), zone)

  test.each([
    [1, '2025-06-01', [term('2025-01-01')], '2026-01-01'],
    [1, '2030-06-01', [term('2025-01-01')], '2026-01-01'],
    [2, '2025-06-01', [term('2025-01-01')], '2027-01-01'],
    // With a leap day in between, the anniversary is the 366th day.
    [1, '2023-06-01', [term('2023-03-01')], '2024-03-01'],
    [1, '2024-03-01', [term('2024-02-29')], '2025-02-28'],
    [4, '2024-03-01', [term('2024-02-29')], '2028-02-29'],
    [1, '2024-03-01', [term('2024-02-28')], '2025-02-28'],
    // 100 days, a gap, then from 1 May on: full when 265 more have passed, none of them a leap day.
    [1, '2025-05-11', [term('2024-12-01', '2025-03-11'), term('2025-05-01')], '2026-01-21'],
    // Begun as if on 2024-02-29: 30 days held before a gap, one day since.
    [1, '2024-03-31', [term('2024-01-01', '2024-01-31'), term('2024-03-30')], '2025-02-28'],
    [1, '2025-06-01', [term('2025-01-01', '2025-03-01')], null],
    [1, '2024-12-31', [term('2025-01-01')], null],
    [1, '2025-06-01', [term('2020-01-01', null, 'MEMBER')], null],
  ])('%s year(s), asked on %s: %#', (years, at, terms, on) => {
    expect(full(years, at, ...terms)).toBe(on)
  })

  test('are full from the first moment of that day on', () => {
    const terms = [term('2025-01-01')]
    const by = (at: string) => hasHeldFor(terms, 'COMMITTER', 1, new Date(at), zone)
    expect(by('2025-12-31T23:59:59.999+08:00')).toBe(false)
    expect(by('2026-01-01T00:00:00+08:00')).toBe(true)
  })

  test('the day does not move while the role is held on', () => {
    const date = fc.integer({ min: 0, max: 4000 }).map((days) => day('2020-01-01').getTime() + days * 86_400_000)
    fc.assert(
      fc.property(date, fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 1, max: 5 }), (since, later, years) => {
        const terms = [{ role: 'COMMITTER' as const, since: new Date(since), until: null }]
        const at = new Date(since + later * 86_400_000)
        expect(yearsFullOn(terms, 'COMMITTER', years, at, zone)).toBe(
          yearsFullOn(terms, 'COMMITTER', years, new Date(since), zone),
        )
      }),
    )
  })

  test('counts as many days as one who goes through the calendar with a finger', () => {
    const span = fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 300 }))
    fc.assert(
      fc.property(fc.array(span, { maxLength: 6 }), fc.integer({ min: 0, max: 1300 }), (spans, ahead) => {
        const start = day('2023-06-01').getTime()
        const instant = (days: number) => new Date(start + days * 86_400_000)
        const terms = spans.map(([from, length]) => ({
          role: 'COMMITTER' as const,
          since: instant(from),
          until: instant(from + length),
        }))
        const at = instant(ahead)
        const days = Array.from({ length: ahead }, (_, index) => instant(index)).filter((one) =>
          terms.some(({ since, until }) => since <= one && one < until),
        )
        expect(tenure(terms, 'COMMITTER', at, zone).days).toBe(days.length)
        expect(new Set(days.map((one) => dayOf(one, zone))).size).toBe(days.length)
      }),
    )
  })
})
