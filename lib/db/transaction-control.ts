import type { StatementKind } from './statement-kind'

/** Throws for BEGIN, COMMIT and the like in raw SQL: they would end, or open, a transaction behind the lock's back. */
export function refuseTransactionControl(kind: StatementKind): void {
  if (kind === 'transaction') throw new Error('Transactions are opened with transaction(), not with SQL.')
}
