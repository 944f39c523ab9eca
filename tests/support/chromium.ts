import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

/** The system's Chromium, else the one that Playwright has downloaded, else undefined. */
export function chromiumPath(): string | undefined {
  return ['/usr/bin/chromium', '/usr/bin/chromium-browser', chromium.executablePath()].find((file) => existsSync(file))
}

/** Nothing leaves the machine by itself; root can't have Chromium's sandbox. */
export const chromiumArgs: string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
]
