import 'server-only'
import type { Tx } from '@/lib/db/client'
import { delegateOf, type HeldRow, heldModels, holdingOf } from '@/lib/privacy/held-rows'
import type { Holding } from '@/lib/privacy/holding'
import { publishers } from '@/lib/privacy/holdings'

export type Ids = { userId: string; personId: string | null }

/**
 * Lets every row that names the one name the other, by the registry of what the portal holds. Where both have what only
 * one can have, the database refuses, and with it the whole merge.
 */
export async function moveRows(tx: Tx, from: Ids, to: Ids): Promise<void> {
  for (const model of heldModels.filter((one) => one !== 'User' && one !== 'Person')) {
    const holding = holdingOf(model)
    const columns = namingColumns(holding)
    if (columns.length === 0) continue
    const delegate = delegateOf(tx, model)
    const ofEither = (ids: Ids) => named(columns, ids)
    if (holding.merging === 'remake') await delegate.deleteMany(ofEither(from))
    else {
      if (typeof holding.merging === 'object') await removeDoubles(delegate, holding.merging.onceBy, ofEither, from, to)
      for (const row of await delegate.findMany(ofEither(from))) await move(delegate, row, columns, from, to)
    }
  }
  if (from.personId)
    for (const [model, columns] of Object.entries(publishers))
      for (const column of columns)
        await delegateOf(tx, model).updateMany({ where: { [column]: from.personId }, data: { [column]: to.personId } })
}

const named = (columns: readonly string[], { userId, personId }: Ids) => {
  const ids = personId ? [userId, personId] : [userId]
  return { where: { OR: columns.map((column) => ({ [column]: { in: ids } })) } }
}

type HeldDelegate = ReturnType<typeof delegateOf>

/** What the kept side has already, by these columns. */
async function removeDoubles(
  delegate: HeldDelegate,
  onceBy: readonly string[],
  ofEither: (ids: Ids) => ReturnType<typeof named>,
  from: Ids,
  to: Ids,
): Promise<void> {
  for (const kept of await delegate.findMany(ofEither(to))) {
    const same = Object.fromEntries(onceBy.map((column) => [column, kept[column]]))
    await delegate.deleteMany({ where: { AND: [ofEither(from).where, same] } })
  }
}

const namingColumns = ({ by = {}, mentions = [] }: Holding): string[] => [
  ...Object.entries(by).flatMap(([column, whose]) => (whose === 'address' ? [] : [column])),
  ...mentions,
]

async function move(delegate: HeldDelegate, row: HeldRow, columns: string[], from: Ids, to: Ids) {
  const texts = Object.entries(row).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  const renamed = (text: string) => {
    const user = text.replace(from.userId, to.userId)
    return from.personId && to.personId ? user.replace(from.personId, to.personId) : user
  }
  const changed = texts.filter(([column]) => columns.includes(column) || column.endsWith('Key'))
  const data = Object.fromEntries(changed.map(([column, text]) => [column, renamed(text)]))
  // A row's texts together are its own: not every model has an id.
  await delegate.updateMany({ where: Object.fromEntries(texts), data })
}
