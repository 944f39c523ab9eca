import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import Database from 'better-sqlite3'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { migrationNames } from '@/lib/db/migration-folder'
import { migrate } from '@/lib/db/migrations'
import { emptyDatabase, provider } from '../support/database'
import type { FreshDatabase } from '../support/database-template'

let database: FreshDatabase
let project: string

/** A copy of the migrations, to which a test adds its own; they are found from the working folder. */
beforeEach(async () => {
  database = await emptyDatabase()
  project = fs.mkdtempSync(path.join(os.tmpdir(), 'portal-migrations-'))
  fs.cpSync('prisma', path.join(project, 'prisma'), { recursive: true })
})

afterEach(async () => {
  await database.drop()
  fs.rmSync(project, { recursive: true, force: true })
})

const all = migrationNames(provider)

test('everything is applied to an empty database, and nothing the second time', async () => {
  expect(await migrate(database.url)).toEqual(all)
  expect(await migrate(database.url)).toEqual([])
  expect(await finished()).toEqual(all)
})

test('of processes that start at once, each ends well and each migration is applied once', async () => {
  const ends = await Promise.all([runMigrate().end, runMigrate().end, runMigrate().end])
  expect(ends.map(({ code, output }) => [code, code === 0 ? '' : output])).toEqual(ends.map(() => [0, '']))
  // They may take turns: what one has applied, the next finds done.
  const told = ends.flatMap(({ output }) =>
    output === 'The database is up to date.\n'
      ? []
      : (/^Migrated: (.+)\.\n$/.exec(output)?.[1]?.split(', ') ?? [output]),
  )
  expect(told.sort()).toEqual(all)
  expect(await finished()).toEqual(all)
})

test('a migration that fails half-way leaves nothing of itself, and goes on once it is mended', async () => {
  addMigration('90000101000000_good', 'CREATE TABLE good (id INTEGER);')
  addMigration('90000102000000_bad', 'CREATE TABLE half (id INTEGER);\nINSERT INTO nowhere VALUES (1);')
  const failed = await runMigrate().end
  expect(failed.code).not.toBe(0)
  expect(failed.output).toMatch(/nowhere/)
  expect(await finished()).toEqual([...all, '90000101000000_good'])
  expect(await tables()).not.toContain('half')

  addMigration('90000102000000_bad', 'CREATE TABLE half (id INTEGER);')
  const mended = await runMigrate().end
  expect(mended).toEqual({ code: 0, output: 'Migrated: 90000102000000_bad.\n' })
  expect(await finished()).toEqual([...all, '90000101000000_good', '90000102000000_bad'])
  expect(await tables()).toContain('half')
})

test('a process killed while it migrates leaves nothing to repair', async () => {
  addMigration('90000101000000_slow', `CREATE TABLE half (id INTEGER);\n${slow[provider]};`)
  const { process, end } = runMigrate()
  await until(isMigrating)
  // A portal that serves meanwhile still reads.
  expect(await finished()).toEqual(all)
  process.kill('SIGKILL')
  expect((await end).code).toBe(null)
  addMigration('90000101000000_slow', 'CREATE TABLE half (id INTEGER);')
  const again = await runMigrate().end
  expect(again.code, again.output).toBe(0)
  expect(await finished()).toEqual([...all, '90000101000000_slow'])
})

const onPostgresql = provider === 'postgresql' ? test : () => {}
onPostgresql('a migration may define a function', async () => {
  const body = "$$ BEGIN PERFORM pg_notify('a', 'b;c'); RETURN NEW; END; $$"
  addMigration(
    '90000101000000_function',
    `CREATE FUNCTION told() RETURNS trigger LANGUAGE plpgsql AS ${body};\nSELECT 1;`,
  )
  const { code, output } = await runMigrate().end
  expect(code, output).toBe(0)
  expect(await value(`SELECT count(*) FROM pg_proc WHERE proname = 'told'`)).toBe('1')
})

test('a database from a newer version is refused', async () => {
  await migrate(database.url)
  await ask(`UPDATE _prisma_migrations SET migration_name = '90000101000000_newer'`)
  await expect(migrate(database.url)).rejects.toThrow('does not know: 90000101000000_newer')
})

const onSqlite = provider === 'sqlite' ? test : () => {}
onSqlite('rebuilding a table keeps the rows that refer to it', async () => {
  addMigration(
    '90000101000000_tables',
    `CREATE TABLE parent (id INTEGER PRIMARY KEY);
CREATE TABLE child (parent INTEGER REFERENCES parent (id) ON DELETE CASCADE);
INSERT INTO parent VALUES (1);
INSERT INTO child VALUES (1);`,
  )
  // As Prisma writes it for SQLite, which changes a column only so.
  addMigration(
    '90000102000000_rebuild',
    `PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE new_parent (id INTEGER PRIMARY KEY, name TEXT);
INSERT INTO new_parent (id) SELECT id FROM parent;
DROP TABLE parent;
ALTER TABLE new_parent RENAME TO parent;
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;`,
  )
  const { code, output } = await runMigrate().end
  expect(code, output).toBe(0)
  expect(await ask('SELECT parent FROM child')).toEqual([{ parent: 1 }])
})

function addMigration(name: string, sql: string): void {
  const folder = path.join(project, 'prisma/migrations', provider, name)
  fs.mkdirSync(folder, { recursive: true })
  fs.writeFileSync(path.join(folder, 'migration.sql'), sql)
}

/** Long enough to be killed in. */
const slow = {
  sqlite: 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60000000) SELECT max(i) FROM n',
  postgresql: 'SELECT pg_sleep(3)',
}

function runMigrate() {
  const args = ['--conditions=react-server', '--import', import.meta.resolve('tsx'), path.resolve('scripts/migrate.ts')]
  const env = { ...process.env, DATABASE_URL: database.url, TSX_TSCONFIG_PATH: path.resolve('tsconfig.json') }
  const child = spawn(process.execPath, args, { cwd: project, env })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  const end = new Promise<{ code: number | null; output: string }>((resolve) =>
    child.once('close', (code) => resolve({ code, output })),
  )
  return { process: child, end }
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  for (let round = 0; round < 1_000; round++) {
    if (await condition()) return
    await sleep(20)
  }
  throw new Error('It did not happen within twenty seconds.')
}

/** Whether somebody holds the lock and has come as far as the test's own migration. */
async function isMigrating(): Promise<boolean> {
  if (provider === 'postgresql')
    return (
      (await ask(`SELECT 1 FROM pg_stat_activity WHERE query LIKE '%pg_sleep%' AND pid <> pg_backend_pid()`)).length > 0
    )
  if ((await finished()).length < all.length) return false
  try {
    await ask('BEGIN IMMEDIATE')
    return false
  } catch {
    return true
  }
}

async function finished(): Promise<string[]> {
  try {
    const rows = await ask(
      'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY migration_name',
    )
    return rows.map((row) => String(row.migration_name))
  } catch {
    return []
  }
}

async function tables(): Promise<string[]> {
  const catalog = { sqlite: 'SELECT name FROM sqlite_master', postgresql: 'SELECT relname AS name FROM pg_class' }
  return (await ask(catalog[provider])).map((row) => String(row.name))
}

async function value(sql: string): Promise<string> {
  const [row = {}] = await ask(sql)
  return String(Object.values(row)[0])
}

async function ask(sql: string): Promise<Record<string, string>[]> {
  if (provider === 'sqlite') {
    const db = new Database(database.url.slice('file:'.length), { timeout: 0 })
    try {
      const statement = db.prepare<[], Record<string, string>>(sql)
      if (statement.reader) return statement.all()
      statement.run()
      return []
    } finally {
      db.close()
    }
  }
  const client = new pg.Client(database.url)
  await client.connect()
  try {
    return (await client.query<Record<string, string>>(sql)).rows
  } finally {
    await client.end()
  }
}
