// Two portals on one database, and a third process that writes: both show it at once.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { config } from '@/lib/config'
import { cancelEvent, createEvent } from '@/lib/events/commands'
import { makeMaintainer } from '../factories/actors'
import { type Portal, startPortal } from '../support/server'
import { eventInput } from './front-door-writes'

let portals: Portal[]

beforeAll(async () => {
  const env = { DATABASE_URL: config().databaseUrl }
  // One after the other: the first migrates and seeds.
  portals = [await startPortal({ env }), await startPortal({ env })]
}, 120_000)

afterAll(() => Promise.all(portals.map((portal) => portal.stop())))

test('a commit of another process is on both at once', async () => {
  const maintainer = await makeMaintainer()
  const path = '/en/events'
  const texts = () => Promise.all(portals.map(async ({ url }) => (await fetch(url + path)).text()))
  await texts()
  for (const slug of ['one', 'two', 'three']) {
    const { titleEn, ...input } = eventInput(slug)
    await texts()
    await createEvent(maintainer, { ...input, titleEn }, new Date())
    await expect
      .poll(async () => (await texts()).map((text) => text.includes(titleEn)), { timeout: 5000, interval: 5 })
      .toEqual([true, true])
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
  await cancelled()
  await cancelEvent(maintainer, { eventId: id }, new Date())
  await expect.poll(cancelled, { timeout: 5000, interval: 5 }).toEqual([true, true])
})
