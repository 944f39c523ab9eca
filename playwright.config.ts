import { defineConfig } from '@playwright/test'
import { chromiumArgs, chromiumPath } from './tests/support/chromium.ts'
import type { PortalOptions } from './tests/support/portal-test.ts'

const executablePath = chromiumPath()

/** Each worker has its own portal with its own database (tests/support/portal-test.ts), so tests may write. */
export default defineConfig<PortalOptions>({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: false,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  reporter: 'list',
  use: {
    launchOptions: { args: chromiumArgs, ...(executablePath ? { executablePath } : {}) },
    trace: 'retain-on-failure',
  },
  projects: [
    { name: 'zh', use: { language: 'zh', locale: 'zh-CN', timezoneId: 'Asia/Shanghai' } },
    { name: 'en', use: { language: 'en', locale: 'en-GB', timezoneId: 'Europe/London' } },
    {
      name: 'no-javascript',
      grep: /@no-javascript/,
      use: { language: 'zh', locale: 'zh-CN', timezoneId: 'Asia/Shanghai', javaScriptEnabled: false },
    },
  ],
})
