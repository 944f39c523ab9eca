// Nothing kept is served while changes by others might go unheard: also when the network goes away without a word, and
// when a table has lost its trigger.
import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import pg from 'pg'
import { afterEach, expect, test } from 'vitest'
import { config } from '@/lib/config'
import { migrate } from '@/lib/db/migrations'
import { silentTables, tellChanges, watchPostgresql } from '@/lib/db/postgresql-watch'
import { mayServeKept, versionOf, versionOfEverything } from '@/lib/freshness/table-versions'

const endings: (() => unknown)[] = []
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end()
})

const soon = { timeout: 12_000, interval: 20 }

test('a connection that goes silent is noticed, and nothing written meanwhile is missed', async () => {
  const wire = await openWire()
  endings.push(watchPostgresql(wire.url))
  await expect.poll(mayServeKept, soon).toBe(true)
  const [known, everything] = [versionOf('Person'), versionOfEverything()]
  await change()
  await expect.poll(() => versionOf('Person'), soon).toBe(known + 1)
  expect(versionOfEverything()).toBe(everything)

  wire.isSilent = true
  await change()
  await expect.poll(mayServeKept, soon).toBe(false)
  // Nor does it come back while the network is away.
  await new Promise((resolve) => setTimeout(resolve, 5000))
  expect(mayServeKept()).toBe(false)
  const lost = versionOfEverything()
  wire.isSilent = false
  await expect.poll(mayServeKept, soon).toBe(true)
  expect(versionOfEverything()).toBeGreaterThan(lost)
})

test('a connection that is cut is noticed', async () => {
  const wire = await openWire()
  endings.push(watchPostgresql(wire.url))
  await expect.poll(mayServeKept, soon).toBe(true)
  wire.cut()
  await expect.poll(mayServeKept, { ...soon, interval: 1 }).toBe(false)
  await expect.poll(mayServeKept, soon).toBe(true)
})

test('a table without its trigger stops keeping, until the next migration', async () => {
  endings.push(watchPostgresql(config().databaseUrl))
  await expect.poll(mayServeKept, soon).toBe(true)
  for (const harm of [
    'DROP TRIGGER portal_tell_change ON "Event"',
    'ALTER TABLE "Event" DISABLE TRIGGER portal_tell_change',
  ]) {
    await ask(harm)
    expect(await ask(silentTables)).toEqual([{ tablename: 'Event' }])
    await expect.poll(mayServeKept, soon).toBe(false)
    expect(await migrate(config().databaseUrl)).toEqual([])
    expect(await ask(silentTables)).toEqual([])
    await expect.poll(mayServeKept, soon).toBe(true)
  }
  await ask(tellChanges)
})

const change = () =>
  ask(`INSERT INTO "Person" ("id", "slug", "name", "nameKey") VALUES (gen_random_uuid(), gen_random_uuid(), '', '')`)

async function ask(sql: string): Promise<unknown[]> {
  const client = new pg.Client(config().databaseUrl)
  await client.connect()
  const { rows } = await client.query(sql)
  await client.end()
  return rows
}

/** A network between us and the database that can be cut, or swallow everything. */
async function openWire() {
  const url = new URL(config().databaseUrl)
  const folder = url.searchParams.get('host')
  const port = Number(url.port || 5432)
  const sockets = new Set<Socket>()
  const wire = {
    url: '',
    isSilent: false,
    cut: () => {
      for (const socket of sockets) socket.destroy()
    },
  }
  const server = createServer((near) => {
    const far = folder ? connect(`${folder}/.s.PGSQL.${port}`) : connect(port, url.hostname)
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from)
      from.on('data', (bytes) => wire.isSilent || to.write(bytes))
      from.on('error', () => {})
      from.on('close', () => (wire.isSilent ? null : to.destroy()))
    }
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  url.searchParams.delete('host')
  url.hostname = '127.0.0.1'
  url.port = String((server.address() as AddressInfo).port)
  wire.url = url.href
  endings.push(() => {
    wire.cut()
    server.close()
  })
  return wire
}
