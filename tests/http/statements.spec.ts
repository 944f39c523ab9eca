// Whoever is signed in gets each page from at most six questions to the database, who they are included.
import { holdings } from '@/lib/privacy/holdings'
import { metric } from '../bench/metrics.ts'
import { parts } from '../support/cast.ts'
import { tour } from '../support/page-tour.ts'
import { expect, test } from '../support/portal-test.ts'

const MOST = 6

/** The export reads every table that holds something about its reader. */
const beyond: [RegExp, number][] = [[/^\/me\/privacy\/data$/, Object.keys(holdings).length + 10]]

const mostAt = (path: string) => beyond.find(([pattern]) => pattern.test(path))?.[1] ?? MOST

test('every page asks the database at most as often as it may, whoever reads it', async ({ portal, cast, scene }) => {
  test.setTimeout(300_000)
  const paths = [...new Set(tour(scene).flatMap(({ path, status }) => (status ? [] : [path])))]
  const tooMany: string[] = []
  for (const part of parts.filter((one) => one !== 'visitor')) {
    for (const path of paths) {
      const { status } = await cast[part].get(`/zh${path}`)
      if (status !== 200) continue
      const statements = await fewest(mostAt(path), () => cast[part].get(`/zh${path}`))
      if (statements > mostAt(path)) tooMany.push(`${part} at ${path || '/'}: ${statements}`)
    }
  }
  expect(tooMany).toEqual([])

  /** The outbox and the jobs ask by themselves, every second. */
  async function fewest(most: number, ask: () => Promise<unknown>): Promise<number> {
    let least = Number.POSITIVE_INFINITY
    for (let round = 0; round < 6 && least > most; round++) {
      const before = await metric(portal, 'portal_database_statements')
      await ask()
      least = Math.min(least, (await metric(portal, 'portal_database_statements')) - before)
    }
    return least
  }
})
