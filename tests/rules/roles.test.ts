import { describe, expect, test } from 'vitest'
import type { Role } from '@/lib/auth/permissions'
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
