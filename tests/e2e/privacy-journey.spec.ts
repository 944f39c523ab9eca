import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import en from '@/lib/i18n/messages/en'
import zh from '@/lib/i18n/messages/zh'
import { deletionPhrases } from '@/lib/privacy/rules'
import { consentVersion } from '../factories/consent.ts'
import { admit, foundingPerson, newEvent } from '../support/cast.ts'
import { expect, test } from '../support/portal-test.ts'
import { linkIn, openReader } from '../support/reader.ts'
import { database } from '../support/rows.ts'

// A portal of its own: other journeys leave people and mail behind.
test.use({ portalEnv: { PORTAL_OF: 'privacy' } })

// A member reads and downloads what is held about them, agrees, asks for a correction, and leaves for good.

test.setTimeout(180_000)

test('a member exports everything, asks for a correction and deletes the account', async ({
  page,
  language,
  portal,
}) => {
  const t = { zh, en }[language]
  const [address, name] = ['leaves@example.org', 'Member 0400']
  await portal.script('scripts/person-claim.ts', foundingPerson('maintainer').slug, 'maintainer@example.org')
  const maintainer = openReader(portal)
  await maintainer.signIn('maintainer@example.org')
  const leaving = openReader(portal)
  await leaving.signIn(address)
  await admit(leaving, maintainer, name)
  await maintainer.act('createEventAction', newEvent({ slug: 'to-leave' }))
  const { id: eventId } = database(portal).one<{ id: string }>('SELECT id FROM Event')
  await leaving.act('signUpAction', { eventId })
  await leaving.act('requestFollowAction', { email: address, language, consentVersion })
  const mails = await portal.mailTo(address, 5)
  const confirmation = mails.map(({ text }) => text).find((one) => one?.includes('/follow/confirm'))
  await page.context().addCookies([...leaving.cookies].map(([key, value]) => ({ name: key, value, url: portal.url })))

  await test.step('reads and downloads what is held', async () => {
    await page.goto(`/${language}/me`)
    await page.getByRole('link', { name: t.accounts.me.privacy }).click()
    await page.getByRole('link', { name: t.privacy.data.read, exact: true }).click()
    await expect(page.getByRole('heading', { name: t.privacy.holding.MembershipApplication })).toBeVisible()
    await expect(page.getByText(address).first()).toBeVisible()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: t.privacy.data.download }).click(),
    ])
    const file = JSON.parse(await readFile(await download.path(), 'utf8'))
    expect(file.holdings.Person[0].name).toBe(name)
    expect(file.holdings.SignUp).toHaveLength(1)
    expect(JSON.stringify(file)).not.toContain([...leaving.cookies.values()][0])
  })

  await test.step('finds the form for a correction beside each entry of the hall of fame', async () => {
    await page.goto(`/${language}/hall-of-fame`)
    const link = t.corrections['link-about'].replace('{name}', '')
    await page.getByRole('link', { name: link }).first().click()
    await expect(page).toHaveURL(/corrections\?person=/)
    await expect(page.getByRole('textbox')).toBeVisible()
  })

  await test.step('asks for a correction and gets an answer', async () => {
    await page.goto(`/${language}/me/privacy`)
    await page.getByRole('link', { name: t.privacy.corrections.mine }).click()
    await page.getByRole('button', { name: t.corrections.form.submit }).click()
    await expect(page.getByText(t.validation.required).first()).toBeVisible()
    await page.getByRole('textbox').fill('The affiliation is out of date.')
    await page.getByRole('button', { name: t.corrections.form.submit }).click()
    await expectDone(page, t.done['correction-requested'])
    const { id } = database(portal).one<{ id: string }>('SELECT id FROM CorrectionRequest')
    await maintainer.act('answerCorrectionAction', { correctionId: id, verdict: 'DONE', answer: 'It is put right.' })
    await page.goto(`/${language}/me/corrections`)
    await expect(page.getByText('It is put right.')).toBeVisible()
  })

  const slug = database(portal).one<{ slug: string }>('SELECT slug FROM Person WHERE name = ?', name).slug
  await test.step('deletes the account by typing a sentence', async () => {
    await page.goto(`/${language}/me/privacy`)
    await page.getByRole('link', { name: t.privacy.delete.open }).click()
    await page.getByRole('textbox').fill('yes')
    await page.getByRole('button', { name: t.privacy.delete.submit }).click()
    await expect(page.getByText(t.validation['not-the-phrase']).first()).toBeVisible()
    await page.getByRole('textbox').fill(deletionPhrases[language === 'zh' ? 0 : 1])
    await page.getByRole('button', { name: t.privacy.delete.submit }).click()
    await expectDone(page, t.done['account-deleted'])
    await expect
      .poll(async () => (await portal.mailTo(address)).map(({ subject }) => subject))
      .toContain(t.mail['account-deleted'].subject)
  })

  await test.step('is nobody from then on, and its links say so', async () => {
    await page.goto(`/${language}/me`)
    await expect(page).toHaveURL(/sign-in/)
    expect((await page.request.get(`/${language}/people/${slug}`)).status()).toBe(404)
    await page.goto(`/${language}/people/former-member-1`)
    await expect(page.getByRole('heading', { level: 1 })).toContainText(
      language === 'zh' ? '前成员 1' : 'Former member 1',
    )
    await expect(page.getByText(name)).toHaveCount(0)
    await page.goto(linkIn(confirmation))
    await expect(page.getByText(t.followers.confirm.expired)).toBeVisible()
    expect((await page.request.get('/api/me/export')).status()).toBe(401)
    expect(database(portal).one<{ taken: number }>('SELECT taken FROM Event')).toEqual({ taken: 0 })
  })
})

const expectDone = (page: Page, notice: string) =>
  expect(page.getByRole('status').filter({ hasText: notice })).toBeVisible()
