import type { Page } from '@playwright/test'
import { expect, test } from '../support/portal-test.ts'

test('the language switch keeps the page and the query', async ({ page, portal }) => {
  await page.goto('/zh/people?q=zhang')
  await page.getByRole('link', { name: 'English' }).click()
  await expect(page).toHaveURL(`${portal.url}/en/people?q=zhang`)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.getByRole('link', { name: '中文' }).click()
  await expect(page).toHaveURL(`${portal.url}/zh/people?q=zhang`)
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans')
})

test('links keep the language', async ({ page }) => {
  for (const locale of ['zh', 'en']) {
    await page.goto(`/${locale}`)
    const hrefs = await page
      .locator('a[href^="/"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    const other = locale === 'zh' ? '/en' : '/zh'
    expect(hrefs.length).toBeGreaterThan(10)
    expect(hrefs.filter((href) => !href?.startsWith(`/${locale}`))).toEqual([other])
  }
})

test('the first visit is in the language that the browser asks for', async ({ browser }) => {
  for (const [locale, home] of [
    ['en-US', '/en'],
    ['zh-TW', '/zh'],
    ['fr-FR', '/zh'],
  ]) {
    const context = await browser.newContext({ locale })
    const page = await context.newPage()
    await page.goto('/')
    expect([locale, new URL(page.url()).pathname]).toEqual([locale, home])
    await context.close()
  }
})

const ink = (page: Page) => page.evaluate(() => getComputedStyle(document.body).color)

test('the colour scheme follows the reader’s setting, and what they choose holds on every page', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto('/en')
  const light = await ink(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await ink(page)
  expect(dark).not.toBe(light)

  await page.getByRole('radio', { name: 'Light' }).check({ force: true })
  await expect.poll(() => ink(page)).toBe(light)
  for (const path of ['/en/about', '/zh', '/en/sign-in']) {
    await page.goto(path, { waitUntil: 'commit' })
    // Before anything is drawn, so that nothing flashes.
    await expect(page.locator('html')).toHaveAttribute('data-scheme', 'light')
    await page.waitForLoadState()
    expect(await ink(page)).toBe(light)
    await expect(page.locator('#scheme-light')).toBeChecked()
  }
  await page.locator('#scheme-system').check({ force: true })
  await page.goto('/en')
  expect(await ink(page)).toBe(dark)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the language switch works', async ({ page, portal }) => {
    await page.goto('/zh/goals')
    await page.getByRole('link', { name: 'English' }).click()
    await expect(page).toHaveURL(`${portal.url}/en/goals`)
  })

  test('the colour scheme changes on the page at hand', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' })
    await page.goto('/en')
    const shot = () => page.screenshot({ clip: { x: 0, y: 200, width: 2, height: 2 } })
    const light = await shot()
    await page.getByRole('radio', { name: 'Dark' }).check({ force: true })
    expect((await shot()).equals(light)).toBe(false)
  })

  test('on a phone, the menu opens and leads on', async ({ page, portal }) => {
    await page.setViewportSize({ width: 390, height: 800 })
    await page.goto('/en')
    await page.getByRole('button', { name: 'Menu' }).click()
    await page.getByRole('navigation', { name: 'All sections' }).getByRole('link', { name: 'Governance' }).click()
    await expect(page).toHaveURL(`${portal.url}/en/governance`)
  })
})
