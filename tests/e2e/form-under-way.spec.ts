import en from '@/lib/i18n/messages/en'
import { expect, play, test } from '../support/portal-test.ts'

// Somebody goes on typing while the answer to their form is under way: it comes when they have.

test('what is typed while an answer is under way stays, and the rest is as it was sent', async ({
  page,
  portal,
  cast,
}) => {
  await play(page.context(), portal, cast, 'account')
  await page.goto('/en/join/apply')
  const [name, affiliation] = [page.locator('[name=name]'), page.locator('[name=affiliation]')]
  const [heardFrom, areas] = [page.locator('[name=heardFrom]'), page.locator('[name=areas]')]
  await name.fill('Member 0001')
  await affiliation.fill('Independent')
  await areas.first().check()

  let answer = () => {}
  const typed = new Promise<void>((resolve) => {
    answer = resolve
  })
  await page.route('**/join/apply**', async (route) => {
    if (route.request().method() === 'POST') await typed
    await route.continue()
  })
  const form = page.locator('form').filter({ has: name })
  await form.getByRole('button', { name: en.applications.form.submit, exact: true }).click()
  await expect(form).toHaveAttribute('aria-busy', 'true')
  await name.fill('Member 0002')
  await heardFrom.fill('A friend')
  await areas.first().uncheck()
  await areas.nth(1).check()
  answer()

  await expect(form.getByRole('alert')).toBeVisible()
  await expect(name).toHaveValue('Member 0002')
  await expect(heardFrom).toHaveValue('A friend')
  await expect(affiliation).toHaveValue('Independent')
  await expect(areas.first()).not.toBeChecked()
  await expect(areas.nth(1)).toBeChecked()
})
