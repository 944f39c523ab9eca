// npm run migrate:new -- <name>: writes the migration from the last one's models to today's, for each database.
import { providers, readModels } from '../lib/db/composed-schema'
import { readSnapshot, writeMigration, writeSnapshot } from '../lib/db/migration-folder'
import { diffModels } from '../lib/db/schema-engine'

const [name = ''] = process.argv.slice(2)
if (!/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error('Usage: npm run migrate:new -- <name>   (lower case, digits and underscores: add_meetings)')
  process.exit(1)
}

const before = readSnapshot()
const after = readModels()
const scripts = await Promise.all(
  providers.map(async (provider) => ({ provider, sql: await diffModels(provider, before, after) })),
)
if (scripts.every(({ sql }) => sql === '')) {
  console.log('The models are as the last migration left them: nothing to write.')
} else {
  const folder = `${timestamp(new Date())}_${name}`
  for (const { provider, sql } of scripts) {
    // Both histories keep the same names: a change of an enum, say, is nothing to SQLite.
    writeMigration(provider, { name: folder, sql: sql === '' ? '-- Nothing changes in this database.\n' : sql })
    console.log(`Wrote prisma/migrations/${provider}/${folder}/migration.sql`)
  }
  writeSnapshot(after)
  console.log('Read both before you commit them: a renamed field is written as one dropped and one added.')
}

/** UTC, as Prisma names its folders: 20260131093000. */
function timestamp(at: Date): string {
  return at.toISOString().replace(/\D/g, '').slice(0, 14)
}
