import { expect, test } from 'vitest'
import type { Role } from '@/lib/auth/permissions'
import { holdsAt, roleAt, rolesAbove } from '@/lib/roles/rules'

const day = (text: string) => new Date(`${text}T00:00:00Z`)
const term = (role: Role, since: string, until?: string) => ({
  role,
  since: day(since),
  until: until ? day(until) : null,
})

test.each([
  ['before it begins', '2025-12-31', false],
  ['from its first instant', '2026-01-01', true],
  ['up to its last', '2026-05-31', true],
  ['not at its end', '2026-06-01', false],
])('a term holds: %s', (_, at, holds) => {
  expect(holdsAt(term('MEMBER', '2026-01-01', '2026-06-01'), day(at))).toBe(holds)
})

test.each([
  ['nobody without a term', [], null],
  ['a member', [term('MEMBER', '2025-01-01')], 'MEMBER'],
  ['the highest of several', [term('MEMBER', '2025-01-01'), term('MAINTAINER', '2025-06-01')], 'MAINTAINER'],
  ['not one that is over', [term('MAINTAINER', '2025-01-01', '2025-12-31'), term('MEMBER', '2024-01-01')], 'MEMBER'],
  ['not one to come', [term('COMMITTER', '2027-01-01')], null],
])('the role of %s', (_, terms, role) => {
  expect(roleAt(terms, day('2026-11-22'))).toBe(role)
})

test('the roles above each', () => {
  expect([rolesAbove('MAINTAINER'), rolesAbove('COMMITTER'), rolesAbove('MEMBER')]).toEqual([
    [],
    ['MAINTAINER'],
    ['MAINTAINER', 'COMMITTER'],
  ])
})
