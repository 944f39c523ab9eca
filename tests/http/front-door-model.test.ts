// Whatever is written and read, in whatever order and at once, a kept page says what one rendered anew would say, and so
// does a page of someone signed in, made of what queries remember.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { getRoster } from '@/lib/content/load'
import { type Doors, openDoors } from './front-door-pair'
import { pause, type Scene, setScene, sure, writes } from './front-door-writes'

/** `npm run test:soak` takes longer. */
const SECONDS = Number(process.env.MODEL_SECONDS ?? 25)

let doors: Doors
let scene: Scene
let lively: string[]
let all: string[]

beforeAll(async () => {
  scene = await setScene()
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
  const paths = number % 5 ? lively : all
  return paths[Math.floor(number / 5) % paths.length] ?? '/zh'
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
        const [kept, anew] = [await doors.read(path, reader), await doors.readAnew(path, reader)]
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
