import type { Page } from '@playwright/test'
import en from '@/lib/i18n/messages/en'
import zh from '@/lib/i18n/messages/zh'
import { foundingPerson, newEvent } from '../support/cast.ts'
import { expect, test } from '../support/portal-test.ts'
import { linkIn, openReader } from '../support/reader.ts'

// A portal of its own: other journeys leave people and mail behind.
test.use({ portalEnv: { PORTAL_OF: 'follow' } })

// From the home page to a mail about an event, and out again. In each language, and once without JavaScript.

test.setTimeout(120_000)

test('a visitor follows, confirms, gets a mail, changes the language and unsubscribes', async ({
  page,
  language,
  portal,
}) => {
  const t = { zh, en }[language]
  const other = language === 'zh' ? ('en' as const) : ('zh' as const)
  const reader = 'reads-along@example.org'

  await test.step('asks from the home page', async () => {
    await page.goto(`/${language}`)
    await page.getByRole('link', { name: t.home.join.follow }).click()
    await page.getByLabel(t.followers.follow.email, { exact: true }).fill('no address')
    await page.getByRole('button', { name: t.followers.follow.submit }).click()
    await expect(page.getByText(t.validation['not-an-address']).first()).toBeVisible()
    await expect(page.getByLabel(t.followers.follow.email, { exact: true })).toHaveValue('no address')
    await page.getByLabel(t.followers.follow.email, { exact: true }).fill(reader)
    await page.getByRole('button', { name: t.followers.follow.submit }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.followers.sent.title)
  })

  await test.step('confirms by the mailed link, once', async () => {
    const [mail] = await portal.mailTo(reader, 1)
    await page.goto(linkIn(mail?.text))
    await page.getByRole('button', { name: t.followers.confirm.submit }).click()
    await expectDone(page, t.done.followed)
    await page.goto(linkIn(mail?.text))
    await expect(page.getByText(t.followers.confirm.expired)).toBeVisible()
  })

  await test.step('hears of an event, and finds the settings in the mail', async () => {
    await portal.script('scripts/person-claim.ts', foundingPerson('maintainer').slug, 'maintainer@example.org')
    const maintainer = openReader(portal)
    await maintainer.signIn('maintainer@example.org')
    await maintainer.act('createEventAction', newEvent({ slug: 'announced' }))
    const mail = (await portal.mailTo(reader, 2)).at(-1)
    expect(mail?.subject).toBe(t.mail['event-published'].subject.replace('{event}', newEvent()[titleIn(language)]))
    await page.goto(linkIn(mail?.text))
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(newEvent()[titleIn(language)])
    await page.goto(mail?.text?.match(/https?:\S+\/follow\/settings\S+/)?.[0] ?? '')
  })

  await test.step('changes the language, then unsubscribes', async () => {
    await page.getByLabel({ zh: '中文', en: 'English' }[other]).check()
    await page.getByRole('button', { name: t.followers.settings.save }).click()
    await expectDone(page, t.done['follow-language-changed'])
    await expect(page.getByLabel({ zh: '中文', en: 'English' }[other])).toBeChecked()
    await page.getByRole('button', { name: t.followers.settings.unfollow }).click()
    await expectDone(page, t.done.unfollowed)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.followers.settings.ended)
    await page.getByRole('link', { name: t.followers.settings.again }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.followers.follow.title)
  })
})

const titleIn = (language: 'zh' | 'en') => (language === 'zh' ? ('titleZh' as const) : ('titleEn' as const))

const expectDone = (page: Page, notice: string) =>
  expect(page.getByRole('status').filter({ hasText: notice })).toBeVisible()
