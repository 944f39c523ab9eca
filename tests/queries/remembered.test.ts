// What a query answered is answered again while it is still so, and not a statement or an instant longer.
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { db, transaction } from '@/lib/db/client'
import { anew, holdsUntil, observed, stillHolds } from '@/lib/freshness/dependencies'
import { remembered } from '@/lib/freshness/remembered'
import { mayServeKept, setWatched } from '@/lib/freshness/table-versions'
import { days, present } from '../factories/clock'
import { makeEvent } from '../factories/events'
import { makePerson } from '../factories/people'

let names = 0

/** A question of its own: how many people there are, until `until`; `asked` counts how often the database was. */
function question(until: Date | null = days(1)) {
  const name = `people ${++names}`
  const state = { asked: 0 }
  const ask = (at = present) =>
    remembered(name, at, async () => {
      state.asked += 1
      const people = await db.person.count()
      if (until) holdsUntil(at, until)
      return people
    })
  return { state, ask }
}

beforeAll(async () => {
  await db.person.count()
  await vi.waitUntil(mayServeKept)
})

describe('a remembered answer', () => {
  test('is given again until its table is written to', async () => {
    const { state, ask } = question()
    const before = await ask()
    expect(await ask()).toBe(before)
    await makeEvent()
    expect(await ask()).toBe(before)
    expect(state.asked).toBe(1)
    await makePerson()
    expect(await ask()).toBe(before + 1)
    expect(state.asked).toBe(2)
  })

  test('ends at the instant that it named, and is of no use for an earlier one', async () => {
    const { state, ask } = question(days(1))
    await ask()
    await ask(new Date(days(1).getTime() - 1))
    expect(state.asked).toBe(1)
    await ask(days(1))
    expect(state.asked).toBe(2)
    await ask(present)
    expect(state.asked).toBe(3)
  })

  test('is none where nothing was said about time', async () => {
    const { state, ask } = question(null)
    await ask()
    await ask()
    expect(state.asked).toBe(2)
  })

  test('is none while nobody knows what others write, and none from before that', async () => {
    const { state, ask } = question()
    await ask()
    setWatched(false)
    await ask()
    await ask()
    expect(state.asked).toBe(3)
    setWatched(true)
    await ask()
    expect(state.asked).toBe(4)
    await ask()
    expect(state.asked).toBe(4)
  })

  test('is none for a comparison', async () => {
    const { state, ask } = question()
    await ask()
    await anew(ask)
    expect(state.asked).toBe(2)
  })

  test('survives a rollback, and a write during its reading spoils it', async () => {
    const { state, ask } = question()
    const before = await ask()
    await expect(
      transaction(async (tx) => {
        await tx.person.create({ data: { slug: 'gone', name: 'Gone', nameKey: 'gone' } })
        throw new Error('rolled back')
      }),
    ).rejects.toThrow('rolled back')
    expect(await ask()).toBe(before)
    expect(state.asked).toBe(1)

    let reads = 0
    const slowly = () =>
      remembered('slow', present, async () => {
        const people = await db.person.count()
        reads += 1
        if (reads === 1) await makePerson()
        holdsUntil(present, days(1))
        return people
      })
    const stale = await slowly()
    expect(await slowly()).toBe(stale + 1)
  })

  test('makes what was made from it depend on the same, however often it was given', async () => {
    const { ask } = question(days(1))
    for (const round of ['read', 'remembered']) {
      const { dependencies } = await observed(() => ask())
      expect([round, [...dependencies.tables.keys()], dependencies.until]).toEqual([round, ['Person'], days(1)])
      expect(stillHolds(dependencies)).toBe(true)
      if (round === 'remembered') await makePerson()
      else continue
      expect(stillHolds(dependencies)).toBe(false)
    }
  })
})
