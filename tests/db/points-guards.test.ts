import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { makeMember } from '../factories/actors'
import { present } from '../factories/clock'
import { givePoints } from '../factories/points'
import { provider } from '../support/database'
import { runSql } from '../support/raw-sql'

// In SQLite a rebuilt table loses its triggers: whichever migration rebuilds this one makes them anew.
test('after all migrations, the triggers that keep the ledger are there', async () => {
  const guards = {
    sqlite: ['PointEntry_adds_up', 'PointEntry_not_negative', 'PointEntry_stays', 'PointEntry_stays_as_it_is'],
    postgresql: ['PointEntry_adds_up', 'PointEntry_is_not_emptied', 'PointEntry_stays', 'PointEntry_stays_as_it_is'],
  }
  const catalog = {
    sqlite: `SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'PointEntry%'`,
    postgresql: `SELECT tgname AS name FROM pg_trigger WHERE tgname LIKE 'PointEntry%' AND tgenabled = 'O'`,
  }
  const rows = await db.$queryRawUnsafe<{ name: string }[]>(catalog[provider])
  expect(rows.map(({ name }) => name).sort()).toEqual(guards[provider])
})

/** SQLite's adapter says of every refusing trigger the same. */
const refusal = (words: string) => ({ sqlite: 'constraint violated', postgresql: words })[provider]

describe('the database itself', () => {
  let accountId: string
  beforeAll(async () => {
    const { personId } = await makeMember()
    await givePoints(personId, 5)
    const account = await db.pointAccount.findFirstOrThrow({ where: { openKey: personId } })
    accountId = account.id
  })

  const next = {
    number: 2,
    kind: 'EXPIRY',
    debit: 'AVAILABLE',
    credit: 'EXPIRED',
    points: 2,
    available: 3,
    reserved: 0,
    gained: 5,
    at: present,
    sourceKind: 'test',
    sourceId: '1',
    round: 1,
    year: 2026,
  } as const
  const append = (change: object) => db.pointEntry.create({ data: { ...next, accountId, ...change } })

  test.each([
    ['no points', { points: 0, available: 5 }],
    ['points below nothing', { points: -2, available: 7 }],
    ['an entry from a place to itself', { credit: 'AVAILABLE', available: 5 }],
    ['a sum that is not the one before and the points', { available: 4 }],
    ['reserved points out of nowhere', { reserved: 2 }],
    ['a gain that was none', { gained: 7 }],
    ['a gap', { number: 3 }],
    ['an account that begins with something', { number: 0, available: 3, gained: 5 }],
  ] as const)('refuses %s', async (_what, change) => {
    await expect(append(change)).rejects.toThrow(refusal('points do not add up'))
  })

  test('refuses less than nothing', async () => {
    await expect(append({ points: 6, available: -1 })).rejects.toThrow(refusal('points never fall below nothing'))
    const reserved = { debit: 'RESERVED', points: 1, available: 5, reserved: -1 }
    await expect(append(reserved)).rejects.toThrow(refusal('points never fall below nothing'))
  })

  test('refuses a number twice, and takes the right one', async () => {
    await expect(append({ number: 1, debit: 'ISSUED', credit: 'AVAILABLE', points: 5, available: 5 })).rejects.toThrow()
    await expect(append({})).resolves.toMatchObject({ available: 3 })
  })

  test('lets no entry be changed or removed', async () => {
    const where = { accountId }
    await expect(db.pointEntry.updateMany({ where, data: { points: 6 } })).rejects.toThrow(refusal('append-only'))
    await expect(db.pointEntry.updateMany({ where, data: { reason: 'Mended' } })).rejects.toThrow(
      refusal('append-only'),
    )
    await expect(db.pointEntry.deleteMany({ where })).rejects.toThrow(refusal('append-only'))
    await expect(runSql([`DELETE FROM "PointEntry"`])).rejects.toThrow('append-only')
    if (provider === 'postgresql') await expect(runSql([`TRUNCATE "PointEntry"`])).rejects.toThrow('append-only')
  })
})

test('no prize is beyond its stock, free, or limited to none', async () => {
  const prize = { nameZh: '徽章', nameEn: 'Badge', price: 1, stock: 0, createdAt: present }
  const { id } = await db.prize.create({ data: prize })
  const words = refusal('no prize beyond its stock')
  await expect(db.prize.update({ where: { id }, data: { stock: { decrement: 1 } } })).rejects.toThrow(words)
  await expect(db.prize.update({ where: { id }, data: { limitEach: 0 } })).rejects.toThrow(words)
  await expect(db.prize.create({ data: { ...prize, price: 0 } })).rejects.toThrow(words)
  expect(await db.prize.findFirst({ where: { id } })).toMatchObject({ stock: 0, limitEach: null })
})
