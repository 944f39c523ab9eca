import { gather } from '../support/cast.ts'
import { setTheScene } from '../support/scene.ts'
import { type Portal, startPortal } from '../support/server.ts'
import { measureBrowser } from './browser.ts'
import { measureData } from './data.ts'
import type { Figure } from './figure.ts'
import { measureFrontDoor } from './front-door.ts'
import { measureMemory, measureStart } from './life.ts'
import { measureRace } from './race.ts'
import { measureSignedIn } from './signed-in.ts'

/** One run of everything; `report` gets each part as it is done. `quick`: one short round, to see that it works. */
export async function measureEverything(quick: boolean, report: (done: Figure[]) => void): Promise<Figure[]> {
  const rounds = quick ? 1 : 5
  const figures: Figure[] = []
  const note = async (measured: Promise<Figure[]>) => {
    try {
      const done = await measured
      figures.push(...done)
      report(done)
    } catch (error) {
      // The other parts are still worth measuring; the run as a whole has failed.
      process.exitCode = 1
      console.error(error)
    }
  }
  const off = { PAGE_CACHE: 'off' }
  const portals = { kept: await startPortal(), uncached: await startPortal({ env: off }) }
  const { kept, uncached } = portals
  await note(measureFrontDoor({ portal: kept, uncached, rounds, seconds: quick ? 1 : 2 }))
  await note(measureMemory(kept, quick ? 10_000 : 100_000))
  const cast = await gather(kept)
  const scene = await setTheScene(kept, cast)
  await note(measureSignedIn({ portal: kept, cast, scene, rounds, requests: quick ? 20 : 40 }))
  await note(measureBrowser({ portal: kept, cast, eventSlug: scene.eventSlug }))
  await note(measureRace(uncached))
  await note(measureStart(uncached, rounds))
  await Promise.all([kept.stop(), uncached.stop()])

  const [usual, twenty] = [await filled(1), await filled(20)]
  await note(measureData({ usual, twenty, rounds, requests: quick ? 8 : 16 }))
  await Promise.all([usual.stop(), twenty.stop()])
  return figures

  async function filled(times: number): Promise<Portal> {
    const portal = await startPortal({ env: off })
    await portal.script('tests/bench/fill.ts', String(times))
    return portal
  }
}
