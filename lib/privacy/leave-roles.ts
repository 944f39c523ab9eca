import 'server-only'
import type { Tx } from '@/lib/db/client'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { onRecord, termHolds } from '@/lib/roles/queries'
import { endOpenTerm } from '@/lib/roles/terms'

/** Ends every role that a person holds. Refused where nobody with an account would be maintainer any more. */
export async function leaveRoles(tx: Tx, personId: string, at: Date): Promise<Outcome> {
  const terms = await tx.roleTerm.findMany({
    where: { personId, until: null, ...onRecord },
    select: { id: true, personId: true, role: true, since: true },
  })
  for (const term of terms) {
    const ended = await endOpenTerm(tx, term, { until: at, reason: null, endedById: personId }, at)
    // Its vacancy is said in this feature's words: what to do first is another thing here.
    if (!ended.ok) return ended.reason === 'last-maintainer' ? refused('last-maintainer-leaves') : ended
  }
  const led = terms.some(({ role }) => role === 'MAINTAINER')
  // `endOpenTerm` has locked the terms of all maintainers: of two who leave at once the second sees that the first has left.
  return led && (await leading(tx, at)) === 0 ? refused('last-maintainer-leaves') : accepted()
}

/** Maintainers who can act: with an account. */
const leading = (tx: Tx, at: Date): Promise<number> =>
  tx.user.count({
    where: { deletedAt: null, person: { roleTerms: { some: { role: 'MAINTAINER', ...termHolds(at) } } } },
  })
