import en from '@/lib/i18n/messages/en'
import zh from '@/lib/i18n/messages/zh'
import { foundingPerson } from '../support/cast.ts'
import { expect, test } from '../support/portal-test.ts'

test.use({ portalEnv: { PORTAL_OF: 'search' } })
test.setTimeout(120_000)

// By keyboard alone: from the home page to a person and a page. In each language, and once without JavaScript.

test('a visitor searches by keyboard', async ({ page, language }) => {
  const t = { zh, en }[language]
  const { name, slug } = foundingPerson('maintainer')
  const words = page.getByLabel(t.search.label)
  const hits = page.locator('.hits').getByRole('link')

  await page.goto(`/${language}`)
  await page.getByRole('link', { name: t.common.nav.search }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.search.title)
  // The header leads into the field: whoever searches goes on typing.
  await expect(words).toBeFocused()

  await test.step('finds someone by a part of their name', async () => {
    const typed = name.split(' ').at(-1)?.toLowerCase() ?? ''
    await page.keyboard.type(typed)
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(new RegExp(`[?]q=${typed}`))
    // The index is made in the background, soon after the start.
    await expect(async () => {
      await page.reload()
      await expect(hits.first()).toHaveAttribute('href', `/${language}/people/${slug}`, { timeout: 500 })
    }).toPass({ timeout: 60_000 })
    await expect(words).toHaveValue(typed)
    await expect(page.locator('.hits mark').first()).toHaveText(new RegExp(typed, 'i'))
  })

  await test.step('nothing of another kind, and back to all', async () => {
    await page.getByRole('link', { name: t.search.kind.model, exact: true }).press('Enter')
    await expect(page.getByText(t.search['none-of-kind'].replace('{kind}', t.search.kind.model))).toBeVisible()
    await page.getByRole('link', { name: t.search.everywhere }).press('Enter')
    await expect(hits.first()).toBeVisible()
  })

  await test.step('what is typed is text, whatever it is', async () => {
    const typed = `<script>document.title='ran'</script> ${'长'.repeat(100)}`
    await words.fill(typed)
    await words.press('Enter')
    await expect(page.getByText(t.search.none, { exact: true })).toBeVisible()
    expect(await page.title()).not.toBe('ran')
  })
})
