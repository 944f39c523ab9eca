// Whatever is written and read, in whatever order and at once, a kept page says what one rendered anew would say.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { getRoster } from '@/lib/content/load'
import { type Doors, openDoors } from './front-door-pair'
import { pause, type Scene, setScene, writes } from './front-door-writes'

const SECONDS = 25

let doors: Doors
let scene: Scene
let paths: string[]

beforeAll(async () => {
  scene = await setScene()
  doors = await openDoors()
  const events = scene.eventSlugs.flatMap((slug) => [`/zh/events/${slug}`, `/en/events/${slug}/calendar.ics`])
  const people = [...getRoster().people.slice(0, 3), ...scene.members.map(({ personSlug }) => ({ slug: personSlug }))]
  const lists = ['/zh', '/en', '/zh/people', '/en/people?role=member', '/zh/events', '/en/events?show=past']
  const others = ['/en/goals', '/zh/governance', '/zh/join', '/zh/about', '/sitemap.xml']
  paths = [...lists, ...others, ...events, ...people.map(({ slug }) => `/en/people/${slug}`)]
}, 120_000)

afterAll(() => doors.close())

type Step = { after: number; number: number } & ({ does: 'read' } | { does: keyof typeof writes })

const names = Object.keys(writes) as (keyof typeof writes)[]
const step: fc.Arbitrary<Step> = fc.record({
  does: fc.oneof(fc.constant('read' as const), fc.constantFrom(...names)),
  /** Milliseconds after the round began: within a rendering, or after it. */
  after: fc.nat({ max: 60 }),
  number: fc.nat({ max: 10_000 }),
})
/** Steps that are under way together. */
const round = fc.array(step, { minLength: 1, maxLength: 6 })

const pathOf = (number: number) => paths[number % paths.length] ?? '/zh'

async function take({ does, after, number }: Step): Promise<void> {
  await pause(after)
  if (does === 'read') await doors.read(pathOf(number))
  else await writes[does](scene, number)
}

test('a kept page is the page', { timeout: (SECONDS + 60) * 1000 }, async () => {
  let compared = 0
  await fc.assert(
    fc.asyncProperty(fc.array(round, { minLength: 3, maxLength: 8 }), async (rounds) => {
      for (const steps of rounds) {
        await Promise.all(steps.map(take))
        const read = steps.filter(({ does }) => does === 'read').map(({ number }) => pathOf(number))
        const other = pathOf(steps[0]?.number ?? 0)
        for (const path of new Set([...read, other])) {
          const [kept, anew] = [await doors.read(path), await doors.readAnew(path)]
          expect([path, kept]).toEqual([path, anew])
          compared += 1
        }
      }
    }),
    { numRuns: 10_000, interruptAfterTimeLimit: SECONDS * 1000, endOnFailure: true },
  )
  expect(compared).toBeGreaterThan(20)
  // Else the comparison would say nothing.
  expect(await doors.hits()).toBeGreaterThan(compared / 10)
})
