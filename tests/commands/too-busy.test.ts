// A transaction that gives up because the database has too much else to do says so, and has written nothing.
import { expect, test } from 'vitest'
import { db, isTooBusy } from '@/lib/db/client'
import { provider } from '../support/database'

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
const person = (slug: string) => ({ data: { slug, name: 'Member 0001', nameKey: 'member 0001' } })

const thrownBy = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  )

test('a transaction that takes too long', async () => {
  const error = await thrownBy(
    db.$transaction(
      async (tx) => {
        await tx.person.create(person('too-long'))
        await pause(300)
        await tx.person.count()
      },
      { timeout: 100 },
    ),
  )
  expect([isTooBusy(error), error]).toEqual([true, expect.anything()])
  expect(await db.person.count({ where: { slug: 'too-long' } })).toBe(0)
})

test('a transaction that does not get its turn', async () => {
  // As many as there are connections.
  const others = provider === 'sqlite' ? 1 : 10
  const allIn = gate()
  const leave = gate()
  let entered = 0
  const holding = Array.from({ length: others }, () =>
    db.$transaction(async (tx) => {
      await tx.person.count()
      if (++entered === others) allIn.open()
      await leave.opened
    }),
  )
  await allIn.opened
  const late = db.$transaction((tx) => tx.person.create(person('too-late')), { maxWait: 50 })
  expect(isTooBusy(await thrownBy(late))).toBe(true)
  leave.open()
  await Promise.all(holding)
  expect(await db.person.count({ where: { slug: 'too-late' } })).toBe(0)
})

test('what breaks otherwise is no matter of patience', async () => {
  await db.person.create(person('taken'))
  expect(isTooBusy(await thrownBy(db.person.create(person('taken'))))).toBe(false)
  expect(isTooBusy(new Error('broken'))).toBe(false)
})

function gate() {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { open, opened }
}
