// What the record of roles allows. Pure. A term's life:
//
//   ──begin──▶ open ──end──▶ ended
//                └──correct, strike out──▶ superseded ◀──┘   (kept, with who and why; a correction stands in its place)
import type { Role } from '@/lib/auth/permissions'
import { dayOf, startOfDay } from '@/lib/calendar/zone'
import { type Refused, refused } from '@/lib/outcome'
import { type HeldTerm, hasHeldFor, holdsAt, yearsFullOn } from './rules'

type Span = { since: Date; until: Date | null }

/** Why a term can't stand beside the others of its role and person, or null. `field` is the form's. */
export function refuseSpan(span: Span, others: readonly Span[], at: Date): Refused | null {
  const { since, until } = span
  if (since > at) return refused('term-begins-later', { field: 'since' })
  if (until && until > at) return refused('term-ends-later', { field: 'until' })
  if (until && until <= since) return refused('term-ends-first', { field: 'until' })
  return others.some((other) => overlap(span, other)) ? refused('term-overlaps', { field: 'since' }) : null
}

const overlap = (one: Span, other: Span) =>
  (other.until === null || one.since < other.until) && (one.until === null || other.since < one.until)

type Election = { holds: 'member' | 'committer' | 'maintainer'; tenure?: { years: number } | undefined }

/**
 * Why the charter's rule of election does not let someone with these terms have the role from `since` on, or null. Its
 * other conditions, among them the vote, can't be told from terms: whoever records the decision says what it was.
 */
export function refuseElection(
  { holds, tenure }: Election,
  terms: readonly HeldTerm[],
  since: Date,
  timeZone: string,
): Refused | null {
  const held = terms.filter((term) => holdsAt(term, since)).map(({ role }) => role)
  const needed = roleOf[holds]
  // Whoever holds a higher role is a member too.
  if (needed === 'MEMBER' ? held.length === 0 : !held.includes(needed))
    return refused(`charter-needs-${holds}`, { field: 'since' })
  if (!tenure || hasHeldFor(terms, needed, tenure.years, since, timeZone)) return null
  const day = yearsFullOn(terms, needed, tenure.years, since, timeZone) ?? ''
  return refused('charter-needs-tenure', { field: 'since', params: { years: tenure.years, day } })
}

const roleOf = { member: 'MEMBER', committer: 'COMMITTER', maintainer: 'MAINTAINER' } as const satisfies Record<
  string,
  Role
>

/** Whether, from `at` on, there is at every instant someone whose term runs. */
export function neverVacant(terms: readonly Span[], at: Date): boolean {
  let covered = at
  for (const { since, until } of [...terms].sort((one, other) => one.since.getTime() - other.since.getTime())) {
    if (since > covered) return false
    if (until === null) return true
    if (until > covered) covered = until
  }
  return false
}

type MaintainersTerm = Span & { hasAccount: boolean }
type MaintainersTerms = readonly MaintainersTerm[]

/**
 * The SIG is never without a maintainer, nor, once it has one, without one who has an account and can act: a change may
 * not take the last one away.
 */
export function refuseVacancy(before: MaintainersTerms, after: MaintainersTerms, at: Date): Refused | null {
  const isVacated = (counts: (term: MaintainersTerm) => boolean) =>
    neverVacant(before.filter(counts), at) && !neverVacant(after.filter(counts), at)
  if (isVacated(() => true)) return refused('last-maintainer')
  return isVacated(({ hasAccount }) => hasAccount) ? refused('last-maintainer-with-account') : null
}

/**
 * The instant that a day in a form means: today means now, any other day its beginning. A day that was not changed
 * keeps the instant that it was shown for.
 */
export function instantOfDay(day: string, at: Date, timeZone: string, shown: Date | null = null): Date {
  if (shown && dayOf(shown, timeZone) === day) return shown
  return day === dayOf(at, timeZone) ? at : startOfDay(day, timeZone)
}
