import { errorKind } from './error-kind'

/** Prisma's own table; the quoting suits both databases. */
export const appliedSql =
  'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL'

/** The answer of `read`, or nothing where the table is not there yet: a new database. */
export async function appliedNames(read: () => Promise<string[]>): Promise<string[]> {
  try {
    return await read()
  } catch (error) {
    if (errorKind(error) === 'missing-table') return []
    throw error
  }
}

/** What is still to be applied. Throws when the database has been migrated by a newer version, or another history. */
export function pendingNames(known: string[], applied: string[]): string[] {
  const foreign = applied.filter((name) => !known.includes(name))
  if (foreign.length > 0) {
    throw new Error(`The database has migrations that this version does not know: ${foreign.join(', ')}`)
  }
  return known.filter((name) => !applied.includes(name))
}
