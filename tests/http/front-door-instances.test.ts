// Two portals on one database, and a third process that writes: both show it at once. On SQLite that is the very next
// answer, because each request asks the file whether someone else wrote. PostgreSQL tells as it commits, over a connection
// other than the one on which the next request comes, so a moment passes.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { config } from '@/lib/config'
import { cancelEvent, createEvent } from '@/lib/events/commands'
import { makeMaintainer } from '../factories/actors'
import { provider } from '../support/database'
import { type Portal, startPortal } from '../support/server'
import { eventInput } from './front-door-writes'

let portals: Portal[]

beforeAll(async () => {
  const env = { DATABASE_URL: config().databaseUrl }
  // One after the other: the first migrates and seeds.
  portals = [await startPortal({ env }), await startPortal({ env })]
}, 120_000)

afterAll(() => Promise.all(portals.map((portal) => portal.stop())))

/** What both say once the writer has heard of its commit. */
const soon = async <T>(both: () => Promise<T[]>, wanted: T[]) => {
  if (provider === 'sqlite') expect(await both()).toEqual(wanted)
  else await expect.poll(both, { timeout: 500, interval: 5 }).toEqual(wanted)
}

test('a commit of another process is on both at once', async () => {
  const maintainer = await makeMaintainer()
  const path = '/en/events'
  const texts = () => Promise.all(portals.map(async ({ url }) => (await fetch(url + path)).text()))
  await texts()
  for (const slug of ['one', 'two', 'three']) {
    const { titleEn, ...input } = eventInput(slug)
    await texts()
    await createEvent(maintainer, { ...input, titleEn }, new Date())
    await soon(async () => (await texts()).map((text) => text.includes(titleEn)), [true, true])
  }
})

test('what is cancelled is cancelled on both', async () => {
  const { db } = await import('@/lib/db/client')
  const { id } = await db.event.findFirstOrThrow({ where: { slug: 'one' } })
  const maintainer = await makeMaintainer()
  const cancelled = () =>
    Promise.all(
      portals.map(async ({ url }) => (await (await fetch(`${url}/en/events/one`)).text()).includes('Cancelled')),
    )
  expect(await cancelled()).toEqual([false, false])
  await cancelEvent(maintainer, { eventId: id }, new Date())
  await soon(cancelled, [true, true])
})
