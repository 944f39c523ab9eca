import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, describe, expect, test } from 'vitest'
import { db, isDiskFull } from '@/lib/db/client'
import { withFullDiskStatus } from '@/lib/http/full-disk'
import { signUp } from '@/lib/sign-ups/commands'
import { makeMember } from '../factories/actors'
import { present } from '../factories/clock'
import { makeEvent } from '../factories/events'
import { provider } from '../support/database'
import { allRows } from './all-rows'

const server = createServer(
  withFullDiskStatus(async (request: IncomingMessage, response: ServerResponse) => {
    const words = request.method === 'GET' ? String((await db.event.count()) > 0) : await tryToWrite()
    response.end(words)
  }),
)
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
afterAll(() => server.close())

const tryToWrite = () =>
  fill().then(
    () => 'written',
    (error: unknown) => (isDiskFull(error) ? 'in words' : 'broken'),
  )
let filled = 0
const fill = () =>
  db.person.create({
    data: { slug: `large-${filled++}`, name: 'x'.repeat(200_000), nameKey: 'x' },
    select: { id: true },
  })
const post = async () => {
  const answer = await fetch(url, { method: 'POST' })
  return [answer.status, await answer.text(), answer.headers.get('retry-after')]
}

const onSqlite = provider === 'sqlite' ? test : () => {}
const onPostgresql = provider === 'postgresql' ? test : () => {}

describe('when the disk is full', () => {
  onSqlite('writes are refused and leave nothing, reads go on, and it recovers by itself', async () => {
    const { id: eventId } = await makeEvent({ capacity: 500 })
    const members = []
    for (let index = 0; index < 200; index++) members.push(await makeMember())
    expect(await post()).toEqual([200, 'written', null])
    const [pages] = await db.$queryRawUnsafe<{ page_count: bigint }[]>('PRAGMA page_count')
    await db.$queryRawUnsafe(`PRAGMA max_page_count = ${Number(pages?.page_count) + 2}`)
    expect(await post()).toEqual([503, 'in words', '60'])
    const answers = await Promise.all(
      members.map((member) =>
        signUp(member, { eventId }, present).then(
          ({ ok }) => ok,
          (error: unknown) => (isDiskFull(error) ? 'full' : error),
        ),
      ),
    )
    expect(new Set(answers)).toEqual(new Set([true, 'full']))
    const accepted = answers.filter((answer) => answer === true).length
    expect(await db.signUp.count({ where: { eventId } })).toBe(accepted)
    const { taken } = await db.event.findFirstOrThrow({ where: { id: eventId }, select: { taken: true } })
    expect(taken).toBe(accepted)
    const before = await allRows()
    expect(await post()).toEqual([503, 'in words', '60'])
    expect(await allRows()).toEqual(before)
    expect((await fetch(url)).status).toBe(200)
    await db.$queryRawUnsafe('PRAGMA max_page_count = 1073741823')
    expect(await post()).toEqual([200, 'written', null])
    expect(await signUp(await makeMember(), { eventId }, present)).toMatchObject({ ok: true })
  })

  onPostgresql('PostgreSQL’s refusal is understood', async () => {
    const full = `DO $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $$`
    expect(isDiskFull(await db.$executeRawUnsafe(full).catch((error: unknown) => error))).toBe(true)
    const other = `DO $$ BEGIN RAISE EXCEPTION 'no' USING ERRCODE = '53200'; END $$`
    expect(isDiskFull(await db.$executeRawUnsafe(other).catch((error: unknown) => error))).toBe(false)
  })
})
