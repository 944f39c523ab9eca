import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { PrismaClient } from '@/generated/sqlite/client'
import { IsolatedSqliteFactory } from '@/lib/db/isolated-sqlite'
import { freshDatabase } from '../../support/database'

let url: string
let db: PrismaClient
let other: Database.Database
let drop: () => Promise<void>

beforeEach(async () => {
  const fresh = await freshDatabase()
  url = fresh.url
  drop = fresh.drop
  db = new PrismaClient({ adapter: new IsolatedSqliteFactory(url) })
  // To SQLite, another connection is as another process.
  other = new Database(url.slice('file:'.length), { timeout: 0 })
  other.pragma('foreign_keys = ON')
})

afterEach(async () => {
  other.close()
  await db.$disconnect()
  await drop()
})

test('a COMMIT that fails rolls back, and the next transaction works', async () => {
  const failing = db.$transaction(async (tx) => {
    await tx.$executeRaw`PRAGMA defer_foreign_keys = ON`
    await tx.person.create({ data: person('in-the-failed') })
    await tx.operatorGrant.create({ data: { userId: 'nobody' } })
  })
  await expect(failing).rejects.toThrow(/ForeignKey/)
  await db.$transaction((tx) => tx.person.create({ data: person('next') }))
  expect(await slugs()).toEqual(['next'])
  expect(committedElsewhere()).toEqual(['next'])
})

test('a BEGIN waits for another process without holding up this one', async () => {
  other.exec('BEGIN IMMEDIATE')
  // This runs only if the wait leaves the event loop free.
  setTimeout(() => other.exec('COMMIT'), 100)
  await db.$transaction((tx) => tx.person.create({ data: person('waited') }))
  expect(await slugs()).toEqual(['waited'])
})

test('a write outside a transaction waits likewise', async () => {
  other.exec('BEGIN IMMEDIATE')
  setTimeout(() => other.exec('COMMIT'), 100)
  await db.person.create({ data: person('waited') })
  expect(await slugs()).toEqual(['waited'])
})

test('a BEGIN that fails gives the lock back', async () => {
  const hasty = new PrismaClient({ adapter: new IsolatedSqliteFactory(url, 50) })
  other.exec('BEGIN IMMEDIATE')
  await expect(hasty.$transaction((tx) => tx.person.create({ data: person('refused') }))).rejects.toThrow()
  await expect(hasty.person.create({ data: person('refused') })).rejects.toThrow()
  other.exec('COMMIT')
  await hasty.$transaction((tx) => tx.person.create({ data: person('in-a-transaction') }))
  await hasty.person.create({ data: person('outside') })
  await hasty.$disconnect()
  expect(await slugs()).toEqual(['in-a-transaction', 'outside'])
})

test('reads go on while this process and another write', async () => {
  await db.person.create({ data: person('before') })
  await db.$transaction(async (tx) => {
    await tx.person.create({ data: person('during') })
    expect(await slugs()).toEqual(['before'])
  })
  other.exec('BEGIN IMMEDIATE')
  expect(await slugs()).toEqual(['before', 'during'])
  other.exec('COMMIT')
})

test('a transaction that outlives its time is rolled back, and its rest does not land in the next', async () => {
  const late = db.$transaction(
    async (tx) => {
      await tx.person.create({ data: person('too-late') })
      await new Promise((resolve) => setTimeout(resolve, 150))
      await tx.person.create({ data: person('later-still') })
    },
    { timeout: 50 },
  )
  const next = db.$transaction(async (tx) => {
    await new Promise((resolve) => setTimeout(resolve, 200))
    await tx.person.create({ data: person('next') })
  })
  await expect(late).rejects.toThrow(/expired|closed|ended/)
  await next
  expect(await slugs()).toEqual(['next'])
})

test('a transaction that has ended takes no more statements', async () => {
  const adapter = await new IsolatedSqliteFactory(url).connect()
  const insert = {
    sql: "INSERT INTO Person (id, slug, name, nameKey) VALUES ('i', 's', 'n', 'k')",
    args: [],
    argTypes: [],
  }
  const ended = await adapter.startTransaction()
  await ended.rollback()
  const next = await adapter.startTransaction()
  await expect(ended.executeRaw(insert)).rejects.toThrow('TransactionAlreadyClosed')
  await expect(ended.queryRaw(insert)).rejects.toThrow('TransactionAlreadyClosed')
  await expect(ended.commit()).rejects.toThrow('TransactionAlreadyClosed')
  await next.commit()
  await adapter.dispose()
  expect(await slugs()).toEqual([])
})

test('who gives up waiting for a turn leaves the lock to the others', async () => {
  const long = db.$transaction(async (tx) => {
    await tx.person.create({ data: person('long') })
    await new Promise((resolve) => setTimeout(resolve, 200))
  })
  const impatient = db.$transaction((tx) => tx.person.create({ data: person('impatient') }), { maxWait: 50 })
  await expect(impatient).rejects.toThrow(/start a transaction/)
  await long
  await db.person.create({ data: person('after') })
  expect(await slugs()).toEqual(['after', 'long'])
})

test('a batch and a nested write are whole or nothing too', async () => {
  await db.person.create({ data: person('taken') })
  await expect(
    db.$transaction([db.person.create({ data: person('batch') }), db.person.create({ data: person('taken') })]),
  ).rejects.toThrow()
  await db.user.create({ data: { email: 'taken@example.org' } })
  const nested = { email: 'taken@example.org', person: { create: person('nested') } }
  await expect(db.user.create({ data: nested })).rejects.toThrow()
  expect(await slugs()).toEqual(['taken'])
})

test('raw SQL may not begin or end a transaction', async () => {
  for (const sql of ['BEGIN', '  commit', '/* a */ ROLLBACK', '-- b\nSAVEPOINT c', 'END', 'RELEASE c']) {
    await expect(db.$executeRawUnsafe(sql)).rejects.toThrow(/transaction\(\)/)
    await expect(db.$queryRawUnsafe(sql)).rejects.toThrow(/transaction\(\)/)
    await expect(db.$transaction((tx) => tx.$executeRawUnsafe(sql))).rejects.toThrow(/transaction\(\)/)
  }
  await db.person.create({ data: person('after') })
  expect(committedElsewhere()).toEqual(['after'])
})

test('the file is durable and checked: WAL, synchronous FULL, foreign keys', async () => {
  const pragma = async (name: string) =>
    Object.values((await db.$queryRawUnsafe<object[]>(`PRAGMA ${name}`))[0] ?? {})[0]
  expect(await pragma('journal_mode')).toBe('wal')
  expect(Number(await pragma('synchronous'))).toBe(2)
  expect(Number(await pragma('foreign_keys'))).toBe(1)
})

test('a long loop of queries leaves room for everything else in the process', async () => {
  let served = false
  setTimeout(() => {
    served = true
  }, 20)
  let queries = 0
  while (!served && queries < 3_000) {
    await db.person.count()
    queries++
  }
  expect(served).toBe(true)
})

const person = (slug: string) => ({ slug, name: slug, nameKey: slug })
const slugs = async () => (await db.person.findMany({ orderBy: { slug: 'asc' } })).map(({ slug }) => slug)
const committedElsewhere = () => other.prepare('SELECT slug FROM Person ORDER BY slug').pluck().all()
