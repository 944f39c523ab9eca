import 'server-only'
import { db, type Tx, transaction } from '@/lib/db/client'
import { enterDirectory, VERSION } from './directory-entry'

const BATCH = 100

/**
 * The job `directory`: makes the entries anew of which a term has begun or ended by itself, that were made by older
 * rules, and that are not there yet (people from before there was a directory).
 */
export async function refreshDirectory(at: Date): Promise<void> {
  for (;;) {
    const ids = await dueEntries(at)
    for (const id of ids) await transaction((tx: Tx) => enterDirectory(tx, id, at))
    if (ids.length < BATCH) return
  }
}

async function dueEntries(at: Date): Promise<string[]> {
  const stale = await db.directoryEntry.findMany({
    where: { OR: [{ staleAt: { lte: at } }, { version: { lt: VERSION } }] },
    select: { personId: true },
    take: BATCH,
  })
  if (stale.length > 0) return stale.map(({ personId }) => personId)
  const missing = await db.person.findMany({ where: { entry: { is: null } }, select: { id: true }, take: BATCH })
  return missing.map(({ id }) => id)
}
