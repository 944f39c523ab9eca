import Database from 'better-sqlite3'
import pg from 'pg'
import { expect, test } from 'vitest'
import { providers, readModels } from '@/lib/db/composed-schema'
import { migrationNames, readSnapshot } from '@/lib/db/migration-folder'
import { migrate } from '@/lib/db/migrations'
import { diffModels } from '@/lib/db/schema-engine'
import { emptyDatabase, provider } from '../support/database'
import { catalogOf } from '../support/database-catalog'

test('every change of the models has its migration (npm run migrate:new -- <name>)', async () => {
  for (const each of providers) expect(await diffModels(each, readSnapshot(), readModels())).toBe('')
})

test('both databases have the same migrations', () => {
  const [first, ...others] = providers.map(migrationNames)
  expect(first).not.toEqual([])
  for (const names of others) expect(names).toEqual(first)
})

test('the migrations, one after another, lead to the models', async () => {
  const migrated = await emptyDatabase()
  const made = await emptyDatabase()
  await migrate(migrated.url)
  await runScript(made.url, await diffModels(provider, null, readModels()))
  // The catalogue leaves Prisma's own table out, and in PostgreSQL asks for it by name.
  await runScript(made.url, 'CREATE TABLE IF NOT EXISTS _prisma_migrations (id int)')
  const catalog = await catalogOf(migrated.url)
  expect(catalog).toEqual(await catalogOf(made.url))
  expect(catalog.length).toBeGreaterThan(50)
  await migrated.drop()
  await made.drop()
})

async function runScript(url: string, sql: string): Promise<void> {
  if (url.startsWith('file:')) {
    const db = new Database(url.slice('file:'.length))
    db.exec(sql)
    db.close()
    return
  }
  const client = new pg.Client(url)
  await client.connect()
  await client.query(sql)
  await client.end()
}
