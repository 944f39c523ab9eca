import type { Page } from '@playwright/test'
import en from '@/lib/i18n/messages/en'
import zh from '@/lib/i18n/messages/zh'
import { foundingPerson } from '../support/cast.ts'
import { expect, noteComplaints, test } from '../support/portal-test.ts'
import { linkIn } from '../support/reader.ts'

// A portal of its own: other journeys leave people and mail behind.
test.use({ portalEnv: { PORTAL_OF: 'claim' } })

// A maintainer invites a founding person, who asks to be linked; refused once for want of proof, then confirmed.

test.setTimeout(180_000)

test('a founding person is invited, asks, is refused kindly, asks again and is confirmed', async ({
  browser,
  language,
  portal,
  complaints,
}) => {
  const t = { zh, en }[language]
  const founder = foundingPerson('committer')
  const [maintainer, claimant] = ['maintainer@example.org', 'founder@example.org']
  const open = async () => {
    const context = await browser.newContext()
    noteComplaints(context, complaints)
    return context.newPage()
  }
  const [inviting, invited] = [await open(), await open()]
  await portal.script('scripts/person-claim.ts', foundingPerson('maintainer').slug, maintainer)
  await inviting.goto(`/${language}/sign-in`)
  await signIn(inviting, maintainer)

  await test.step('the maintainer invites by mail', async () => {
    await inviting.goto(`/${language}/admin`)
    await inviting.getByRole('link', { name: t.admin.tools.claims.name }).click()
    await invite(claimant)
    await expectDone(inviting, t.done['person-invited'])
    await expect(inviting.locator('.copied-link')).toContainText('/claim?token=')
  })

  await test.step('the founder follows the link, signs in on the way and asks', async () => {
    const [mail] = await portal.mailTo(claimant, 1)
    await invited.goto(linkIn(mail?.text))
    await expect(invited.getByRole('heading', { level: 1 })).toContainText(founder.name)
    await invited.getByRole('link', { name: t.claims.invited['sign-in'] }).click()
    await signIn(invited, claimant, 2)
    await invited.getByRole('button', { name: new RegExp(founder.name) }).click()
    await expectDone(invited, t.done['claim-requested'])
    await expect(invited.getByText(t.claims.own.waiting)).toBeVisible()
    await invited.goto(linkIn(mail?.text))
    await expect(invited.getByText(t.claims.invited.used, { exact: true })).toBeVisible()
  })

  await test.step('the maintainer refuses, and the founder reads why', async () => {
    const mail = (await portal.mailTo(maintainer, 2)).at(-1)
    await inviting.goto(linkIn(mail?.text).replace('/zh/', `/${language}/`))
    await inviting.getByRole('button', { name: t.claims.decide.refuse }).click()
    await expect(inviting.getByText(t.validation.required).first()).toBeVisible()
    await inviting.getByLabel(t.claims.decide.reason, { exact: true }).fill('Please tell us in the meeting.')
    await inviting.getByRole('button', { name: t.claims.decide.refuse }).click()
    await expectDone(inviting, t.done['claim-refused'])
    expect((await portal.mailTo(claimant, 3)).at(-1)?.text).toContain('Please tell us in the meeting.')
    await invited.goto(`/${language}/me`)
    await expect(invited.getByText('Please tell us in the meeting.')).toBeVisible()
  })

  await test.step('a new link is passed on by hand, and this time confirmed', async () => {
    await inviting.goto(`/${language}/admin/claims`)
    await invite('')
    const link = (await inviting.locator('.copied-link').textContent()) ?? ''
    await invited.goto(link)
    await invited.getByRole('button', { name: new RegExp(founder.name) }).click()
    await expectDone(invited, t.done['claim-requested'])
    await inviting.goto(`/${language}/admin/claims`)
    await inviting.locator('table').first().getByRole('link', { name: founder.name }).click()
    await inviting.getByRole('button', { name: t.claims.decide.confirm }).click()
    await expectDone(inviting, t.done['claim-confirmed'])
  })

  await test.step('from the next request on the founder has the role', async () => {
    await invited.goto(`/${language}/me`)
    await expect(invited.locator('.kicker').first()).toHaveText(t.common.role.committer)
    await expect(invited.getByRole('heading', { level: 1 })).toContainText(founder.name)
    await expect(invited.getByRole('link', { name: t.common.nav.admin, exact: true })).toBeVisible()
    expect((await portal.mailTo(claimant, 4)).at(-1)?.subject).toMatch(t.mail['claim-confirmed'].subject)
  })

  async function invite(address: string) {
    await inviting.locator('select[name=personId]').selectOption({ label: founder.name })
    await inviting.getByLabel(t.claims.invite.email, { exact: false }).fill(address)
    await inviting.getByRole('button', { name: t.claims.invite.submit }).click()
    await expect(inviting.getByRole('heading', { level: 1 })).toContainText(founder.name)
  }

  async function signIn(page: Page, address: string, mails = 1) {
    await page.getByLabel(t.accounts['sign-in'].email).fill(address)
    await page.getByRole('button', { name: t.accounts['sign-in'].submit }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.accounts.sent.title)
    await page.goto(linkIn((await portal.mailTo(address, mails)).at(-1)?.text))
    await page.getByRole('button', { name: t.accounts.confirm.submit, exact: true }).click()
    await expect(page).not.toHaveURL(/sign-in/)
  }
})

const expectDone = (page: Page, notice: string) =>
  expect(page.getByRole('status').filter({ hasText: notice })).toBeVisible()
