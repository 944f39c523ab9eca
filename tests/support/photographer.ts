import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import type { Locale } from '@/lib/i18n/routing'
import type { Cast, Part } from './cast.ts'
import { chromiumArgs, chromiumPath } from './chromium.ts'
import type { Stop } from './page-tour.ts'
import type { Portal } from './server.ts'

export const widths = [390, 768, 1440] as const
export const schemes = ['light', 'dark'] as const

export type Shots = {
  folder: string
  locales: readonly Locale[]
  widths: readonly number[]
  schemes: readonly (typeof schemes)[number][]
  report: (done: number, of: number) => void
}

/** Takes every stop's picture in each language, width and scheme: `<folder>/<locale>/<width>/<scheme>/<part> <path>.png`. */
export async function photograph({ portal, cast }: { portal: Portal; cast: Cast }, stops: Stop[], shots: Shots) {
  const executablePath = chromiumPath()
  const browser = await chromium.launch({ args: chromiumArgs, ...(executablePath ? { executablePath } : {}) })
  const all = shots.locales.flatMap((locale) => stops.map((stop) => ({ ...stop, locale })))
  let done = 0
  for (const locale of shots.locales) {
    for (const part of new Set(stops.map((stop) => stop.part))) {
      const page = await pageOf(browser, portal, cast, part, locale)
      for (const stop of stops.filter((one) => one.part === part)) {
        await take(page, `${portal.url}/${locale}${stop.path}`, `${part}${nameOf(stop.path)}`, { ...shots, locale })
        shots.report(++done, all.length)
      }
      await page.context().close()
    }
  }
  await browser.close()
}

async function pageOf(browser: Browser, portal: Portal, cast: Cast, part: Part, locale: Locale): Promise<Page> {
  const context = await browser.newContext({
    locale: locale === 'zh' ? 'zh-CN' : 'en-GB',
    timezoneId: locale === 'zh' ? 'Asia/Shanghai' : 'Europe/London',
    reducedMotion: 'reduce',
  })
  await context.addCookies([...cast[part].cookies].map(([name, value]) => ({ name, value, url: portal.url })))
  return context.newPage()
}

async function take(
  page: Page,
  url: string,
  name: string,
  { folder, locale, widths, schemes }: Shots & { locale: Locale },
) {
  await page.goto(url)
  for (const width of widths) {
    await page.setViewportSize({ width, height: width === 390 ? 844 : 900 })
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme })
      const file = path.join(folder, locale, String(width), colorScheme, `${name}.png`)
      await mkdir(path.dirname(file), { recursive: true })
      await page.screenshot({ path: file, fullPage: true })
    }
  }
}

/** ` me profile`; what is too long for a file's name is cut. */
const nameOf = (address: string) => ` ${address.replace(/[^\w.-]+/g, ' ').trim()}`.trimEnd().slice(0, 120)
