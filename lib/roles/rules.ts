import type { Role } from '@/lib/auth/permissions'

/** Highest first. */
export const roles = ['MAINTAINER', 'COMMITTER', 'MEMBER'] as const satisfies readonly Role[]

type Term = { since: Date; until: Date | null }

/** A term holds from its first instant up to, and not including, its last. */
export const holdsAt = ({ since, until }: Term, at: Date): boolean => since <= at && (until === null || at < until)

/** The highest role among the terms that hold at an instant, or null. */
export function roleAt(terms: readonly (Term & { role: Role })[], at: Date): Role | null {
  const held = terms.filter((term) => holdsAt(term, at)).map(({ role }) => role)
  return roles.find((role) => held.includes(role)) ?? null
}

/** Roles above this one: whoever holds one of them is listed there. */
export const rolesAbove = (role: Role): Role[] => roles.slice(0, roles.indexOf(role))

/** When one of the terms begins or ends next, or null. */
export function nextTermChange(terms: readonly Term[], at: Date): Date | null {
  const ahead = terms
    .flatMap(({ since, until }) => [since, until])
    .filter((instant) => instant !== null && instant > at)
  return ahead.length > 0 ? new Date(Math.min(...ahead.map(Number))) : null
}
