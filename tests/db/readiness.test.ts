import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { isReady } from '@/lib/http/readiness'

test('ready: the database answers, has every migration, and there is room for data', async () => {
  expect(await isReady()).toBe(true)
})

test('not ready where a migration is pending, or half done', async () => {
  const [last] = await db.$queryRawUnsafe<{ id: string; finished_at: unknown }[]>(
    'SELECT id FROM _prisma_migrations ORDER BY migration_name DESC LIMIT 1',
  )
  const set = (finishedAt: string) =>
    db.$executeRawUnsafe(`UPDATE _prisma_migrations SET finished_at = ${finishedAt} WHERE id = '${last?.id}'`)
  expect(await set('NULL')).toBe(1)
  expect(await isReady()).toBe(false)
  await set('started_at')
  expect(await isReady()).toBe(true)
})

test('not ready where there is no room for data, or no place', async () => {
  // A file system without a free block.
  expect(await isReady('/proc')).toBe(false)
  expect(await isReady('/nowhere/at/all')).toBe(false)
})
