import type { Cast } from '../support/cast.ts'
import type { Scene } from '../support/scene.ts'
import type { Portal } from '../support/server.ts'
import type { Figure } from './figure.ts'
import { cpuPerRequest, statementsOf } from './metrics.ts'

type Options = { portal: Portal; cast: Cast; scene: Scene; rounds: number; requests: number }

/** The same build's page with the least in it: the layout for whoever is signed in, around a heading and a sentence. */
export const EMPTY_PAGE = '/en/sign-in/sent'

/** Processor time and statements of pages for someone signed in, beside the emptiest page, and beside /healthz. */
export async function measureSignedIn({ portal, cast, scene, rounds, requests }: Options): Promise<Figure[]> {
  const pages = ['/en', '/en/people', '/en/events', `/en/events/${scene.eventSlug}`, '/en/goals', '/en/me']
  const ask = (path: string) => async () => {
    const { status } = await cast.member.get(path)
    if (status !== 200) throw new Error(`${path} answered ${status}.`)
  }
  const all = ['/healthz', EMPTY_PAGE, ...pages]
  const cpu = new Map<string, number[]>(all.map((path) => [path, []]))
  for (const path of all) await cpuPerRequest(portal, ask(path), 20)
  for (let round = 0; round < rounds; round++) {
    for (const path of all) cpu.get(path)?.push(await cpuPerRequest(portal, ask(path), requests))
  }
  const figures: Figure[] = []
  for (const [path, spent] of cpu) figures.push({ name: `signed in, ${path}: processor`, unit: 'ms', rounds: spent })
  for (const path of pages) {
    const times = (cpu.get(path) ?? []).map((value, index) => value / (cpu.get(EMPTY_PAGE)?.[index] ?? Number.NaN))
    figures.push({
      name: `signed in, ${path} over the empty page`,
      unit: 'times',
      rounds: times,
      target: { atMost: 1.6 },
    })
  }
  for (const path of [EMPTY_PAGE, ...pages]) {
    const statements = await statementsOf(portal, ask(path))
    figures.push({ name: `signed in, ${path}: statements`, unit: '', rounds: [statements], target: { atMost: 6 } })
  }
  return figures
}
