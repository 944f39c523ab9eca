import { test as base } from '@playwright/test'
import type { Locale } from '@/lib/i18n/routing'
import { type Portal, startPortal } from './server.ts'

export type PortalOptions = {
  /** The language that the project reads the portal in. */
  language: Locale
}

type WorkerFixtures = {
  /** A portal of the worker's own, with its own database. */
  portal: Portal
  /** Settings that the portal starts with, beside its defaults. */
  portalEnv: Record<string, string>
}

/** Playwright's `test`, where `page.goto('/zh')` goes to the worker's portal. */
export const test = base.extend<PortalOptions, WorkerFixtures>({
  language: ['zh', { option: true }],
  portalEnv: [{}, { option: true, scope: 'worker' }],
  portal: [
    async ({ portalEnv }, use) => {
      const portal = await startPortal({ env: portalEnv })
      await use(portal)
      await portal.stop()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  baseURL: ({ portal }, use) => use(portal.url),
})

export { expect } from '@playwright/test'
