import 'server-only'
import type { Tx } from '@/lib/db/client'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { onRecord } from '@/lib/roles/queries'
import { endOpenTerm } from '@/lib/roles/terms'

/** Ends every role that a person holds. Refused where nobody with an account would be maintainer any more. */
export async function leaveRoles(tx: Tx, personId: string, at: Date): Promise<Outcome> {
  const terms = await tx.roleTerm.findMany({
    where: { personId, until: null, ...onRecord },
    select: { id: true, personId: true, role: true, since: true },
  })
  for (const term of terms) {
    const ended = await endOpenTerm(tx, term, { until: at, reason: null, endedById: personId }, at)
    if (!ended.ok) return isVacancy(ended.reason) ? refused('last-maintainer-leaves') : ended
  }
  return accepted()
}

/** Said in this feature's words: what to do first is another thing here. */
const isVacancy = (reason: string) => reason === 'last-maintainer' || reason === 'last-maintainer-with-account'
