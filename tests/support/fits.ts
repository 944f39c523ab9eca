import { expect, type Page } from '@playwright/test'

/** Nothing stands out at the side of the page, once it is there: while the browser is between two, there is none to ask. */
export const fits = (page: Page) =>
  expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth).catch(() => 1))
    .toBeLessThanOrEqual(0)
