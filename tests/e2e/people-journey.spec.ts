import type { Page } from '@playwright/test'
import en from '@/lib/i18n/messages/en'
import zh from '@/lib/i18n/messages/zh'
import { makePhoto } from '../factories/pictures.ts'
import { addressOf, foundingPerson } from '../support/cast.ts'
import { expect, noteComplaints, test } from '../support/portal-test.ts'
import { linkIn } from '../support/reader.ts'

// A portal of its own: other journeys leave people and mail behind.
test.use({ portalEnv: { PORTAL_OF: 'people' } })

// A committer says who they are and who may see it; a maintainer keeps the record; visitors look people up.

test.setTimeout(240_000)

test('a committer edits their profile, a maintainer keeps the record, a visitor finds them', async ({
  browser,
  language,
  portal,
  complaints,
}) => {
  const t = { zh, en }[language]
  const committer = foundingPerson('committer')
  const open = async () => {
    const context = await browser.newContext()
    noteComplaints(context, complaints)
    return context.newPage()
  }
  const [visiting, editing, keeping] = [await open(), await open(), await open()]
  await portal.script('scripts/person-claim.ts', committer.slug, addressOf('committer'))
  await portal.script('scripts/person-claim.ts', foundingPerson('maintainer').slug, addressOf('maintainer'))
  const profile = `/${language}/people/${committer.slug}`

  await test.step('the committer writes their name in Han, hides their position, and adds a picture', async () => {
    await signIn(editing, addressOf('committer'))
    await editing.goto(`/${language}/me`)
    await editing.getByRole('link', { name: t.accounts.me['edit-profile'] }).click()
    const form = editing.locator('form#profile')
    await form.locator('[name=name]').fill('')
    await form.locator('[name=gitee]').fill('https://gitee.com/someone')
    await form.getByRole('button', { name: t.profiles.save }).click()
    await expect(editing.getByText(t.validation['not-a-handle']).first()).toBeVisible()
    await expect(form.locator('[name=gitee]')).toHaveValue('https://gitee.com/someone')
    await form.locator('[name=name]').fill(committer.name)
    await form.locator('[name=nativeName]').fill('林 初')
    await form.locator('[name=gitee]').fill('member-0001')
    for (const language of ['Zh', 'En']) await form.locator(`[name=affiliation${language}]`).fill('研究所 0001')
    await form.locator('[name=see-title]').selectOption('MEMBERS')
    await form.getByRole('button', { name: t.profiles.save }).click()
    await expectDone(editing, t.done['profile-saved'])
    await chooseAvatar('me.png', 'image/png', Buffer.from('<svg onload="alert(1)"/>'))
    await expect(editing.getByText(t.refusals['image-type']).first()).toBeVisible()
    await chooseAvatar('photo.jpg', 'image/jpeg', await makePhoto())
    await expectDone(editing, t.done['avatar-changed'])
    await expect(editing.getByRole('img', { name: t.profiles['avatar-now'] })).toHaveJSProperty('naturalWidth', 48)
  })

  await test.step('a visitor finds them by initials and by affiliation, and sees what they show', async () => {
    await visiting.goto(`/${language}/people`)
    await visiting.getByLabel(t.people.search.label).fill('lc')
    await visiting.getByRole('button', { name: t.people.search.submit }).click()
    await expect(visiting.locator('.person-link')).toHaveText([new RegExp(committer.name)])
    await visiting.locator('.person-link').click()
    await expect(visiting).toHaveURL(portal.url + profile)
    await expect(visiting.getByRole('heading', { level: 1 })).toContainText('林 初')
    await expect(visiting.getByRole('link', { name: 'member-0001' })).toBeVisible()
    await expect(visiting.getByText(t.people.profile.title, { exact: true })).toHaveCount(0)
    await expect(visiting.locator('.person-head img')).toHaveCount(1)
    await visiting.getByRole('link', { name: '研究所 0001' }).click()
    await expect(visiting.locator('.person-link')).toHaveText([new RegExp(committer.name)])
    await visiting.goto(`/${language}/people?role=maintainer`)
    await expect(visiting.getByRole('heading', { level: 2 })).toHaveText([new RegExp(t.people.group.MAINTAINER)])
  })

  await test.step('a maintainer sees the position, corrects the term and recognises the work', async () => {
    await signIn(keeping, addressOf('maintainer'))
    await keeping.goto(profile)
    await expect(keeping.getByText(t.people.profile.title, { exact: true })).toBeVisible()
    await keeping.getByRole('link', { name: t.people.profile.manage }).click()
    await keeping.getByText(t.roles.correct, { exact: true }).first().click()
    const correction = keeping.locator('form[id^=correct-]')
    await correction.locator('[name=since]').fill('2025-02-01')
    await correction.getByRole('button').last().click()
    await expect(keeping.getByText(t.validation.required).first()).toBeVisible()
    await openDetails(t.roles.correct)
    await correction.locator('[name=since]').fill('2025-02-01')
    await correction.locator('[name=reason]').fill('Minutes 0001.')
    await correction.getByRole('button').last().click()
    await expectDone(keeping, t.done['role-corrected'])
    await expect(keeping.locator('.recorded-term[data-superseded]')).toContainText('Minutes 0001.')
    const grant = keeping.locator('form#grant')
    await grant.locator('[name=citationZh]').fill('完成适配。')
    await grant.locator('[name=citationEn]').fill('Finished the adaptation.')
    await grant.getByRole('button').last().click()
    await expectDone(keeping, t.done['recognition-granted'])
  })

  await test.step('the term ends; the committer is emeritus, in the hall of fame, and knows why', async () => {
    await keeping.getByText(t.roles.end, { exact: true }).first().click()
    const end = keeping.locator('form[id^=end-]')
    await end.locator('[name=reason]').fill('Thank you for everything.')
    await end.getByRole('button').last().click()
    await expectDone(keeping, t.done['role-ended'])
    await visiting.goto(profile)
    await expect(visiting.locator('.kicker')).toHaveText(t.people.standing.EMERITUS)
    await visiting.goto(`/${language}/people`)
    await visiting.getByRole('link', { name: t.people['hall-of-fame'] }).first().click()
    await expect(visiting.locator('.honoured .person-link', { hasText: committer.name })).toBeVisible()
    await expect(visiting.locator('.recognitions')).toContainText(
      language === 'zh' ? '完成适配。' : 'Finished the adaptation.',
    )
    const mails = await portal.mailTo(addressOf('committer'), 4)
    expect(mails.at(-1)?.text).toContain('Thank you for everything.')
  })

  await test.step('whoever would rather not be in the hall of fame is not', async () => {
    await editing.goto(`/${language}/me/profile`)
    await editing.locator('[name=hallOfFame]').uncheck()
    await editing.locator('form#profile').getByRole('button', { name: t.profiles.save }).click()
    await expectDone(editing, t.done['profile-saved'])
    await visiting.goto(`/${language}/hall-of-fame`)
    await expect(visiting.getByRole('link', { name: committer.name })).toHaveCount(0)
  })

  async function chooseAvatar(name: string, mimeType: string, buffer: Buffer) {
    await editing.locator('[name=avatar]').setInputFiles({ name, mimeType, buffer })
    await editing.getByRole('button', { name: t.profiles['avatar-save'] }).click()
  }

  /** Without JavaScript the page came anew, with everything closed. */
  async function openDetails(summary: string) {
    const details = keeping.locator('details', { has: keeping.getByText(summary, { exact: true }) }).first()
    if ((await details.getAttribute('open')) === null) await details.locator('summary').click()
  }

  async function signIn(page: Page, address: string) {
    await page.goto(`/${language}/sign-in`)
    await page.getByLabel(t.accounts['sign-in'].email).fill(address)
    await page.getByRole('button', { name: t.accounts['sign-in'].submit }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.accounts.sent.title)
    await page.goto(linkIn((await portal.mailTo(address, 1)).at(-1)?.text))
    await page.getByRole('button', { name: t.accounts.confirm.submit, exact: true }).click()
    await expect(page).toHaveURL(new RegExp(`/${language}/me(#|$)`))
  }
})

const expectDone = (page: Page, notice: string) =>
  expect(page.getByRole('status').filter({ hasText: notice })).toBeVisible()
