import 'server-only'
import type { Tx } from '@/lib/db/client'
import { clearedValues, delegateOf, heldModels, holdingOf, ownedBy, type Subject } from './held-rows'

/** Does to each of the subject's rows what the registry says. Rows that lead to others go after them. */
export async function forgetRows(tx: Tx, subject: Subject, pseudonym: string, at: Date): Promise<void> {
  if (subject.email) await tx.follower.updateMany({ where: { email: subject.email }, data: { until: at } })
  const childrenFirst = [...heldModels].sort((one, other) => depthOf(other) - depthOf(one))
  // Cleared last: what a row is found by may be among what is cleared.
  for (const model of childrenFirst) {
    const where = await ownedBy(tx, model, subject)
    if (where && holdingOf(model).deletion === 'remove') await delegateOf(tx, model).deleteMany({ where })
  }
  for (const model of childrenFirst) {
    const { deletion } = holdingOf(model)
    const where = await ownedBy(tx, model, subject)
    if (where && typeof deletion === 'object' && 'clear' in deletion)
      await delegateOf(tx, model).updateMany({ where, data: clearedValues(deletion.clear, pseudonym) })
  }
}

/** How many rows lead from a model's row to the one that is someone's. */
function depthOf(model: string): number {
  const { through } = heldModels.includes(model as never) ? holdingOf(model as never) : {}
  return through ? 1 + depthOf(through.model) : 0
}
