import { chromium } from '@playwright/test'
import type { Cast } from '../support/cast.ts'
import { chromiumArgs, chromiumPath } from '../support/chromium.ts'
import { tour } from '../support/page-tour.ts'
import type { Scene } from '../support/scene.ts'
import type { Portal } from '../support/server.ts'
import type { Figure } from './figure.ts'
import { EMPTY_PAGE } from './signed-in.ts'

type Options = { portal: Portal; cast: Cast; scene: Scene }

/** Bytes over the wire at a first visit, in Chromium: of scripts, and of everything; as a visitor and signed in. */
export async function measureBrowser({ portal, cast, scene }: Options): Promise<Figure[]> {
  const executablePath = chromiumPath()
  const browser = await chromium.launch({ args: chromiumArgs, ...(executablePath ? { executablePath } : {}) })
  const first = async (path: string, cookies: Map<string, string>) => {
    const context = await browser.newContext()
    await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url: portal.url })))
    const page = await context.newPage()
    const sizes = { scripts: 0, all: 0 }
    const pending: Promise<void>[] = []
    page.on('requestfinished', (request) => {
      const add = async () => {
        const { responseBodySize } = await request.sizes()
        sizes.all += responseBodySize
        if (request.resourceType() === 'script') sizes.scripts += responseBodySize
      }
      pending.push(add())
    })
    await page.goto(portal.url + path, { waitUntil: 'networkidle' })
    page.removeAllListeners('requestfinished')
    await Promise.all(pending)
    await context.close()
    return { scripts: sizes.scripts / 1024, all: sizes.all / 1024 }
  }
  const { eventSlug } = scene
  const pages = [
    '/zh',
    '/zh/people',
    '/zh/governance',
    '/zh/events',
    `/zh/events/${eventSlug}`,
    '/zh/goals',
    '/zh/sign-in',
  ]
  const figures: Figure[] = []
  for (const path of pages) {
    const { scripts, all } = await first(path, new Map())
    figures.push({ name: `visitor, ${path}: scripts`, unit: 'KB', rounds: [scripts], target: { atMost: 5 } })
    figures.push({ name: `visitor, ${path}: everything`, unit: 'KB', rounds: [all] })
  }
  const empty = await first(EMPTY_PAGE, cast.member.cookies)
  figures.push({ name: `signed in, ${EMPTY_PAGE}: scripts`, unit: 'KB', rounds: [empty.scripts] })
  for (const path of ['/en', '/en/me', `/en/events/${eventSlug}`, '/en/join/apply']) {
    const { scripts, all } = await first(path, cast.member.cookies)
    figures.push({
      name: `signed in, ${path}: scripts above the empty page`,
      unit: 'KB',
      rounds: [scripts - empty.scripts],
      target: { atMost: 25 },
    })
    figures.push({ name: `signed in, ${path}: everything`, unit: 'KB', rounds: [all] })
  }
  figures.push(...(await largest()))
  await browser.close()
  return figures

  /** Over every page there is, each as whoever the tour sends there. */
  async function largest(): Promise<Figure[]> {
    type Pages = Record<string, number>
    const visitor = { scripts: {} as Pages, all: {} as Pages }
    const signedIn = { scripts: {} as Pages, all: {} as Pages }
    const stops = tour(scene).filter(({ status }) => status === undefined)
    for (const { part, path } of stops) {
      const { scripts, all } = await first(`/en${path}`, cast[part].cookies)
      const [sizes, name] = part === 'visitor' ? [visitor, `/en${path}`] : [signedIn, `/en${path} (${part})`]
      sizes.scripts[name] = part === 'visitor' ? scripts : scripts - empty.scripts
      sizes.all[name] = all
    }
    const most = (name: string, pages: Pages, target?: Figure['target']): Figure => ({
      name: `${name}, the most of ${Object.keys(pages).length} pages`,
      unit: 'KB',
      rounds: [Math.max(...Object.values(pages))],
      pages,
      ...(target ? { target } : {}),
    })
    return [
      most('visitor: scripts', visitor.scripts, { atMost: 5 }),
      most('visitor: everything', visitor.all),
      most('signed in: scripts above the empty page', signedIn.scripts, { atMost: 25 }),
      most('signed in: everything', signedIn.all),
    ]
  }
}
