import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type BackupFile, backupName, backupTime, KEPT_DAYS, outdated } from '@/lib/backup/files'
import { dump } from '@/lib/backup/postgresql-dump'
import { db } from '@/lib/db/client'
import { days, hours, present } from '../factories/clock'
import { emptyDatabase, provider } from '../support/database'
import type { FreshDatabase } from '../support/database-template'

let running: ChildProcess | undefined
afterEach(() => running?.kill('SIGKILL'))

const start = (script: string, args: string[], url = process.env.DATABASE_URL) =>
  spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', script, ...args], {
    env: { ...process.env, DATABASE_URL: url },
  })

async function run(script: string, args: string[] = [], url?: string) {
  const child = start(script, args, url)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  const [code] = await once(child, 'close')
  return { code, output: output.trim() }
}

/** What a writing process has had acknowledged so far. */
async function startWriting(): Promise<{ acknowledged: () => string[]; stop: () => Promise<void> }> {
  const child = start('tests/db/writing-process.ts', ['load', '1000000'])
  running = child
  let output = ''
  child.stdout.on('data', (chunk) => (output += chunk))
  const acknowledged = () => output.split('\n').slice(0, -1)
  while (acknowledged().length < 50) await new Promise((resolve) => setTimeout(resolve, 20))
  return {
    acknowledged,
    stop: async () => {
      const closed = once(child, 'close')
      child.kill('SIGKILL')
      await closed
    },
  }
}

let backup: string
let before: string[]
beforeAll(async () => {
  const load = await startWriting()
  before = load.acknowledged()
  const taken = await run('scripts/backup.ts')
  expect(taken, taken.output).toMatchObject({ code: 0 })
  backup = taken.output
  expect(load.acknowledged().length).toBeGreaterThan(before.length)
  await load.stop()
}, 120_000)

test('a backup taken under load restores to what was acknowledged before it, sound and up to date', async () => {
  const target = await emptyDatabase()
  const other = await emptyDatabase()
  for (const { url } of [target, other]) {
    if (provider === 'sqlite') fs.rmSync(url.slice('file:'.length), { force: true })
    const restored = await run('scripts/restore.ts', [backup], url)
    expect(restored, restored.output).toMatchObject({ code: 0 })
  }
  if (provider === 'sqlite') {
    const hash = (file: string) => createHash('sha256').update(fs.readFileSync(file)).digest('hex')
    expect(hash(target.url.slice('file:'.length))).toBe(hash(backup))
    const connection = new Database(target.url.slice('file:'.length), { readonly: true })
    expect(connection.pragma('integrity_check', { simple: true })).toBe('ok')
    connection.close()
  } else {
    expect(await rowsOf(target)).toBe(await rowsOf(other))
  }
  const migrated = await run('scripts/migrate.ts', [], target.url)
  expect(migrated).toEqual({ code: 0, output: 'The database is up to date.' })
  const audit = await run('scripts/audit-verify.ts', [], target.url)
  expect(audit, audit.output).toMatchObject({ code: 0 })
  const slugs = await slugsOf(target)
  expect(slugs).toEqual(expect.arrayContaining(before))
  // No hole: what was written in order is there up to one point.
  expect(slugs.length).toBe(Math.max(...slugs.map((slug) => Number(slug.split('-')[1]))) + 1)
  await target.drop()
  await other.drop()
}, 120_000)

async function slugsOf({ url }: FreshDatabase): Promise<string[]> {
  if (provider === 'sqlite') {
    const connection = new Database(url.slice('file:'.length), { readonly: true })
    const slugs = connection.prepare<[], string>(`SELECT slug FROM Person WHERE slug LIKE 'load-%'`).pluck().all()
    connection.close()
    return slugs
  }
  const { default: pg } = await import('pg')
  const client = new pg.Client(url)
  await client.connect()
  const { rows } = await client.query<{ slug: string }>(`SELECT slug FROM "Person" WHERE slug LIKE 'load-%'`)
  await client.end()
  return rows.map(({ slug }) => slug)
}

/** All people, as one text. */
async function rowsOf({ url }: FreshDatabase): Promise<string> {
  const { default: pg } = await import('pg')
  const client = new pg.Client(url)
  await client.connect()
  const { rows } = await client.query('SELECT * FROM "Person" ORDER BY id')
  await client.end()
  return JSON.stringify(rows)
}

test('a backup takes the place of what a later version has made since, which is kept', async () => {
  const target = await emptyDatabase()
  if (provider === 'sqlite') fs.rmSync(target.url.slice('file:'.length), { force: true })
  await run('scripts/restore.ts', [backup], target.url)
  // A table that refers to one of the backup, as a migration to come may add.
  await execute(target, `CREATE TABLE "Later" (id TEXT PRIMARY KEY, "personId" TEXT REFERENCES "Person" (id))`)
  await execute(target, `UPDATE "Person" SET name = 'Later' WHERE slug = 'load-0'`)
  const { code, output } = await run('scripts/restore.ts', [backup], target.url)
  expect(code, output).toBe(0)
  expect(await slugsOf(target)).toEqual(expect.arrayContaining(before))
  await expect(execute(target, 'SELECT * FROM "Later"')).rejects.toThrow(/Later/)
  const [, kept = ''] = output.match(/is kept as (?:the schema )?(.+)$/m) ?? []
  if (provider === 'sqlite') await execute({ ...target, url: `file:${kept}` }, 'SELECT * FROM "Later"')
  else await execute(target, `SELECT * FROM ${kept}."Later"`)
  const again = await run('scripts/backup.ts', [], target.url)
  const other = await emptyDatabase()
  const restored = await run('scripts/restore.ts', [again.output], other.url)
  expect(restored, restored.output).toMatchObject({ code: 0 })
  await target.drop()
  await other.drop()
}, 120_000)

async function execute({ url }: Pick<FreshDatabase, 'url'>, sql: string): Promise<void> {
  if (provider === 'sqlite') {
    const connection = new Database(url.slice('file:'.length))
    connection.exec(sql)
    connection.close()
    return
  }
  const { default: pg } = await import('pg')
  const client = new pg.Client(url)
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

describe('nothing is replaced by', () => {
  const bytes = () => fs.readFileSync(backup)
  const cut = (share: number) => () => bytes().subarray(0, Math.floor(bytes().length * share))
  const broken: Record<string, () => Buffer> = {
    'an empty file': () => Buffer.alloc(0),
    'something else': () => Buffer.from('PK\u0003\u0004 no database at all'.repeat(100)),
    'a file cut short in its head': () => bytes().subarray(0, 60),
    'a file cut in half': cut(0.5),
    'a file short of its last page': cut(0.999),
    'a file with damage in the middle': () => {
      const damaged = Buffer.from(bytes())
      damaged.fill(0xff, Math.floor(damaged.length / 2), Math.floor(damaged.length / 2) + 8192)
      return damaged
    },
  }
  test.each(Object.entries(broken))('%s', async (name, make) => {
    // A dump's data is compressed, and its end is what is checked: damage in the middle shows there as well.
    const file = path.join(process.env.DATA_DIR ?? '', `${name.replaceAll(' ', '-')}.file`)
    fs.writeFileSync(file, make())
    await refusesWhole(file)
  })

  test('a file that is not there', () => refusesWhole('no-such-file.db'))

  test('another program’s database', async () => {
    const file = path.join(process.env.DATA_DIR ?? '', 'foreign.db')
    const foreign = new Database(file)
    foreign.exec('CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT)')
    foreign.close()
    await refusesWhole(file)
  })

  test('a backup, while the portal is running', async () => {
    await db.person.count()
    const { code, output } = await run('scripts/restore.ts', [backup])
    expect(code).toBe(1)
    expect(output).toMatch(/^Nothing was replaced. The portal is running.*: stop it first.$/)
  })

  test('a backup from a newer version', async () => {
    const newer = await emptyDatabase()
    if (provider === 'sqlite') fs.copyFileSync(backup, newer.url.slice('file:'.length))
    else await run('scripts/restore.ts', [backup], newer.url)
    await execute(
      newer,
      `UPDATE _prisma_migrations SET migration_name = '29990101000000_later' WHERE migration_name =
      (SELECT max(migration_name) FROM _prisma_migrations)`,
    )
    const taken =
      provider === 'sqlite' ? newer.url.slice('file:'.length) : path.join(process.env.DATA_DIR ?? '', 'newer.dump')
    if (provider === 'postgresql') await dump(newer.url, taken)
    const target = await emptyDatabase()
    const { code, output } = await run('scripts/restore.ts', [taken], target.url)
    expect({ code, output }).toEqual({
      code: 1,
      output: 'Nothing was replaced. It is from a newer version of the portal: 29990101000000_later.',
    })
    await newer.drop()
    await target.drop()
  }, 60_000)

  async function refusesWhole(file: string): Promise<void> {
    const rows = await db.person.count()
    const { code, output } = await run('scripts/restore.ts', [file])
    expect(output).toContain('Nothing was replaced.')
    expect(code).toBe(1)
    expect(await db.person.count()).toBe(rows)
  }
})

describe('retention', () => {
  const files = (...times: Date[]): BackupFile[] =>
    times.map((at) => ({ name: backupName(at, provider), at, bytes: 1 }))

  test('a name tells its time, and only ours do', () => {
    expect(backupTime(backupName(present, provider))).toEqual(present)
    for (const name of ['portal.db', 'portal-20260101T000000Z.db.part', 'notes.txt'])
      expect(backupTime(name)).toBeNull()
  })

  test('keeps all of the latest day, and the last one of each of the days before', () => {
    const kept = Array.from({ length: KEPT_DAYS }, (_, index) => days(-index))
    const extra = [hours(-2), hours(-3)]
    const gone = [...kept.slice(1).map((at) => hours(-1, at)), days(-KEPT_DAYS), days(-100)]
    expect(outdated(files(...kept, ...extra, ...gone)).sort()).toEqual(
      files(...gone)
        .map(({ name }) => name)
        .sort(),
    )
    expect(outdated([])).toEqual([])
  })
})
