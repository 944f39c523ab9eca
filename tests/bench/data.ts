import { quarterOf } from '@/lib/tasks/quarters'
import { uuid } from '../factories/in-parts.ts'
import type { Portal } from '../support/server.ts'
import type { Figure } from './figure.ts'
import { cpuPerRequest } from './metrics.ts'
import { BUSY_SESSION, cookieOf, MAINTAINERS_SESSION } from './sessions.ts'

type Options = { usual: Portal; twenty: Portal; rounds: number; requests: number }

const PAGES = [
  '/zh',
  '/zh/people',
  '/zh/people?q=person+0004',
  '/zh/people?q=person',
  '/zh/people?role=member&area=inference-acceleration',
  '/zh/people?affiliation=institute',
  '/zh/hall-of-fame',
  '/zh/people/bulk-7',
  '/zh/events',
  '/zh/events?show=past',
  '/zh/events/bulk-10',
  '/zh/events/bulk-crowded',
  '/zh/archive',
  '/zh/archive?q=session',
  '/zh/talks',
  '/zh/goals',
  '/zh/goals/years',
  '/zh/goals/2025-members',
  '/zh/goals/2025-articles',
  '/zh/models',
  '/zh/models?q=model',
  '/zh/adaptations',
  '/zh/articles',
  '/zh/articles?year=2025',
  '/zh/meetings',
  '/zh/meetings?show=past',
  '/zh/meetings?q=%E5%90%9E%E5%90%90',
  '/zh/search?q=person+000123',
  '/zh/search?q=person',
  '/zh/search?q=session',
  '/zh/search?q=%E5%88%86%E4%BA%AB+theme',
  '/zh/search?q=%E5%90%9E%E5%90%90&kind=minutes',
  '/zh/campaigns',
  '/zh/campaigns/bulk-campaign',
  '/zh/meetings/rota',
  '/zh/meetings/bulk-3',
  '/zh/meetings/bulk-3/minutes',
  '/zh/tasks',
  '/zh/tasks?status=OPEN',
  `/zh/tasks?quarter=${quarterOf(new Date(), 'Asia/Shanghai')}`,
  '/zh/tasks?difficulty=HARD&status=OPEN',
  '/zh/tasks?area=framework-adaptation',
  '/zh/tasks?q=task',
  '/zh/tasks/bulk-3',
  '/zh/points',
  `/zh/points?year=${new Date().getFullYear()}`,
  `/zh/points?campaign=${uuid('a', 0)}`,
  '/zh/prizes',
]

/** Of whoever organises: tests/bench/fill.ts signs them in. */
const MAINTAINERS_PAGES = [
  '/zh/admin',
  '/zh/admin/applications',
  '/zh/admin/events/bulk-10',
  '/zh/points',
  '/zh/admin/points/bulk-7',
  '/zh/admin/points/bulk-7?before=40',
  '/zh/admin/redemptions',
  '/zh/admin/submissions',
  '/zh/admin/submissions?campaign=bulk-campaign&status=ACCEPTED',
  '/zh/admin/submissions?campaign=bulk-small',
  '/zh/admin/submissions?status=APPEALED',
  `/zh/admin/submissions/${uuid('b', 2)}`,
]

/** Of someone who has handed in and gained much. */
const OWN_PAGES = ['/zh/me/submissions', '/zh/me/points']

/** What pages that read the database cost, rendered each time, with twenty times the data over the usual data. */
export async function measureData({ usual, twenty, rounds, requests }: Options): Promise<Figure[]> {
  const figures: Figure[] = []
  const asked = [
    ...PAGES.map((path) => ({ path, session: '', who: '' })),
    ...MAINTAINERS_PAGES.map((path) => ({ path, session: MAINTAINERS_SESSION, who: ' (a maintainer)' })),
    ...OWN_PAGES.map((path) => ({ path, session: BUSY_SESSION, who: ' (their own)' })),
  ]
  for (const { path, session, who } of asked) {
    const headers: Record<string, string> = session ? { cookie: cookieOf(session) } : {}
    const costs = async (portal: Portal) => {
      const ask = async () => {
        const answer = await fetch(portal.url + path, { headers })
        await answer.arrayBuffer()
        if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}.`)
      }
      await cpuPerRequest(portal, ask, 8)
      return () => cpuPerRequest(portal, ask, requests)
    }
    const [few, many] = [await costs(usual), await costs(twenty)]
    const ratios: number[] = []
    for (let round = 0; round < rounds; round++) {
      const before = await few()
      ratios.push((await many()) / before)
    }
    figures.push({
      name: `20 times the data, ${path}${who}: processor`,
      unit: 'times',
      rounds: ratios,
      target: { atMost: 1.2 },
    })
  }
  return figures
}
