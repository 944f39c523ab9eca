import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { makeMember } from '../factories/actors'
import { present } from '../factories/clock'
import { makeCrowd } from '../factories/crowd'
import { makeEvent } from '../factories/events'

const run = promisify(execFile)

test('two processes, 500 sign-ups each, 50 places: exactly 50, the others in line in order, each told once', async () => {
  await makeCrowd(1000)
  const { id: eventId } = await makeEvent({ capacity: 50 })
  const accepted = await Promise.all([0, 500].map((first) => signing(eventId, first, 500)))
  expect(accepted).toEqual([500, 500])
  const rows = await db.signUp.findMany({ where: { eventId }, orderBy: { position: 'asc' } })
  expect(rows.map(({ position }) => position)).toEqual(Array.from({ length: 1000 }, (_, index) => index + 1))
  expect(rows.map(({ status }) => status)).toEqual([...Array(50).fill('CONFIRMED'), ...Array(950).fill('WAITING')])
  expect(new Set(rows.map(({ personId }) => personId)).size).toBe(1000)
  const event = await db.event.findFirstOrThrow({ where: { id: eventId } })
  expect(event).toMatchObject({ taken: 50, waiting: 950, queued: 1000 })
  const causes = (await db.outboxMail.findMany({ select: { dedupeKey: true } })).map(({ dedupeKey }) => dedupeKey)
  const told = rows.map(({ id, status }) => `sign-up-${status.toLowerCase()}:${id}`)
  expect(causes.sort()).toEqual(told.sort())
}, 300_000)

async function signing(eventId: string, first: number, count: number): Promise<number> {
  const { stdout } = await run(process.execPath, [
    ...['--conditions=react-server', '--import', 'tsx', 'tests/commands/signing-process.ts'],
    ...[eventId, String(first), String(count)],
  ])
  return Number(stdout.trim().split('\n').at(-1))
}

/** How one would write it without thinking of others. */
async function naiveSignUp(eventId: string, personId: string, capacity: number): Promise<void> {
  const taken = await db.signUp.count({ where: { eventId, status: 'CONFIRMED' } })
  const position = (await db.signUp.count({ where: { eventId } })) + 1
  const status = taken < capacity ? 'CONFIRMED' : 'WAITING'
  await db.signUp.create({ data: { eventId, personId, status, position, signedUpAt: present } })
}

test('counting first and writing then would not hold: it oversells or breaks', async () => {
  const { id: eventId } = await makeEvent({ capacity: 2 })
  const members = await Promise.all(Array.from({ length: 10 }, () => makeMember()))
  const ends = await Promise.allSettled(members.map(({ personId }) => naiveSignUp(eventId, personId, 2)))
  const confirmed = await db.signUp.count({ where: { eventId, status: 'CONFIRMED' } })
  expect(confirmed > 2 || ends.some(({ status }) => status === 'rejected')).toBe(true)
})
