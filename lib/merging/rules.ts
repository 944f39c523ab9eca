// Two accounts of one person become one. Nothing is decided silently: the roles that come out are shown first, and what
// can't be both is said before anything is written.
//
// - Ways to sign in, sessions, applications, claims, requests, terms and all records move to the account that stays.
// - Both have an open application or claim: the one of the account that stays goes on, the other is withdrawn. A draft of an
//   application gives way to one that has been sent, and is deleted.
// - Both are signed up for one event: the better place stands (a place before the waiting list, then the earlier), and the
//   other is given back to whoever waits.
// - Both have held one role at the same time, or both have cast what only one can: refused; it is to be put right first.
import type { Role } from '@/lib/auth/permissions'
import type { Reason } from '@/lib/outcome'

export type MergedSide = {
  userId: string
  personId: string | null
  isOperator: boolean
  terms: readonly { role: Role; since: Date; until: Date | null }[]
}

/** Why two accounts can't be merged by `actor`, or null. */
export function refuseMerge(actor: { userId: string }, stays: MergedSide, goes: MergedSide): Reason | null {
  if (stays.userId === goes.userId) return 'merge-same'
  if ([stays, goes].some(({ userId }) => userId === actor.userId)) return 'merge-own'
  if (stays.isOperator || goes.isOperator) return 'merge-operator'
  const overlap = stays.terms.some((one) => goes.terms.some((other) => one.role === other.role && meet(one, other)))
  return overlap ? 'merge-terms-overlap' : null
}

type Span = { since: Date; until: Date | null }

const meet = (one: Span, other: Span) =>
  (one.until === null || other.since < one.until) && (other.until === null || one.since < other.until)

/** The roles that the account has afterwards, as one text: what was shown is compared with what would come out. */
export const rolesAfter = (at: Date, ...sides: MergedSide[]): Role[] =>
  [
    ...new Set(
      sides.flatMap(({ terms }) =>
        terms.filter(({ since, until }) => since <= at && (until === null || at < until)).map(({ role }) => role),
      ),
    ),
  ].sort()

type Place = { status: string; signedUpAt: Date }

/** Of places that somebody has, the worst first. */
const goodness = ['WAITING', 'OFFERED', 'CONFIRMED']

/** Which of two places at one event is given back. */
export const worseOf = <P extends Place>(one: P, other: P): P => {
  const [own, others] = [goodness.indexOf(one.status), goodness.indexOf(other.status)]
  if (own !== others) return own < others ? one : other
  return one.signedUpAt <= other.signedUpAt ? other : one
}
