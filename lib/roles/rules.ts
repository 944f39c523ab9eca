import { Temporal } from 'temporal-polyfill'
import type { Role } from '@/lib/auth/permissions'
import { dayOf } from '@/lib/calendar/zone'

/** Highest first. */
export const roles = ['MAINTAINER', 'COMMITTER', 'MEMBER'] as const satisfies readonly Role[]

type Term = { since: Date; until: Date | null }

/** As it stands in the record: a term that a correction has replaced is not one. */
export type HeldTerm = Term & { role: Role }

/** A term holds from its first instant up to, and not including, its last. */
export const holdsAt = ({ since, until }: Term, at: Date): boolean => since <= at && (until === null || at < until)

/** The highest role among the terms that hold at an instant, or null. */
export function roleAt(terms: readonly HeldTerm[], at: Date): Role | null {
  const held = terms.filter((term) => holdsAt(term, at)).map(({ role }) => role)
  return roles.find((role) => held.includes(role)) ?? null
}

/** Where someone stands: their highest role, or that they have held one and hold none now. */
export type Standing = Role | 'EMERITUS'

/** Null for someone who has never held a role by then. */
export const standingOf = (terms: readonly HeldTerm[], at: Date): Standing | null =>
  roleAt(terms, at) ?? (terms.some(({ since }) => since <= at) ? 'EMERITUS' : null)

/** Roles above this one: whoever holds one of them is listed there. */
export const rolesAbove = (role: Role): Role[] => roles.slice(0, roles.indexOf(role))

/** When one of the terms begins or ends next, or null. */
export function nextTermChange(terms: readonly Term[], at: Date): Date | null {
  const ahead = terms
    .flatMap(({ since, until }) => [since, until])
    .filter((instant) => instant !== null && instant > at)
  return ahead.length > 0 ? new Date(Math.min(...ahead.map(Number))) : null
}

/** From one day up to, and not including, another: `2025-01-01`. */
export type Spell = { from: string; to: string }

export type Tenure = {
  /** The days of all spells: gaps don't count, leap days do. */
  days: number
  /** In order, none touching the next: terms that follow one another on the same day are one spell. */
  spells: Spell[]
}

/** How long `role` had been held when the day of `at` began, in `timeZone`. Later and unfinished days don't count. */
export function tenure(terms: readonly HeldTerm[], role: Role, at: Date, timeZone: string): Tenure {
  const today = dayOf(at, timeZone)
  const spells: Spell[] = []
  const held = terms.filter((term) => term.role === role && term.since <= at)
  for (const { since, until } of held.sort((one, other) => one.since.getTime() - other.since.getTime())) {
    const from = dayOf(since, timeZone)
    const to = until && until < at ? dayOf(until, timeZone) : today
    const last = spells.at(-1)
    if (last && from <= last.to) last.to = later(last.to, to)
    else spells.push({ from, to })
  }
  return { days: spells.reduce((sum, { from, to }) => sum + daysBetween(from, to), 0), spells }
}

/**
 * The day on which someone has held `role` for so many years, provided that they hold it from `at` on: it may be past.
 * Null while they don't hold it at `at`, for then nobody knows.
 *
 * The charter says "a year" and no more. Without a gap that is the anniversary of the first day: held since 2025-01-01,
 * a year is full on 2026-01-01; since 2024-02-29, on 2025-02-28, the last day of a month that lacks the day (as article
 * 202 of China's Civil Code counts). With gaps the days held are put end to end: whoever has held it for 100 days in
 * all stands where one does who began 100 days ago.
 */
export function yearsFullOn(
  terms: readonly HeldTerm[],
  role: Role,
  years: number,
  at: Date,
  timeZone: string,
): string | null {
  const holds = terms.some((term) => term.role === role && holdsAt(term, at))
  if (!holds) return null
  const { days } = tenure(terms, role, at, timeZone)
  const beganAsIf = Temporal.PlainDate.from(dayOf(at, timeZone)).subtract({ days })
  return beganAsIf.add({ years }).toString()
}

/** Whether someone who holds `role` at `at` has held it for so many years by then. */
export function hasHeldFor(terms: readonly HeldTerm[], role: Role, years: number, at: Date, timeZone: string): boolean {
  const day = yearsFullOn(terms, role, years, at, timeZone)
  return day !== null && day <= dayOf(at, timeZone)
}

/** ISO days compare as texts. */
const later = (one: string, other: string) => [one, other].sort().at(-1) ?? one

const daysBetween = (from: string, to: string) => Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days
