import type { Page } from '@playwright/test'
import en from '@/lib/i18n/messages/en'
import zh from '@/lib/i18n/messages/zh'
import { foundingPerson, newEvent } from '../support/cast.ts'
import { expect, test } from '../support/portal-test.ts'
import { linkIn } from '../support/reader.ts'

// From the first visit to a seat at an event, as three people live it. In each language, and once without JavaScript.

const maintainer = 'maintainer@example.org'
const first = 'first@example.org'
const second = 'second@example.org'

test.setTimeout(180_000)
// A portal of its own, where nobody else has been: it counts the mail.
test.use({ portalEnv: { PORTAL_OF: 'journey' } })

test('a visitor becomes a member and gets the place that another gives back', async ({ browser, language, portal }) => {
  const t = { zh, en }[language]
  const open = () => browser.newPage()

  // An account's mail is in Chinese until it has sent a form in another language.
  const waitingInEither = new RegExp([zh, en].map(({ mail }) => mail['application-waiting'].subject).join('|'))
  const reviewing = await open()
  await portal.script('scripts/person-claim.ts', foundingPerson('maintainer').slug, maintainer)
  await signIn(reviewing, maintainer)

  const applying = await open()
  await test.step('a visitor reads the home page and applies, which takes signing in', async () => {
    await applying.goto(`/${language}`)
    await applying.getByRole('link', { name: t.home.apply }).first().click()
    await followMailedLink(applying, first)
    await expect(applying).toHaveURL(/\/join\/apply(#|$)/)
    await apply(applying, '林 初')
    await expectDone(applying, t.done['application-submitted'])
    await expectLastMail(first, 2, t.mail['application-submitted'].subject)
    await expectLastMail(maintainer, 2, waitingInEither)
  })

  await test.step('the maintainer follows the mail and approves', async () => {
    const [, waiting] = await portal.mailTo(maintainer, 2)
    await reviewing.goto(linkIn(waiting?.text).replace('/zh/', `/${language}/`))
    await reviewing.getByRole('button', { name: t.applications.review.approve }).click()
    await expectDone(reviewing, t.done['application-approved'])
    await expectLastMail(first, 3, subject(t.mail['application-approved'].subject))
  })

  await test.step('the maintainer publishes an event of one place', async () => {
    await reviewing.goto(`/${language}/admin`)
    await reviewing.getByRole('link', { name: t.events.admin.create }).click()
    await publish(reviewing, newEvent({ slug: 'one-place' }))
    await expectDone(reviewing, t.done['event-created'])
  })

  await test.step('the new member takes the place', async () => {
    await applying.goto(`/${language}/events`)
    await applying.getByRole('link', { name: newEvent()[language === 'zh' ? 'titleZh' : 'titleEn'] }).click()
    await applying.getByRole('button', { name: t.events.sign.submit, exact: true }).click()
    await expectDone(applying, t.done['signed-up'])
    await expect(applying.getByText(t.events.sign.confirmed, { exact: true })).toBeVisible()
    await expectLastMail(first, 4, subject(t.mail['sign-up-confirmed'].subject))
  })

  const waiting = await open()
  await test.step('a second member waits', async () => {
    await signIn(waiting, second)
    await waiting.goto(`/${language}/join/apply`)
    await apply(waiting, '高 次')
    await reviewing.goto(`/${language}/admin/applications`)
    await reviewing.getByRole('link', { name: '高 次' }).click()
    await reviewing.getByRole('button', { name: t.applications.review.approve }).click()
    await expectDone(reviewing, t.done['application-approved'])
    await expectLastMail(maintainer, 3, t.mail['application-waiting'].subject)
    await expectLastMail(second, 3, subject(t.mail['application-approved'].subject))

    await waiting.goto(`/${language}/events/one-place`)
    await waiting.getByRole('button', { name: t.events.sign['submit-waiting'] }).click()
    await expectDone(waiting, t.done['signed-up-waiting'])
    await expect(waiting.getByText(t.events.sign['in-line'], { exact: true })).toBeVisible()
    await expectLastMail(second, 4, subject(t.mail['sign-up-waiting'].subject))
  })

  await test.step('the first cancels, the second gets the place and hears of it', async () => {
    await applying.getByRole('button', { name: t.events.sign.cancel }).click()
    await expectDone(applying, t.done['sign-up-cancelled'])
    await expectLastMail(first, 5, subject(t.mail['sign-up-cancelled'].subject))
    const promoted = await expectLastMail(second, 5, subject(t.mail['sign-up-promoted'].subject))
    await waiting.goto(linkIn(promoted))
    await expect(waiting).toHaveURL(`${portal.url}/${language}/events/one-place`)
    await expect(waiting.getByText(t.events.sign.confirmed, { exact: true })).toBeVisible()
    await waiting.goto(`/${language}/me`)
    await expect(waiting.locator('a[href$="/events/one-place"]')).toHaveCount(1)
  })

  await test.step('nobody got a mail too many', async () => {
    const counts = await Promise.all([maintainer, first, second].map(async (to) => (await portal.mailTo(to)).length))
    expect(counts).toEqual([3, 5, 5])
  })

  async function signIn(page: Page, address: string) {
    await page.goto(`/${language}/sign-in`)
    await followMailedLink(page, address)
    await expect(page).toHaveURL(new RegExp(`/${language}/me(#|$)`))
  }

  /** From the sign-in page to where the reader wanted to go. */
  async function followMailedLink(page: Page, address: string) {
    await page.getByLabel(t.accounts['sign-in'].email).fill(address)
    await page.getByRole('button', { name: t.accounts['sign-in'].submit }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.accounts.sent.title)
    await page.goto(linkIn(await expectLastMail(address, 1, subject(t.mail['sign-in'].subject))))
    await page.getByRole('button', { name: t.accounts.confirm.submit, exact: true }).click()
  }

  async function apply(page: Page, name: string) {
    const { form, kind } = t.applications
    await page.getByLabel(form.name, { exact: true }).fill(name)
    await page.getByLabel(form.affiliation).fill('示例大学')
    await page.getByLabel(kind.STUDENT).check()
    await page.locator('input[name=areas]').first().check()
    await page.getByLabel(form.motivation).fill('读过文档，想参与适配开发。')
    await page.locator('input[name=consent]').check()
    await page.getByRole('button', { name: form.submit }).click()
    await expect(page).toHaveURL(new RegExp(`/${language}/me\\?done=application-submitted(#|$)`))
  }

  /** Waits until there are `count` mails to the address, and answers the text of the last one. */
  async function expectLastMail(address: string, count: number, expected: string | RegExp) {
    const mails = await portal.mailTo(address, count)
    expect(mails).toHaveLength(count)
    expect(mails.at(-1)?.subject).toMatch(expected)
    return mails.at(-1)?.text
  }
})

const expectDone = (page: Page, notice: string) =>
  expect(page.getByRole('status').filter({ hasText: notice })).toBeVisible()

async function publish(page: Page, fields: ReturnType<typeof newEvent>) {
  const { kind, ...texts } = fields
  await page.locator('select[name=kind]').selectOption(kind)
  for (const [name, value] of Object.entries(texts)) await page.locator(`[name=${name}]`).fill(value)
  await page.locator('main form').getByRole('button').last().click()
}

/** A subject with its parameters left open. */
const subject = (message: string) =>
  new RegExp(
    `^${message
      .split(/\{\w+\}/)
      .map((part) => part.replace(/[.*+?^$()|[\]\\]/g, '\\$&'))
      .join('.+')}$`,
  )
