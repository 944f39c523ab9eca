import 'server-only'
import { db } from '@/lib/db/client'
import { beginning, type Entry, type Head } from './chain'
import { type Flaw, findFlaw } from './flaw'

/** Entries read at a time. */
const BATCH = 1000

/** Reads the whole log while the portal goes on writing; `kept` is a head that was noted elsewhere. For the command line. */
export async function verifyAuditLog(kept: Head | null = null): Promise<{ head: Head; flaw: Flaw | null }> {
  const unsealed = await db.auditEntry.count({ where: { sequence: null } })
  // Before the head: whatever entry is seen here, its commit has moved the head already.
  const { _max: longest } = await db.auditEntry.aggregate({ _max: { sequence: true } })
  const head = (await db.auditHead.findFirst({ where: { id: 1 } })) ?? beginning
  const last = Math.max(head.sequence, longest.sequence ?? 0)
  const flaw = await findFlaw(entriesUpTo(last), head, kept)
  return { head, flaw: flaw ?? (unsealed > 0 ? { kind: 'unsealed', sequence: unsealed } : null) }
}

async function* entriesUpTo(last: number): AsyncGenerator<Entry> {
  let reached = 0
  while (reached < last) {
    const entries = await db.auditEntry.findMany({
      where: { sequence: { gt: reached, lte: last } },
      orderBy: { sequence: 'asc' },
      take: BATCH,
    })
    yield* entries
    const next = entries.at(-1)?.sequence
    if (!next) return
    reached = next
  }
}
