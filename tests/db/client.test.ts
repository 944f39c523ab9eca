import { AsyncResource } from 'node:async_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { config } from '@/lib/config'
import { db, disconnect, isUniqueViolation, transaction } from '@/lib/db/client'
import { pendingMigrations } from '@/lib/db/readiness'
import { isReady } from '@/lib/http/readiness'
import { provider } from '../support/database'

const person = (slug: string) => ({ slug, name: slug, nameKey: slug })
const slugs = async () => (await db.person.findMany({ orderBy: { slug: 'asc' } })).map(({ slug }) => slug)

test('the file runs on the database of its project, which is ready', async () => {
  expect(config().provider).toBe(provider)
  expect(await pendingMigrations()).toEqual([])
  expect(await isReady()).toBe(true)
})

test('a transaction is whole or nothing', async () => {
  await transaction(async (tx) => {
    await tx.person.create({ data: person('kept-1') })
    await tx.person.create({ data: person('kept-2') })
  })
  const refusal = transaction(async (tx) => {
    await tx.person.create({ data: person('dropped') })
    await tx.person.deleteMany()
    throw new Error('no')
  })
  await expect(refusal).rejects.toThrow('no')
  expect(await slugs()).toEqual(['kept-1', 'kept-2'])
})

test('nobody reads what a transaction has not committed', async () => {
  const before = await slugs()
  await transaction(async (tx) => {
    await tx.person.create({ data: person('uncommitted') })
    const seen = await outside(slugs)
    expect(seen).toEqual(before)
  })
  expect(await slugs()).toEqual([...before, 'uncommitted'])
})

test('the outer client is refused inside a transaction, and only there', async () => {
  const message = /use its tx/
  await transaction(async (tx) => {
    expect(() => db.person).toThrow(message)
    expect(() => db.$queryRaw).toThrow(message)
    await expect(transaction(async () => 1)).rejects.toThrow(message)
    await tx.person.count()
  })
  await expect(db.person.count()).resolves.toBeTypeOf('number')
})

test('work that a transaction leaves behind may use the client once it has ended', async () => {
  const { later } = await transaction(async (tx) => {
    await tx.person.count()
    return { later: sleep(50).then(() => db.person.count()) }
  })
  await expect(later).resolves.toBeTypeOf('number')
})

test('a unique violation is known from a model, from raw SQL and in a transaction', async () => {
  await db.person.create({ data: person('only-one') })
  const again = () => db.person.create({ data: person('only-one') })
  const raw = () =>
    db.$executeRaw`INSERT INTO "Person" ("id", "slug", "name", "nameKey") VALUES ('x', 'only-one', 'x', 'x')`
  const inside = () => transaction((tx) => tx.person.create({ data: person('only-one') }))
  for (const write of [again, raw, inside]) expect(isUniqueViolation(await failure(write))).toBe(true)
  expect(isUniqueViolation(await failure(() => db.$queryRaw`SELECT * FROM nowhere`))).toBe(false)
  expect(isUniqueViolation(null)).toBe(false)
})

test('an undefined value in a where is refused: it would match every row', async () => {
  const before = await slugs()
  const slug: { slug?: string } = { slug: undefined }
  // A cast stands for a value that slipped through the types.
  const where = slug as { slug: string }
  await expect(db.person.deleteMany({ where })).rejects.toThrow(/undefined/)
  expect(await slugs()).toEqual(before)
})

test('after disconnecting, the next query connects anew', async () => {
  const before = await slugs()
  await disconnect()
  expect(await slugs()).toEqual(before)
})

async function failure(write: () => Promise<unknown>): Promise<unknown> {
  try {
    await write()
  } catch (error) {
    return error
  }
  throw new Error('It did not fail.')
}

/** Runs as another request would: not in the transaction's context. */
const elsewhere = new AsyncResource('request')
const outside = <T>(run: () => Promise<T>): Promise<T> => elsewhere.runInAsyncScope(run)
