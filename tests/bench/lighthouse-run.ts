import { readFileSync } from 'node:fs'
import path from 'node:path'
import { unlessDone } from '../../scripts/steps/fingerprint.ts'
import { npm } from '../../scripts/steps/install.mjs'
import { attempt } from '../../scripts/steps/run.mjs'
import { chromiumArgs, chromiumPath } from '../support/chromium.ts'

/**
 * Not one of the portal's packages: with its 200 dependencies it would put 185 MB into every install, for one part of
 * the bench. The next major version needs Node 22.
 */
const LIGHTHOUSE = 'lighthouse@12.8.2'
const HOME = 'node_modules/.cache/lighthouse'
const CLI = `${HOME}/node_modules/lighthouse/cli/index.js`

export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const
export type Category = (typeof categories)[number]

/** What one run found: scores of 100, times in milliseconds as on the phone that Lighthouse imitates. */
export type Found = Record<Category, number> & {
  shift: number
  blocking: number
  /** The longest task of the main thread; 0 when none takes 50 ms. */
  task: number
  paint: number
  /** The audits that fell short, in the categories without full points. */
  lost: string[]
}

/** Installs Lighthouse where git doesn't look, once. No install script runs. */
export const readyLighthouse = () =>
  unlessDone(`${HOME}/.installed`, LIGHTHOUSE, async () => {
    const quiet = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
    await npm(['install', '--prefix', HOME, ...quiet, LIGHTHOUSE])
  })

/**
 * A first visit by a phone, in a browser of its own. Leaves `<report>.report.html` and `.report.json`. Throws with
 * Lighthouse's words when it got no page.
 */
export async function runLighthouse(url: string, report: string, skipped: string[] = []): Promise<Found> {
  const flags = ['--headless=new', ...chromiumArgs].join(' ')
  const args = ['--quiet', '--no-enable-error-reporting', '--disable-full-page-screenshot', `--chrome-flags=${flags}`]
  const outputs = ['--output=html', '--output=json', `--output-path=${path.resolve(report)}`]
  const skips = skipped.map((audit) => `--skip-audits=${audit}`)
  const chromium = chromiumPath()
  const { code, output } = await attempt(process.execPath, [CLI, url, ...args, ...outputs, ...skips], {
    env: chromium ? { CHROME_PATH: chromium } : {},
  })
  if (code !== 0) throw new Error(`Lighthouse did not finish on ${url}:\n${output}`)
  return read(JSON.parse(readFileSync(`${report}.report.json`, 'utf8')))
}

/** The part of Lighthouse's result that is read here. */
type Result = {
  runtimeError?: { message: string }
  categories: Record<Category, { score: number | null; auditRefs: { id: string; weight: number }[] }>
  audits: Record<string, Audit>
}

type Audit = { score: number | null; numericValue?: number; details?: { items?: { duration?: number }[] } }

function read({ runtimeError, categories: judged, audits }: Result): Found {
  if (runtimeError) throw new Error(runtimeError.message)
  const scoreOf = (category: Category) => Math.round((judged[category].score ?? 0) * 100)
  const numberOf = (audit: string) => audits[audit]?.numericValue ?? 0
  const durations = audits['long-tasks']?.details?.items?.map(({ duration = 0 }) => duration) ?? []
  const refs = categories.filter((one) => scoreOf(one) < 100).flatMap((category) => judged[category].auditRefs)
  const costs = ({ id, weight }: { id: string; weight: number }) => weight > 0 && (audits[id]?.score ?? 1) < 1
  return {
    performance: scoreOf('performance'),
    accessibility: scoreOf('accessibility'),
    'best-practices': scoreOf('best-practices'),
    seo: scoreOf('seo'),
    shift: numberOf('cumulative-layout-shift'),
    blocking: numberOf('total-blocking-time'),
    task: Math.max(0, ...durations),
    paint: numberOf('largest-contentful-paint'),
    lost: refs.filter(costs).map(({ id }) => id),
  }
}
