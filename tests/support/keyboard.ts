import { expect, type Locator, type Page } from '@playwright/test'

const MOST_STOPS = 200

/**
 * Goes on by Tab until `goal` has the focus, from wherever it is. Every stop on the way must show that it has it; throws
 * with the way that was gone when the goal is not on it.
 */
export async function tabTo(page: Page, goal: Locator): Promise<void> {
  await expect(goal).toBeVisible()
  const way: string[] = []
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    if (await goal.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(whatHasFocus)
    if (!focused.isShown) throw new Error(`Nobody sees that this has the focus: ${focused.name}`)
    way.push(focused.name)
  }
  throw new Error(`Tab does not lead there, but by: ${way.join(' | ')}`)
}

/** In the page. A control that is drawn by another element (a scheme's radio button) shows it there. */
function whatHasFocus(): { name: string; isShown: boolean } {
  const element = document.activeElement
  if (!element || element === document.body) return { name: 'the page', isShown: true }
  const rings = [element, element.closest('label')].filter((one) => one !== null)
  const isShown = rings.some((one) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(one)
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1
  })
  const { width, height } = element.getBoundingClientRect()
  const name = `${element.tagName} ${element.getAttribute('name') ?? ''} ${element.textContent?.trim().slice(0, 40) ?? ''}`
  return { name, isShown: isShown && (width > 0 || height > 0) }
}
