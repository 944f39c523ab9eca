import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { beginning, chained, type Entry, type Head } from '@/lib/audit/chain'
import { findFlaw } from '@/lib/audit/flaw'

const content = (number: number) => ({
  at: new Date(Date.UTC(2026, 0, 1) + number * 1000),
  actor: number % 3 === 0 ? 'system' : `person:${number % 7}`,
  action: number % 2 === 0 ? 'event.signed-up' : 'application.approved',
  subject: `event:${number}`,
  ruleId: number % 4 === 0 ? 'members.join' : null,
  ruleVersion: number % 4 === 0 ? 1 : null,
  details: { position: number, status: 'CONFIRMED', after: { title: 'B', capacity: number }, before: { title: 'A' } },
})

const log = chained(
  beginning,
  Array.from({ length: 40 }, (_, number) => content(number)),
)
const flawOf = (entries: Entry[], head: Head = log.head, kept?: Head) => findFlaw(entries, head, kept)
const places = fc.nat({ max: log.entries.length - 1 })

test('an untouched log is sound, also when it was appended to piece by piece', async () => {
  expect(await flawOf(log.entries)).toBeNull()
  expect(await findFlaw([], beginning)).toBeNull()
  const first = chained(beginning, [content(0), content(1)])
  const second = chained(first.head, [content(2)])
  expect([...first.entries, ...second.entries]).toEqual(log.entries.slice(0, 3))
  for (const { sequence, hash } of log.entries)
    expect(await flawOf(log.entries, log.head, { sequence, hash })).toBeNull()
})

test('the order of names in the details is no change; ids stand in the order of the chain', async () => {
  const turned = log.entries.map((entry) => ({
    ...entry,
    details: Object.fromEntries(Object.entries(entry.details).reverse()),
  }))
  expect(await flawOf(turned)).toBeNull()
  const ids = log.entries.map(({ id }) => id)
  expect([...ids].sort()).toEqual(ids)
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/)
})

const edits: { [name: string]: (entry: Entry) => Partial<Entry> } = {
  id: ({ id }) => ({ id: id.replace(/.$/, (last) => (last === '0' ? '1' : '0')) }),
  at: ({ at }) => ({ at: new Date(at.getTime() + 1) }),
  actor: () => ({ actor: 'person:another' }),
  action: ({ action }) => ({ action: `${action}-again` }),
  subject: ({ subject }) => ({ subject: `${subject}0` }),
  ruleId: ({ ruleId }) => ({ ruleId: ruleId ? null : 'members.join' }),
  ruleVersion: ({ ruleVersion }) => ({ ruleVersion: (ruleVersion ?? 0) + 1 }),
  details: () => ({ details: {} }),
  'one fact': ({ details }) => ({ details: { ...Object(details), position: -1 } }),
  hash: ({ hash }) => ({ hash: hash?.replace(/^./, (first) => (first === '0' ? '1' : '0')) ?? null }),
  previousHash: () => ({ previousHash: 'f'.repeat(64) }),
  sequence: ({ sequence }) => ({ sequence: (sequence ?? 0) + 1 }),
  unsealed: () => ({ sequence: null }),
}

describe('of 1,000 random tamperings, 1,000 are found', () => {
  const runs = { numRuns: 250 }

  test('an edited field', () =>
    fc.assert(
      fc.asyncProperty(places, fc.constantFrom(...Object.values(edits)), async (place, edit) => {
        const entries = log.entries.map((entry, at) => (at === place ? { ...entry, ...edit(entry) } : entry))
        expect(await flawOf(entries)).not.toBeNull()
      }),
      runs,
    ))

  test('a deleted entry', () =>
    fc.assert(
      fc.asyncProperty(places, async (place) => {
        expect(await flawOf(log.entries.filter((_, at) => at !== place))).toEqual(
          place === log.entries.length - 1
            ? { kind: 'cut-off', sequence: place }
            : { kind: 'missing', sequence: place + 1 },
        )
      }),
      runs,
    ))

  test('two entries whose contents, or places, are swapped', () =>
    fc.assert(
      fc.asyncProperty(places, places, fc.boolean(), async (one, other, withPlaces) => {
        fc.pre(one !== other)
        const entries: Entry[] = [...log.entries]
        const [left, right] = [log.entries[one], log.entries[other]]
        if (!left || !right) return
        const placeOf = ({ id, sequence, previousHash, hash }: Entry) => ({ id, sequence, previousHash, hash })
        entries[one] = withPlaces ? right : { ...right, ...placeOf(left) }
        entries[other] = withPlaces ? left : { ...left, ...placeOf(right) }
        expect(await flawOf(entries)).not.toBeNull()
      }),
      runs,
    ))

  test('an entry put in, however well it is signed', () =>
    fc.assert(
      fc.asyncProperty(places, fc.boolean(), async (place, moveOthers) => {
        const before = log.entries[place - 1]
        const head = before ? { sequence: before.sequence, hash: before.hash } : beginning
        const [forged] = chained(head, [content(999)]).entries
        if (!forged) return
        const after = log.entries.slice(place).map((entry) => ({
          ...entry,
          sequence: entry.sequence + (moveOthers ? 1 : 0),
        }))
        expect(await flawOf([...log.entries.slice(0, place), forged, ...after])).not.toBeNull()
      }),
      runs,
    ))
})

describe('the end', () => {
  const shorter = log.entries.slice(0, 30)
  const endOf = (entries: Entry[]): Head => ({
    sequence: entries.length,
    hash: entries.at(-1)?.hash ?? beginning.hash,
  })

  test('a tail cut off is found by the head; with the head put back as well, by a head kept elsewhere', async () => {
    expect(await flawOf(shorter)).toEqual({ kind: 'cut-off', sequence: 30 })
    expect(await flawOf(shorter, endOf(shorter))).toBeNull()
    expect(await flawOf(shorter, endOf(shorter), log.head)).toEqual({ kind: 'cut-off', sequence: 30 })
  })

  test('entries behind the head are found', async () => {
    expect(await flawOf(log.entries, endOf(shorter))).toEqual({ kind: 'too-long', sequence: 30 })
  })

  test('a whole log written anew is found by a head kept elsewhere', async () => {
    const forged = chained(
      beginning,
      Array.from({ length: 40 }, (_, number) => content(number + 1)),
    )
    expect(await findFlaw(forged.entries, forged.head)).toBeNull()
    expect(await findFlaw(forged.entries, forged.head, log.head)).toEqual({ kind: 'rewritten', sequence: 40 })
    expect(await flawOf(log.entries, { ...log.head, hash: 'f'.repeat(64) })).toEqual({
      kind: 'rewritten',
      sequence: 40,
    })
  })
})
