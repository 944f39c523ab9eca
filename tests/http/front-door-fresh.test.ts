// The very next request after a write, or after an instant at which something begins, gets the page as it is then.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getRoster } from '@/lib/content/load'
import { db } from '@/lib/db/client'
import { cancelEvent, createEvent } from '@/lib/events/commands'
import { observed, stillHolds } from '@/lib/freshness/dependencies'
import { mayServeKept } from '@/lib/freshness/table-versions'
import en from '@/lib/i18n/messages/en/events'
import { cancelSignUp, signUp } from '@/lib/sign-ups/commands'
import { days } from '../factories/clock'
import { makeEvent } from '../factories/events'
import { makePerson, makeTerm } from '../factories/people'
import { provider } from '../support/database'
import { type Doors, openDoors } from './front-door-pair'
import { eventInput, pause, type Scene, setScene, writeElsewhere, writes } from './front-door-writes'

let doors: Doors
let scene: Scene

beforeAll(async () => {
  scene = await setScene()
  doors = await openDoors()
}, 120_000)

afterAll(() => doors.close())

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000)
const soon = { startsAt: inDays(7), endsAt: inDays(8), signUpOpensAt: inDays(-1), signUpClosesAt: inDays(6) }

/** An event of which one instant is `at`; the others are days before it or after it, in their order. */
function timesAround(instant: 'signUpOpensAt' | 'signUpClosesAt' | 'startsAt' | 'endsAt', at: Date) {
  const order = ['signUpOpensAt', 'signUpClosesAt', 'startsAt', 'endsAt'] as const
  const away = (index: number) => days(index - order.indexOf(instant), at)
  return { signUpOpensAt: away(0), signUpClosesAt: away(1), startsAt: away(2), endsAt: away(3) }
}

/** Reads until the page is kept, changes something, and reads again: once. */
async function changed(path: string, write: () => Promise<unknown>) {
  let before = await doors.read(path)
  let isKept = false
  // The portal's own jobs write, too, when it has just begun.
  for (let tries = 0; tries < 10 && !isKept; tries++) {
    if (tries > 0) await pause(100)
    const hits = await doors.hits()
    before = await doors.read(path)
    isKept = (await doors.hits()) === hits + 1
  }
  await write()
  const after = await doors.read(path)
  expect(after).toEqual(await doors.readAnew(path))
  return { isKept, isChanged: after.body !== before.body, status: [before.status, after.status] }
}

const keptAndChanged = { isKept: true, isChanged: true, status: [200, 200] }

describe('after a write', () => {
  test('an event that is created: a 404 becomes a page, and lists show it', async () => {
    const create = (slug: string) => () => createEvent(scene.maintainer, eventInput(slug), new Date())
    expect(await changed('/zh/events/new-one', create('new-one'))).toEqual({
      isKept: false,
      isChanged: true,
      status: [404, 200],
    })
    expect(await changed('/zh/events', create('new-two'))).toEqual(keptAndChanged)
  })

  test('sign-ups, cancellations and a cancelled event', async () => {
    const { id: eventId, slug } = await makeEvent({ ...soon, capacity: 1 })
    const [first, second] = scene.members
    if (!first || !second) throw new Error('The scene has too few members.')
    const path = `/en/events/${slug}`
    expect(await changed(path, () => signUp(first, { eventId }, new Date()))).toEqual(keptAndChanged)
    expect(await changed(path, () => signUp(second, { eventId }, new Date()))).toEqual(keptAndChanged)
    expect(await changed(path, () => cancelSignUp(first, { eventId }, new Date()))).toEqual(keptAndChanged)
    expect(await changed(path, () => cancelSignUp(second, { eventId }, new Date()))).toEqual(keptAndChanged)
    expect(await changed(`${path}/calendar.ics`, () => cancelEvent(scene.maintainer, { eventId }, new Date()))).toEqual(
      keptAndChanged,
    )
  })

  test('an approved application: the list of members, and the count on the home page', async () => {
    const admit = async () => {
      await writes['apply for membership'](scene, 0)
      await writes['approve an application'](scene)
    }
    expect(await changed('/zh/people', admit)).toEqual(keptAndChanged)
    await writes['apply for membership'](scene, 1)
    expect(await changed('/en', () => writes['approve an application'](scene))).toEqual(keptAndChanged)
  })

  test('a nested write, a raw one, one of another process, and none after a rollback', async () => {
    const path = `/en/people/${scene.members[0]?.personSlug}`
    const nested = 'end a role term and begin another, nested in its person'
    expect(await changed(path, () => writes[nested](scene, 0))).toEqual(keptAndChanged)
    expect(await changed(path, () => writes['a raw statement'](scene, 0))).toEqual(keptAndChanged)
    const renamed = `UPDATE "Person" SET "name" = 'Elsewhere' WHERE "slug" = '${scene.members[0]?.personSlug}'`
    expect(await changed(path, () => writeElsewhere(['Person', renamed]))).toEqual(keptAndChanged)
    const hits = await doors.hits()
    expect(await changed(path, () => writes['a transaction that is rolled back'](scene, 0))).toMatchObject({
      isKept: true,
      isChanged: false,
    })
    // Three readings, none of them rendered.
    expect(await doors.hits()).toBe(hits + 3)
  })
})

test('a rendering that began before a write is not for who asks after it', async () => {
  const { slug } = await makeEvent(soon)
  const path = `/zh/events/${slug}`
  const rename = (name: string) =>
    db.$queryRawUnsafe(`UPDATE "Event" SET "titleZh" = '${name}' WHERE "slug" = '${slug}' RETURNING "id"`)
  for (let round = 0; round < 30; round++) {
    await rename(`之前${round}`)
    const underWay = doors.read(path)
    await pause(round % 15)
    await rename(`之后${round}`)
    expect((await doors.read(path)).body).toContain(`之后${round}`)
    await underWay
    expect((await doors.read(path)).body).toContain(`之后${round}`)
  }
})

test('a read that takes long is of the version from before it', async () => {
  const slowly = provider === 'postgresql' ? ', pg_sleep(1.5)::text' : ''
  const reading = observed(() => db.$queryRawUnsafe(`SELECT count(*)${slowly} FROM "Person"`))
  await pause(500)
  await makePerson()
  const { dependencies } = await reading
  expect(stillHolds(dependencies)).toBe(false)
})

describe('as time passes', () => {
  /** Reads without a pause until the page changes; answers each distinct answer with the time it was asked for. */
  async function watch(path: string, until: Date) {
    const seen: { body: string; from: number }[] = []
    const hits = await doors.hits()
    while (Date.now() < until.getTime() + 300) {
      const asked = Date.now()
      const { body } = await doors.read(path)
      if (seen.at(-1)?.body !== body) seen.push({ body, from: asked })
      await pause(5)
    }
    expect(await doors.hits()).toBeGreaterThan(hits + 10)
    return seen
  }

  const words = en.state
  type Instant = 'signUpOpensAt' | 'signUpClosesAt' | 'startsAt' | 'endsAt'

  test.each<[string, Instant, string, string]>([
    ['opens for sign-up', 'signUpOpensAt', words['not-open'], words.open],
    ['closes for sign-up', 'signUpClosesAt', words.open, words.closed],
    ['starts', 'startsAt', words.closed, words.running],
    ['ends', 'endsAt', words.running, words.over],
  ])('an event %s: not a request too early, not a request too late', async (_, instant, earlier, later) => {
    const at = new Date(Date.now() + 2500)
    const { slug } = await makeEvent(timesAround(instant, at))
    const path = `/en/events/${slug}`
    const badge = (body = '') => /<p class="kicker">(.*?)<\/p>/s.exec(body)?.[1]
    // Asked before the instant, answered before it.
    const before = await doors.read(path)
    expect(Date.now()).toBeLessThan(at.getTime())
    const seen = await watch(path, at)
    expect(seen).toHaveLength(2)
    expect(seen[0]?.body).toBe(before.body)
    expect(seen[1]?.body).toBe((await doors.readAnew(path)).body)
    expect([badge(seen[0]?.body), badge(seen[1]?.body)]).toEqual([
      expect.stringContaining(earlier),
      expect.stringContaining(later),
    ])
    // A rendering that began before the instant may end after it; what is asked for after it is new.
    expect(Math.abs((seen[1]?.from ?? 0) - at.getTime())).toBeLessThan(1000)
  })

  test('an event ends: the list of coming ones forgets it, and the list of past ones has it', async () => {
    const endsAt = new Date(Date.now() + 2500)
    const { slug } = await makeEvent(timesAround('endsAt', endsAt))
    const shows = async (path: string) => (await doors.read(path)).body.includes(`/zh/events/${slug}"`)
    const lists = async () => [await shows('/zh/events'), await shows('/zh/events?show=past')]
    expect(await lists()).toEqual([true, false])
    expect(Date.now()).toBeLessThan(endsAt.getTime())
    while (Date.now() < endsAt.getTime()) await pause(5)
    expect(await lists()).toEqual([false, true])
  })

  test('a role term ends', async () => {
    const until = new Date(Date.now() + 2000)
    const person = await makePerson({ name: 'Until Soon' })
    await makeTerm(person.id, { role: 'COMMITTER', since: inDays(-9), until })
    // Lists follow within a minute, by the job that renews the directory.
    const [before, after] = await watch(`/zh/people/${person.slug}`, until)
    expect(before?.body).toContain('Until Soon')
    expect(after?.body).toContain('Until Soon')
    expect(after?.body).not.toBe(before?.body)
  })
})

if (provider === 'postgresql')
  describe('a lost listening connection', () => {
    test('nothing kept is served, and nothing stale, until it is back', async () => {
      const slug = getRoster().people[0]?.slug
      const path = `/zh/people/${slug}`
      await doors.read(path)
      const rename = (name: string) =>
        db.$executeRawUnsafe(`UPDATE "Person" SET "name" = '${name}' WHERE "slug" = '${slug}'`)
      const lose = () =>
        db.$queryRawUnsafe(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND application_name = 'portal listening'`)

      await lose()
      await expect.poll(mayServeKept, { interval: 1 }).toBe(false)
      const hits = await doors.hits()
      let asked = 0
      while (!mayServeKept()) {
        await rename(`名字${asked}`)
        const { body } = await doors.read(path)
        expect(body).toContain(`名字${asked}`)
        asked += 1
      }
      expect(asked).toBeGreaterThan(3)
      expect(await doors.hits()).toBeLessThanOrEqual(hits + 1)

      await doors.read(path)
      const again = await doors.hits()
      await doors.read(path)
      expect(await doors.hits()).toBe(again + 1)
    })
  })
