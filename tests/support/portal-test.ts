import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import type { Locale } from '@/lib/i18n/routing'
import { type Cast, gather, type Part } from './cast.ts'
import { type Scene, setTheScene } from './scene.ts'
import { type Portal, startPortal } from './server.ts'

export type PortalOptions = {
  /** The language that the project reads the portal in. */
  language: Locale
}

export type PortalWorkerOptions = {
  /** Settings that the portal starts with, beside its defaults. */
  portalEnv: Record<string, string>
}

type WorkerFixtures = PortalWorkerOptions & {
  /** A portal of the worker's own, with its own database. */
  portal: Portal
  /** Readers of that portal, one of each part. */
  cast: Cast
  /** What stands in that portal for them to see. */
  scene: Scene
}

type TestFixtures = PortalOptions & {
  /** What went wrong in the test's pages. It fails the test unless the test takes it out. */
  complaints: string[]
}

/** Playwright's `test`, where `page.goto('/zh')` goes to the worker's portal, and a complaint of the page fails. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  language: ['zh', { option: true }],
  portalEnv: [{}, { option: true, scope: 'worker' }],
  portal: [
    async ({ portalEnv }, use) => {
      const portal = await startPortal({ env: portalEnv })
      await use(portal)
      await portal.stop()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  cast: [
    async ({ portal, portalEnv }, use) => use(await gather(portal, portalEnv.CONTENT_DIR)),
    { scope: 'worker', timeout: 120_000 },
  ],
  scene: [async ({ portal, cast }, use) => use(await setTheScene(portal, cast)), { scope: 'worker', timeout: 60_000 }],
  baseURL: ({ portal }, use) => use(portal.url),
  // Of every context of the browser, also those that a test opens by itself.
  browser: [
    async ({ browser }, use) => {
      const open = browser.newContext.bind(browser)
      browser.newContext = async (options) => {
        const context = await open(options)
        noteComplaints(context, noted)
        return context
      }
      await use(browser)
    },
    { scope: 'worker' },
  ],
  complaints: [
    // Playwright reads what a fixture needs from its first argument.
    async ({ browserName: _ }, use) => {
      noted.splice(0)
      await use(noted)
      expect(noted).toEqual([])
    },
    { auto: true },
  ],
  context: async ({ context, complaints }, use) => {
    noteComplaints(context, complaints)
    await use(context)
  },
})

/** A worker runs one test at a time. */
const noted: string[] = []
const listening = new WeakSet<BrowserContext>()

/**
 * Console errors and warnings (a refusal by the Content-Security-Policy is one), exceptions, dialogs, and answers of
 * 500 and above, in every page of the context.
 */
export function noteComplaints(context: BrowserContext, complaints: string[]): void {
  if (listening.has(context)) return
  listening.add(context)
  const at = (page: Page | null) => page?.url() ?? '?'
  context.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return
    complaints.push(`console at ${at(message.page())}: ${message.text()}`)
  })
  context.on('weberror', (error) => complaints.push(`exception at ${at(error.page())}: ${error.error().message}`))
  context.on('dialog', async (dialog) => {
    complaints.push(`dialog at ${at(dialog.page())}: ${dialog.message()}`)
    await dialog.dismiss()
  })
  context.on('response', (response) => {
    if (response.status() >= 500) complaints.push(`${response.status()} ${response.url()}`)
  })
}

/** Lets the pages of a browser be seen as one of the cast. */
export async function play(context: BrowserContext, portal: Portal, cast: Cast, part: Part): Promise<void> {
  await context.clearCookies()
  await context.addCookies([...cast[part].cookies].map(([name, value]) => ({ name, value, url: portal.url })))
}

export { expect }
