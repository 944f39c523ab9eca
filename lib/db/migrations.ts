import type { SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg'
import { type Provider, readModels } from './composed-schema'
import { type MigrationConnection, openMigrationConnection, sharing } from './migration-connection'
import { lockFile, type Migration, migrationNames, migrationsFolder, readMigrations } from './migration-folder'
import { appliedNames, appliedSql, pendingNames } from './migration-history'
import { silentTables, tellChanges } from './postgresql-watch'

/**
 * Applies what the database lacks, each migration whole or not at all, and answers their names. Two processes may
 * start at once: they take turns, and what one has applied the other finds done.
 */
export async function migrate(databaseUrl: string): Promise<string[]> {
  const provider: Provider = databaseUrl.startsWith('file:') ? 'sqlite' : 'postgresql'
  const connection = await openMigrationConnection(databaseUrl)
  try {
    const pending = await pendingOf(connection, provider)
    const applied = pending.length === 0 ? [] : await applyEach(connection, provider, pending)
    if (provider === 'postgresql') await makeSilentTablesTell(connection)
    return applied
  } finally {
    await connection.close()
  }
}

/** A restored dump, or a version from before there were notifications, may have left tables that don't tell. */
async function makeSilentTablesTell(connection: MigrationConnection): Promise<void> {
  const { rows } = await connection.adapter.queryRaw({ sql: silentTables, args: [], argTypes: [] })
  if (rows.length > 0) await applyWhole(connection, () => connection.adapter.executeScript(tellChanges))
}

async function pendingOf({ adapter }: MigrationConnection, provider: Provider): Promise<string[]> {
  const applied = await appliedNames(async () => {
    const { rows } = await adapter.queryRaw({ sql: appliedSql, args: [], argTypes: [] })
    return rows.map(([name]) => String(name))
  })
  return pendingNames(migrationNames(provider), applied)
}

async function applyEach(connection: MigrationConnection, provider: Provider, pending: string[]): Promise<string[]> {
  // Five megabytes of WebAssembly, so only where there is something to apply.
  const { everyTable, openSchemaEngine } = await import('./schema-engine')
  const migrations = readMigrations(provider)
  const applied: string[] = []
  const engine = await openSchemaEngine(provider, readModels(), sharing(connection.adapter))
  try {
    for (const name of pending) {
      const upTo = migrations.slice(0, migrations.findIndex((migration) => migration.name === name) + 1)
      applied.push(...(await applyWhole(connection, () => apply(engine, provider, upTo))))
    }
  } finally {
    engine.free()
  }
  return applied

  async function apply(engine: SchemaEngine, provider: Provider, migrations: Migration[]): Promise<string[]> {
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: migrationList(provider, migrations),
      filters: everyTable,
    })
    // In the same transaction: a table must not be there without telling of its changes.
    if (provider === 'postgresql') await connection.adapter.executeScript(tellChanges)
    return appliedMigrationNames
  }
}

/** The engine's own notes in `_prisma_migrations` are inside too: a process killed half-way leaves nothing to repair. */
async function applyWhole<T>(connection: MigrationConnection, apply: () => Promise<T>): Promise<T> {
  await connection.begin()
  try {
    const result = await apply()
    await connection.commit()
    return result
  } catch (error) {
    await connection.rollback()
    throw error
  }
}

const migrationList = (provider: Provider, migrations: Migration[]) => ({
  baseDir: migrationsFolder(provider),
  lockfile: { path: lockFile.path, content: lockFile.content(provider) },
  shadowDbInitScript: '',
  migrationDirectories: migrations.map(({ name, sql }) => ({
    path: name,
    migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } },
  })),
})
