import { defineConfig } from '@playwright/test'
import { chromiumArgs, chromiumPath } from './tests/support/chromium.ts'
import type { PortalOptions, PortalWorkerOptions } from './tests/support/portal-test.ts'

const executablePath = chromiumPath()
const chinese = { language: 'zh', locale: 'zh-CN', timezoneId: 'Asia/Shanghai' } as const
const english = { language: 'en', locale: 'en-GB', timezoneId: 'Europe/London' } as const
const inEachLanguage = /journey\.spec\.ts/

/** Each worker has its own portal with its own database (tests/support/portal-test.ts), so tests may write. */
export default defineConfig<PortalOptions, PortalWorkerOptions>({
  outputDir: 'test-results',
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: false,
  retries: 0,
  workers: 2,
  // A machine at its limit is slow, not wrong.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    launchOptions: { args: chromiumArgs, ...(executablePath ? { executablePath } : {}) },
    trace: 'retain-on-failure',
  },
  projects: [
    { name: 'zh', testDir: 'tests/e2e', testMatch: inEachLanguage, use: chinese },
    { name: 'en', testDir: 'tests/e2e', testMatch: inEachLanguage, use: english },
    {
      name: 'no-javascript',
      testDir: 'tests/e2e',
      testMatch: inEachLanguage,
      use: { ...chinese, javaScriptEnabled: false },
    },
    { name: 'browser', testDir: 'tests/e2e', testIgnore: inEachLanguage, use: english },
    { name: 'http', testDir: 'tests/http', testMatch: /\.spec\.ts$/, use: english },
  ],
})
