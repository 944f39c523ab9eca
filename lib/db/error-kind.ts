export type ErrorKind = 'unique-violation' | 'write-conflict' | 'missing-table' | 'too-busy' | 'disk-full' | null

/**
 * What the database refused, read from codes: Next and the server load Prisma's classes twice, so `instanceof` is no
 * test. An error arrives as Prisma's (`P2002`), wrapped by a raw query (`P2010`), or bare from the adapter at COMMIT.
 */
export function errorKind(error: unknown): ErrorKind {
  const code = property(error, 'code')
  const adapterKind = property(property(adapterError(error), 'cause'), 'kind')
  if (code === 'P2002' || adapterKind === 'UniqueConstraintViolation') return 'unique-violation'
  if (code === 'P2034' || adapterKind === 'TransactionWriteConflict') return 'write-conflict'
  if (code === 'P2021' || adapterKind === 'TableDoesNotExist') return 'missing-table'
  // No turn came in time, or the turn was over: nothing was written.
  if (code === 'P2028' || code === 'P1008' || adapterKind === 'SocketTimeout') return 'too-busy'
  return isFullDisk(error) ? 'disk-full' : null
}

/** By the database's own code; where Prisma has no name for the error, nothing but its words is left. */
function isFullDisk(error: unknown): boolean {
  const original = property(property(adapterError(error), 'cause'), 'originalCode')
  if (original === 'SQLITE_FULL' || original === '53100') return true
  return error instanceof Error && /database or disk is full|No space left on device/.test(error.message)
}

/** The columns, or the index, that a unique violation is about, as the database names them. */
export const violatedConstraint = (error: unknown): string =>
  JSON.stringify(property(property(adapterError(error), 'cause'), 'constraint') ?? property(error, 'meta')) ?? ''

function adapterError(error: unknown): unknown {
  return property(property(error, 'meta'), 'driverAdapterError') ?? error
}

function property(of: unknown, name: string): unknown {
  return typeof of === 'object' && of !== null ? Reflect.get(of, name) : undefined
}
