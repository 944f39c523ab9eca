// Whoever is signed in gets each page from at most six questions to the database, who they are included.
import { metric } from '../bench/metrics.ts'
import { parts } from '../support/cast.ts'
import { tour } from '../support/page-tour.ts'
import { expect, test } from '../support/portal-test.ts'

const MOST = 6

test('every page asks the database at most six times, whoever reads it', async ({ portal, cast, scene }) => {
  test.setTimeout(300_000)
  const paths = [...new Set(tour(scene).flatMap(({ path, status }) => (status ? [] : [path])))]
  const tooMany: string[] = []
  for (const part of parts.filter((one) => one !== 'visitor')) {
    for (const path of paths) {
      const { status } = await cast[part].get(`/zh${path}`)
      if (status !== 200) continue
      const statements = await fewest(() => cast[part].get(`/zh${path}`))
      if (statements > MOST) tooMany.push(`${part} at ${path || '/'}: ${statements}`)
    }
  }
  expect(tooMany).toEqual([])

  /** The outbox and the jobs ask by themselves, every second. */
  async function fewest(ask: () => Promise<unknown>): Promise<number> {
    let least = Number.POSITIVE_INFINITY
    for (let round = 0; round < 6 && least > MOST; round++) {
      const before = await metric(portal, 'portal_database_statements')
      await ask()
      least = Math.min(least, (await metric(portal, 'portal_database_statements')) - before)
    }
    return least
  }
})
