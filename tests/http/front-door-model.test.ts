// Whatever is written and read, in whatever order and at once, a kept page says what one rendered anew would say, and so
// does a page of someone signed in, made of what queries remember.
//
// With a guard of lib/db/observed-adapter.ts or lib/freshness/ taken out, this file fails. Seen on SQLite and on
// PostgreSQL: versions taken after the reading, versions raised by the statement or not at all; on SQLite: one table
// noted of several, raw statements left out. A version taken right after each read, not before, fails on PostgreSQL
// alone: nothing can come between a read of SQLite and the next line.
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { now } from '@/lib/clock'
import { getRoster } from '@/lib/content/load'
import { db } from '@/lib/db/client'
import { observed, stillHolds } from '@/lib/freshness/dependencies'
import { mayServeKept } from '@/lib/freshness/table-versions'
import { refreshDirectory } from '@/lib/people/refresh-directory'
import { featurePages, featureWrites } from './front-door-feature-writes'
import { type Doors, openDoors } from './front-door-pair'
import { votingPages, votingWrites } from './front-door-voting-writes'
import { pause, type Scene, setScene, sure, writes } from './front-door-writes'

/** `npm run test:soak` takes longer. */
const SECONDS = Number(process.env.MODEL_SECONDS ?? 15)

let doors: Doors
let scene: Scene
let lively: string[]
let all: string[]

beforeAll(async () => {
  scene = await setScene()
  // The factories enter people into the directory as of a day long ago.
  await refreshDirectory(now())
  doors = await openDoors()
  const members = scene.members.map(({ personSlug }) => `/en/people/${personSlug}`)
  lively = ['/zh', '/zh/people', '/zh/events', ...scene.eventSlugs.map((slug) => `/zh/events/${slug}`), ...members]
  const lists = [
    '/en',
    '/en/me',
    '/en/people?role=member',
    '/en/events?show=past',
    '/en/goals',
    '/zh/governance',
    '/zh/join',
  ]
  lists.push(...featurePages, ...votingPages)
  await featureWrites.nominate(scene, 1)
  const { id } = await db.nomination.findFirstOrThrow({ select: { id: true } })
  lists.push(`/zh/nominations/${id}`, `/en/nominations/${id}/result`, '/zh/meetings/rota')
  const files = scene.eventSlugs.map((slug) => `/en/events/${slug}/calendar.ics`)
  const founding = getRoster().people.slice(0, 3)
  all = [...lively, ...lists, ...files, ...founding.map(({ slug }) => `/zh/people/${slug}`)]
}, 120_000)

afterAll(() => doors.close())

type Step = {
  does: 'read' | keyof typeof writes
  /** Milliseconds after the round began: within a rendering, or after it. */
  after: number
  number: number
}

const names = Object.keys(writes) as (keyof typeof writes)[]
const step: fc.Arbitrary<Step> = fc.record({
  does: fc.oneof(
    { weight: 3, arbitrary: fc.constant('read' as const) },
    { weight: 2, arbitrary: fc.constantFrom(...names) },
    // Those that are never refused, and so always change something.
    { weight: 2, arbitrary: fc.constantFrom(...sure) },
  ),
  after: fc.nat({ max: 80 }),
  number: fc.nat({ max: 10_000 }),
})
/** Steps that are under way together. */
const round = fc.array(step, { minLength: 2, maxLength: 8 })

/** Mostly what many writes change. */
const pathOf = (number: number) => {
  const paths = number % 3 ? lively : all
  return paths[Math.floor(number / 3) % paths.length] ?? '/zh'
}

/** Every third time someone who is signed in. */
const readerOf = (number: number) => (number % 3 ? undefined : scene.cookie)

async function take({ does, after, number }: Step): Promise<void> {
  await pause(after)
  if (does === 'read') await doors.read(pathOf(number), readerOf(number))
  else await writes[does](scene, number)
}

test('a kept page is the page', { timeout: (SECONDS + 60) * 1000 }, async () => {
  let compared = 0
  let story = Promise.resolve()
  const tell = async (rounds: Step[][]) => {
    for (const steps of rounds) {
      await Promise.all(steps.map(take))
      const numbers = steps.filter(({ does }, index) => does === 'read' || index === 0).map(({ number }) => number)
      for (const number of numbers) {
        const [path, reader] = [pathOf(number), readerOf(number)]
        const both = async () => [await doors.read(path, reader), await doors.readAnew(path, reader)] as const
        const first = await both()
        // The portal's own jobs write whenever they are due, between two readings as well: what is stale stays so.
        const [kept, anew] = isDeepStrictEqual(...first) ? first : await both()
        expect([path, reader, kept]).toEqual([path, reader, anew])
        compared += 1
      }
    }
  }
  await fc.assert(
    fc.asyncProperty(fc.array(round, { minLength: 3, maxLength: 8 }), (rounds) => {
      story = tell(rounds)
      return story
    }),
    { numRuns: 10_000, interruptAfterTimeLimit: SECONDS * 1000, endOnFailure: true },
  )
  // The one that time cut short.
  await story
  expect(compared).toBeGreaterThan(20)
  // Else the comparison would say nothing.
  expect(await doors.hits()).toBeGreaterThan(compared / 10)
})

/** What pages ask, by every way of asking: a relation, a filter by one, raw SQL. */
const questions = [
  () => db.person.findMany({ orderBy: { id: 'asc' }, select: { name: true, roleTerms: { select: { role: true } } } }),
  () => db.person.findMany({ where: { roleTerms: { some: { until: null } } }, orderBy: { id: 'asc' } }),
  () => db.event.findMany({ orderBy: { id: 'asc' }, select: { titleZh: true, titleEn: true, taken: true } }),
  () =>
    db.$queryRaw`SELECT p."name", t."role" FROM "Person" p JOIN "RoleTerm" t ON t."personId" = p."id" ORDER BY t."id"`,
  () => db.$queryRaw`SELECT "titleZh", "taken" FROM "Event" ORDER BY "id"`,
]

/** A feature's write has rows of its own made first: too slow for tries by the hundred. */
const quick = names.filter((name) => name !== 'another process' && !(name in featureWrites) && !(name in votingWrites))

type Move = { does: 'ask' | keyof typeof writes; question: number; turns: number; number: number }

const move: fc.Arbitrary<Move> = fc.record({
  does: fc.oneof(
    { weight: 4, arbitrary: fc.constant('ask' as const) },
    { weight: 1, arbitrary: fc.constantFrom(...quick) },
    { weight: 3, arbitrary: fc.constantFrom(...sure.filter((name) => name !== 'another process')) },
  ),
  question: fc.nat({ max: questions.length - 1 }),
  turns: fc.nat({ max: 80 }),
  number: fc.nat({ max: 10_000 }),
})

// The same below the pages, where a try takes milliseconds: enough of them find a window of a few turns.
test('an answer that still holds is the answer', { timeout: (SECONDS + 60) * 1000 }, async () => {
  let held = 0
  let story = Promise.resolve()
  const tell = async (moves: Move[]) => {
    const asked = await Promise.all(moves.map(make))
    for (const one of asked) {
      if (!one || !mayServeKept() || !stillHolds(one.dependencies)) continue
      held += 1
      expect([one.question, one.result]).toEqual([one.question, await questions[one.question]?.()])
    }
  }
  const make = async ({ does, question, turns, number }: Move) => {
    for (let turn = 0; turn < turns; turn++) await null
    if (does === 'ask') return { question, ...(await observed(async () => questions[question]?.())) }
    await writes[does](scene, number)
    return null
  }
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 4, maxLength: 16 }), (moves) => {
      story = tell(moves)
      return story
    }),
    { numRuns: 100_000, interruptAfterTimeLimit: SECONDS * 1000, endOnFailure: true },
  )
  await story
  expect(held).toBeGreaterThan(100)
})
