import { expect, test, vi } from 'vitest'
import { secondsToWait } from '@/lib/auth/rate-limit'
import { db } from '@/lib/db/client'
import { allRows } from './all-rows'

const limit = { name: 'trial', points: 10, seconds: 600 }

test('of 200 attempts at once exactly as many pass as there are points', async () => {
  const waits = await Promise.all(Array.from({ length: 200 }, () => secondsToWait(limit, 'one')))
  expect(waits.filter((wait) => wait === 0).length).toBe(10)
  expect(waits.every((wait) => wait >= 0 && wait <= 600)).toBe(true)
}, 60_000)

test('keys and limits are counted apart', async () => {
  expect(await secondsToWait(limit, 'two')).toBe(0)
  expect(await secondsToWait({ ...limit, name: 'other-trial' }, 'one')).toBe(0)
})

test('the count outlives the process', async () => {
  for (let time = 0; time < 10; time++) expect(await secondsToWait(limit, 'three')).toBe(0)
  vi.resetModules()
  const restarted = await import('@/lib/auth/rate-limit')
  expect(restarted.secondsToWait).not.toBe(secondsToWait)
  expect(await restarted.secondsToWait(limit, 'three')).toBeGreaterThan(0)
})

test('an attempt counts again once its time is over', async () => {
  for (let time = 0; time < 10; time++) await secondsToWait(limit, 'four')
  expect(await secondsToWait(limit, 'four')).toBeGreaterThan(0)
  await db.rateLimit.updateMany({ data: { expire: new Date(Date.now() - 1000) } })
  expect(await secondsToWait(limit, 'four')).toBe(0)
})

test('the table holds keyed hashes, not addresses', async () => {
  await secondsToWait(limit, 'someone@example.org')
  await secondsToWait(limit, '192.0.2.1')
  const { RateLimit: rows } = await allRows()
  expect(JSON.stringify(rows)).not.toMatch(/example|192\.0/)
  const keys = (await db.rateLimit.findMany()).map(({ key }) => key)
  expect(keys.filter((key) => !/^(other-)?trial:[\w-]{43}$/.test(key))).toEqual([])
})
