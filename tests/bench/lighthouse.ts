import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { locales } from '@/lib/i18n/routing'
import { visitorsPages } from '../support/page-tour.ts'
import type { Scene } from '../support/scene.ts'
import type { Portal } from '../support/server.ts'
import { type Figure, markdown, written } from './figure.ts'
import { categories, type Found, readyLighthouse, runLighthouse } from './lighthouse-run.ts'

type Options = { portal: Portal; scene: Scene; quick: boolean; tell: (text: string) => void }

/** Emptied at each run; git ignores it. */
const FOLDER = 'lighthouse-report'

/** A busy machine only ever takes points away, so a page gets so many runs to show full points, and its best counts. */
const RUNS = 3

type Page = { path: string } & Found

/**
 * Google Lighthouse, as a phone, on every page that visitors can read, in each language. `quick`: three pages, once.
 * Prints a table of the pages, the lowest first, and leaves each run's report in a folder.
 */
export async function measureLighthouse({ portal, scene, quick, tell }: Options): Promise<Figure[]> {
  await readyLighthouse()
  rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(FOLDER, { recursive: true })
  const all = locales.flatMap((locale) => visitorsPages(scene).map((below) => `/${locale}${below}`))
  const asked = quick ? all.slice(0, 3) : all
  const pages: Page[] = []
  for (const [index, address] of asked.entries()) {
    try {
      const found = await bestOf(quick ? 1 : RUNS, portal, address)
      pages.push({ path: address, ...found })
      tell(`${index + 1} of ${asked.length}, ${address}: ${categories.map((one) => found[one]).join(', ')}`)
    } catch (error) {
      // The other pages are still worth a look; the run as a whole has failed.
      process.exitCode = 1
      tell(`${address}: ${error}`)
    }
  }
  tell(pagesTable(pages))
  tell(`The reports are in ${FOLDER}/.`)
  return worst(pages)
}

async function bestOf(runs: number, portal: Portal, address: string): Promise<Found> {
  const skipped = await skippedOn(portal.url + address)
  const tried: Found[] = []
  while (tried.length < runs && !tried.some(isPerfect)) {
    const report = path.join(FOLDER, `${nameOf(address)} ${tried.length + 1}`)
    tried.push(await runLighthouse(portal.url + address, report, skipped))
  }
  const [best] = tried.sort((left, right) => right.performance - left.performance || left.task - right.task)
  if (!best) throw new Error('A page needs at least one run.')
  return best
}

const isPerfect = ({ performance, shift }: Found) => performance === 100 && shift === 0

/** Some pages ask search engines to pass by (who follows a mailed link lands there): that is no fault of theirs. */
async function skippedOn(url: string): Promise<string[]> {
  const html = await (await fetch(url)).text()
  return /<meta name="robots" content="[^"]*noindex/.test(html) ? ['is-crawlable'] : []
}

const nameOf = (address: string) =>
  address
    .replace(/[^\w.-]+/g, ' ')
    .trim()
    .slice(0, 100)

function pagesTable(pages: readonly Page[]): string {
  const total = (page: Page) => categories.reduce((sum, category) => sum + page[category], 0)
  const rows = [...pages]
    .sort((left, right) => total(left) - total(right) || right.task - left.task)
    .map((page) => [
      page.path,
      ...categories.map((category) => String(page[category])),
      ...[page.shift, page.blocking, page.task, page.paint].map(written),
      page.lost.join(', '),
    ])
  return markdown(['', ...categories, 'shift', 'blocked ms', 'longest task ms', 'LCP ms', 'falls short in'], rows)
}

/** One figure of each kind: its worst page, and all pages for the file. */
function worst(pages: readonly Page[]): Figure[] {
  const figure = (name: string, unit: string, value: (page: Page) => number, target?: Figure['target']): Figure => {
    const values = pages.map(value)
    return {
      name: `Lighthouse, ${name}: the worst of ${pages.length} pages`,
      unit,
      rounds: [target && 'atLeast' in target ? Math.min(...values) : Math.max(...values)],
      ...(target ? { target } : {}),
      pages: Object.fromEntries(pages.map((page) => [page.path, value(page)])),
    }
  }
  return [
    ...categories.map((category) => figure(category, 'of 100', (page) => page[category], { atLeast: 100 })),
    figure('layout shift', '', ({ shift }) => shift, { atMost: 0 }),
    figure('longest task', 'ms', ({ task }) => task, { atMost: 50 }),
    figure('blocked', 'ms', ({ blocking }) => blocking),
    figure('largest paint', 'ms', ({ paint }) => paint),
  ]
}
