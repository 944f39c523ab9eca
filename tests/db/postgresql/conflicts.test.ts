import { expect, test } from 'vitest'
import { db, transaction } from '@/lib/db/client'

test('two transactions that lock each other out both succeed, one of them at a second attempt', async () => {
  await db.person.createMany({
    data: [
      { slug: 'a', name: '', nameKey: 'a' },
      { slug: 'b', name: '', nameKey: 'b' },
    ],
  })
  let attempts = 0
  const append = (text: string, first: string, second: string) =>
    transaction(async (tx) => {
      attempts++
      await tx.$executeRaw`UPDATE "Person" SET "name" = "name" || ${text} WHERE "slug" = ${first}`
      await new Promise((resolve) => setTimeout(resolve, 200))
      await tx.$executeRaw`UPDATE "Person" SET "name" = "name" || ${text} WHERE "slug" = ${second}`
    })
  await Promise.all([append('1', 'a', 'b'), append('2', 'b', 'a')])
  const names = (await db.person.findMany()).map(({ name }) => [...name].sort().join(''))
  expect(names).toEqual(['12', '12'])
  expect(attempts).toBe(3)
})

test('more transactions than connections wait for their turn', async () => {
  await Promise.all(
    Array.from({ length: 60 }, () =>
      transaction((tx) => tx.$executeRaw`UPDATE "Person" SET "name" = "name" || 'x' WHERE "slug" = 'a'`),
    ),
  )
  const { name } = await db.person.findUniqueOrThrow({ where: { slug: 'a' } })
  expect(name).toHaveLength(62)
})
