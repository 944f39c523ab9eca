import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { afterEach, expect, test } from 'vitest'
import { PrismaClient } from '@/generated/sqlite/client'
import { IsolatedSqliteFactory } from '@/lib/db/isolated-sqlite'
import { freshDatabase } from '../../support/database'

// The adapter that Prisma ships runs every request's statements on one connection, also inside another request's open
// transaction. These tests do the same to it and to ours: theirs loses writes that it has acknowledged.

const undone: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const undo of undone.splice(0).reverse()) await undo()
})

test('of 10,000 writes overlapping transactions that roll back, none is lost and nothing uncommitted is read', async () => {
  const db = await clientWith((url) => new IsolatedSqliteFactory(url))
  const { acknowledged, stored, uncommittedSeen, rolledBack } = await overlap(db, 10_000)
  expect(acknowledged).toHaveLength(10_000)
  expect(stored).toEqual(acknowledged)
  expect(uncommittedSeen).toBe(0)
  expect(rolledBack).toBeGreaterThan(100)
}, 240_000)

test('the stock adapter loses acknowledged writes in the same load', async () => {
  const db = await clientWith((url) => new PrismaBetterSqlite3({ url }))
  const { acknowledged, stored } = await overlap(db, 1_000)
  expect(acknowledged.length).toBeGreaterThan(0)
  expect(stored.length).toBeLessThan(acknowledged.length)
}, 60_000)

test('one write beside one transaction: ours keeps it and shows no uncommitted row, theirs does neither', async () => {
  const ours = await clientWith((url) => new IsolatedSqliteFactory(url))
  expect(await besideOneThatRollsBack(ours)).toEqual({ seen: [], kept: ['acknowledged'] })
  const theirs = await clientWith((url) => new PrismaBetterSqlite3({ url }))
  expect(await besideOneThatRollsBack(theirs)).toEqual({ seen: ['uncommitted'], kept: [] })
})

async function clientWith(
  adapter: (url: string) => IsolatedSqliteFactory | PrismaBetterSqlite3,
): Promise<PrismaClient> {
  const { url, drop } = await freshDatabase()
  const db = new PrismaClient({ adapter: adapter(url) })
  undone.push(drop, () => db.$disconnect())
  return db
}

async function besideOneThatRollsBack(db: PrismaClient) {
  let written = () => {}
  const hasWritten = new Promise<void>((resolve) => {
    written = resolve
  })
  const rollingBack = db
    .$transaction(async (tx) => {
      await tx.person.create({ data: person('uncommitted') })
      written()
      await new Promise((resolve) => setTimeout(resolve, 100))
      throw new Error('roll back')
    })
    .catch(() => {})
  await hasWritten
  const seen = await slugs(db)
  await db.person.create({ data: person('acknowledged') })
  await rollingBack
  return { seen, kept: await slugs(db) }
}

/** Writes on many paths at once while, all along, transactions write and roll back, and somebody reads. */
async function overlap(db: PrismaClient, writes: number) {
  const acknowledged: string[] = []
  let next = 0
  let rolledBack = 0
  let uncommittedSeen = 0
  let going = true

  const write = async () => {
    while (next < writes) {
      const slug = `written-${String(next++).padStart(5, '0')}`
      await db.person.create({ data: person(slug) }).then(
        () => acknowledged.push(slug),
        () => null,
      )
    }
  }
  const rollBack = async (path: number) => {
    while (going) {
      await db
        .$transaction(async (tx) => {
          await tx.person.create({ data: person(`uncommitted-${path}-${rolledBack}`) })
          await new Promise((resolve) => setTimeout(resolve, 3))
          await tx.person.count()
          throw new Error('roll back')
        })
        .catch(() => rolledBack++)
    }
  }
  const read = async () => {
    while (going) {
      uncommittedSeen += await db.person.count({ where: { slug: { startsWith: 'uncommitted' } } })
      await new Promise((resolve) => setTimeout(resolve, 2))
    }
  }

  const others = [rollBack(1), rollBack(2), read()]
  await Promise.all(Array.from({ length: 40 }, write))
  going = false
  await Promise.all(others)

  return { acknowledged: acknowledged.sort(), stored: await slugs(db), uncommittedSeen, rolledBack }
}

async function slugs(db: PrismaClient): Promise<string[]> {
  const rows = await db.person.findMany({ orderBy: { slug: 'asc' } })
  return rows.map(({ slug }) => slug)
}

const person = (slug: string) => ({ slug, name: slug, nameKey: slug })
