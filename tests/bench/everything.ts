import { gather } from '../support/cast.ts'
import { setTheScene } from '../support/scene.ts'
import { type Portal, startPortal } from '../support/server.ts'
import { measureBrowser } from './browser.ts'
import { measureData } from './data.ts'
import type { Figure } from './figure.ts'
import { measureFrontDoor } from './front-door.ts'
import { measureMemory, measureStart } from './life.ts'
import { measureLighthouse } from './lighthouse.ts'
import { measureLinks } from './links.ts'
import { measureRace } from './race.ts'
import { measureSignedIn } from './signed-in.ts'

/** In the order in which they are measured: memory before anything but visitors' pages was asked for. */
export const parts = [
  'front-door',
  'memory',
  'signed-in',
  'browser',
  'lighthouse',
  'race',
  'start',
  'links',
  'data',
] as const
export type Part = (typeof parts)[number]

/** What is measured when nothing is asked for. Lighthouse has to be fetched first, and takes long. */
export const usualParts = parts.filter((part) => part !== 'lighthouse')

type Options = { only: readonly Part[]; quick: boolean; report: (done: Figure[]) => void; tell: (text: string) => void }

/** One run; `report` gets each part as it is done. `quick`: one short round, to see that it works. */
export async function measure({ only, quick, report, tell }: Options): Promise<Figure[]> {
  const rounds = quick ? 1 : 5
  const stage = setUp()
  const measures: Record<Part, () => Promise<Figure[]>> = {
    'front-door': async () =>
      measureFrontDoor({
        portal: await stage.kept(),
        nextAlone: await stage.nextAlone(),
        rounds,
        seconds: quick ? 1 : 2,
      }),
    memory: async () => measureMemory(await stage.kept(), quick ? 10_000 : 100_000),
    'signed-in': async () => measureSignedIn({ ...(await stage.played()), rounds, requests: quick ? 20 : 40 }),
    browser: async () => measureBrowser(await stage.played()),
    lighthouse: async () => measureLighthouse({ ...(await stage.played()), quick, tell }),
    race: async () => measureRace(await stage.uncached(), rounds),
    start: async () => measureStart(await stage.uncached(), rounds),
    links: async () => measureLinks(rounds),
    data: async () => measureData({ ...(await stage.filled()), rounds, requests: quick ? 8 : 16 }),
  }
  const figures: Figure[] = []
  for (const part of parts.filter((one) => only.includes(one))) {
    try {
      if (part === 'data') await stage.clear()
      const done = await measures[part]()
      figures.push(...done)
      report(done)
    } catch (error) {
      // The other parts are still worth measuring; the run as a whole has failed.
      process.exitCode = 1
      console.error(error)
    }
  }
  await stage.clear()
  return figures
}

/** Portals, each started when a part first needs it. */
function setUp() {
  const running: Portal[] = []
  const start = async (env: Record<string, string> = {}, entry?: string) => {
    const portal = await startPortal({ env, ...(entry ? { entry } : {}) })
    running.push(portal)
    return portal
  }
  const off = { PAGE_CACHE: 'off' }
  const filled = async (times: number) => {
    const portal = await start(off)
    await portal.script('tests/bench/fill.ts', String(times))
    return portal
  }
  const kept = once(() => start())
  return {
    kept,
    uncached: once(() => start(off)),
    nextAlone: once(() => start({}, 'tests/bench/next-alone.ts')),
    played: once(async () => {
      const portal = await kept()
      const cast = await gather(portal)
      return { portal, cast, scene: await setTheScene(portal, cast) }
    }),
    filled: once(async () => ({ usual: await filled(1), twenty: await filled(20) })),
    clear: async () => {
      await Promise.all(running.splice(0).map((portal) => portal.stop()))
    },
  }
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make()
    return made
  }
}
