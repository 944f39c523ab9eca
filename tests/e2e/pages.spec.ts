import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { locales } from '@/lib/i18n/routing'
import { htmlErrors } from '../support/nu-checker.ts'
import { type Stop, tour } from '../support/page-tour.ts'
import { expect, play, test } from '../support/portal-test.ts'

const height = 900

test.describe.configure({ mode: 'parallel', timeout: 900_000 })
// A trace of hundreds of pages costs more than the pages.
test.use({ trace: 'off' })

for (const locale of locales) {
  for (const [readers, isTheirs] of Object.entries({
    visitors: (stop: Stop) => stop.part === 'visitor',
    accounts: (stop: Stop) => stop.part !== 'visitor',
  })) {
    test(`${locale}: what ${readers} see fits, is accessible in both schemes and logs nothing`, async ({
      page,
      portal,
      cast,
      scene,
      complaints,
    }) => {
      const faults: string[] = []
      const stops = tour(scene).filter(isTheirs)
      for (const stop of stops.sort((left, right) => left.part.localeCompare(right.part))) {
        await play(page.context(), portal, cast, stop.part)
        faults.push(...(await look(page, `/${locale}${stop.path}`, stop)))
      }
      const expected = /status of (404|500)|^500 \S+\/500$/
      complaints.splice(0, complaints.length, ...complaints.filter((complaint) => !expected.test(complaint)))
      expect(faults).toEqual([])
    })
  }
}

test('every page, as each reader sees it, is valid HTML', async ({ cast, scene }) => {
  const documents = locales.flatMap((locale) =>
    tour(scene).map(async ({ part, path }) => {
      const { html } = await cast[part].get(`/${locale}${path}`)
      return { name: `${part} /${locale}${path}`, html }
    }),
  )
  expect(await htmlErrors(await Promise.all(documents))).toEqual([])
})

/**
 * One load; the widths and schemes are then tried on the page that is there. What a width changes is what is drawn where,
 * what a scheme changes is the colours: a phone in the dark is asked about those alone.
 */
async function look(page: Page, path: string, { part, status = 200 }: Stop): Promise<string[]> {
  const where = `${part} ${path}`
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 1440, height })
  const response = await page.goto(path)
  const faults = response?.status() === status ? [] : [`${where} answered ${response?.status()}`]
  faults.push(...(await overflow(page, where)), ...(await violations(page, where)))
  for (const width of [320, 390]) {
    await page.setViewportSize({ width, height })
    faults.push(...(await overflow(page, where)))
  }
  await page.emulateMedia({ colorScheme: 'dark' })
  return [...faults, ...(await violations(page, `${where} (390 px, dark)`, drawn))]
}

/** Axe's rules about colours, what can be reached, and what is shown. */
const drawn = [
  'color-contrast',
  'target-size',
  'scrollable-region-focusable',
  'link-in-text-block',
  'label',
  'link-name',
]

async function overflow(page: Page, where: string): Promise<string[]> {
  const { content, window, widest } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    const out = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    )
    return { content: scrollWidth, window: clientWidth, widest: out.at(-1)?.outerHTML.slice(0, 120) }
  })
  return content > window ? [`${where} is ${content} px wide at ${window} px: ${widest}`] : []
}

async function violations(page: Page, where: string, rules?: string[]): Promise<string[]> {
  // A colour on its way to another is neither.
  await page.evaluate(() => {
    const settled = Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => null)))
    // What is not drawn may never finish.
    return Promise.race([settled, new Promise((resolve) => setTimeout(resolve, 1000))])
  })
  // Legacy mode needs no second page; there are no frames of other origins here.
  const axe = new AxeBuilder({ page }).setLegacyMode()
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${where}: ${id}: ${html.slice(0, 200)}`))
}
