import 'server-only'
import { isUniqueViolation, transaction } from '@/lib/db/client'
import { beginning, chained } from './chain'

/**
 * Chains the entries from before there was a chain, in the order in which they were made. Once: afterwards there is a
 * head, and this does nothing. Answers how many it chained. Run after migrating, before anything is recorded.
 */
export async function sealAuditLog(): Promise<number> {
  try {
    return await seal()
  } catch (error) {
    // Another instance that starts at the same time has done it.
    if (isUniqueViolation(error)) return 0
    throw error
  }
}

const seal = () =>
  transaction(async (tx) => {
    if ((await tx.auditHead.count()) > 0) return 0
    // First of all: who comes second waits here.
    await tx.auditHead.create({ data: { id: 1, ...beginning } })
    const old = await tx.auditEntry.findMany({ where: { sequence: null }, orderBy: [{ at: 'asc' }, { id: 'asc' }] })
    const { entries, head } = chained(beginning, old)
    for (const { id, sequence, previousHash, hash } of entries)
      await tx.auditEntry.update({ where: { id }, data: { sequence, previousHash, hash }, select: { id: true } })
    await tx.auditHead.update({ where: { id: 1 }, data: head })
    return entries.length
  })
