import { describe, expect, test } from 'vitest'
import type { Role } from '@/lib/auth/permissions'
import { countedAt, isCounted, standingOf, yearShare } from '@/lib/goals/rules'
import { holdsAt, roleAt, rolesAbove } from '@/lib/roles/rules'

const at = (time: number) => new Date(time)
const term = (role: Role, since: number, until: number | null) => ({
  role,
  since: at(since),
  until: until === null ? null : at(until),
})

describe('roles', () => {
  test('a term holds from its first instant up to, and not including, its last', () => {
    expect([9, 10, 19, 20].map((time) => holdsAt(term('MEMBER', 10, 20), at(time)))).toEqual([false, true, true, false])
    expect([9, 10, 8e15].map((time) => holdsAt(term('MEMBER', 10, null), at(time)))).toEqual([false, true, true])
    expect(holdsAt(term('MEMBER', 10, 10), at(10))).toBe(false)
  })

  test('of several terms the highest that holds counts', () => {
    const terms = [term('MEMBER', 0, null), term('MAINTAINER', 20, 30), term('COMMITTER', 10, 30)]
    expect([0, 9, 10, 19, 20, 29, 30].map((time) => roleAt(terms, at(time)))).toEqual([
      'MEMBER',
      'MEMBER',
      'COMMITTER',
      'COMMITTER',
      'MAINTAINER',
      'MAINTAINER',
      'MEMBER',
    ])
    expect(roleAt([], at(0))).toBeNull()
    expect(roleAt([term('MEMBER', 0, 5)], at(5))).toBeNull()
  })

  test('what stands above a role', () => {
    expect(rolesAbove('MEMBER')).toEqual(['MAINTAINER', 'COMMITTER'])
    expect(rolesAbove('COMMITTER')).toEqual(['MAINTAINER'])
    expect(rolesAbove('MAINTAINER')).toEqual([])
  })
})

describe('goals', () => {
  const year = { start: at(0), end: at(100) }

  test('the share of the year that has passed', () => {
    expect([-1, 0, 25, 100, 101].map((time) => yearShare(year, at(time)))).toEqual([0, 0, 0.25, 1, 1])
  })

  test('are counted now, until newer goals have taken over', () => {
    expect(countedAt(year, false, at(50))).toEqual(at(50))
    expect(countedAt(year, false, at(150))).toEqual(at(150))
    expect(countedAt(year, true, at(50))).toEqual(at(50))
    expect(countedAt(year, true, at(150))).toEqual(at(100))
  })

  test.each([
    ['at-least', 10, null, 0.5, { state: 'uncounted', share: null }],
    ['at-least', 10, 10, 0.5, { state: 'reached', share: 1 }],
    ['at-least', 10, 12, 1, { state: 'reached', share: 1.2 }],
    ['at-least', 10, 5, 0.5, { state: 'on-pace', share: 0.5 }],
    ['at-least', 10, 4, 0.5, { state: 'behind', share: 0.4 }],
    ['at-least', 10, 0, 0, { state: 'on-pace', share: 0 }],
    ['at-least', 10, 9, 1, { state: 'behind', share: 0.9 }],
    ['at-most', 2, null, 0.5, { state: 'uncounted', share: null }],
    ['at-most', 2, 2, 0.5, { state: 'reached', share: 1 }],
    ['at-most', 2, 0, 0.5, { state: 'reached', share: 0 }],
    ['at-most', 2, 3, 0, { state: 'behind', share: 1.5 }],
  ] as const)('%s %d with %s at %d of the year', (comparison, target, value, pace, standing) => {
    expect(standingOf({ comparison, target }, value, pace)).toEqual(standing)
  })

  test('what the portal counts so far', () => {
    expect((['members', 'committers', 'maintainers', 'followers', 'charter-published'] as const).every(isCounted)).toBe(
      true,
    )
    expect(isCounted(null)).toBe(false)
  })
})
