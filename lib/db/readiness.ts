import 'server-only'
import { config } from '@/lib/config'
import { db } from './client'
import { migrationNames } from './migration-folder'
import { appliedNames, appliedSql, pendingNames } from './migration-history'

/** Names of the migrations that the database still lacks; empty when this version may serve. */
export async function pendingMigrations(): Promise<string[]> {
  const applied = await appliedNames(async () => {
    const rows = await db.$queryRawUnsafe<{ migration_name: string }[]>(appliedSql)
    return rows.map((row) => row.migration_name)
  })
  return pendingNames(migrationNames(config().provider), applied)
}
