import type { PlaywrightTestConfig } from '@playwright/test'
import base from '../../playwright.config.ts'
import type { PortalOptions, PortalWorkerOptions } from '../support/portal-test.ts'

/** Load and faults, one after the other, each on a portal of its own: `npm run test:soak`. */
const config: PlaywrightTestConfig<PortalOptions, PortalWorkerOptions> = {
  ...base,
  testDir: '.',
  outputDir: '../../test-results',
  workers: 1,
  timeout: 600_000,
  projects: [{ name: 'soak', testMatch: /\.spec\.ts$/, use: { language: 'en' } }],
}

export default config
