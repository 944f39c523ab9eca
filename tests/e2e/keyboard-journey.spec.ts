import type { Page } from '@playwright/test'
import en from '@/lib/i18n/messages/en'
import zh from '@/lib/i18n/messages/zh'
import { newEvent } from '../support/cast.ts'
import { tabTo } from '../support/keyboard.ts'
import { expect, play, test } from '../support/portal-test.ts'
import { database, meetToday } from '../support/rows.ts'
import { openingNow } from '../support/scene.ts'

// Without a mouse: each control is reached by Tab, shows that it is, and does what it says. In each language, and once without
// JavaScript.

test.use({ portalEnv: { PORTAL_OF: 'keyboard' } })
test.setTimeout(180_000)

const expectDone = (page: Page, text: string) =>
  expect(page.getByRole('status').filter({ hasText: text })).toBeVisible()

test('past the header at once, and through everything the header offers', async ({ page, language }) => {
  const { common, errors } = { zh, en }[language]
  await page.goto(`/${language}`)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: common.skip })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('main')).toBeFocused()

  await page.goto(`/${language}/about`)
  const menu = page.locator('.menu-button')
  await tabTo(page, menu)
  await page.keyboard.press('Enter')
  const everything = page.getByRole('navigation', { name: common.nav.everything })
  await tabTo(page, everything.getByRole('link', { name: common.nav.models }))
  await page.keyboard.press('Escape')
  await expect(everything).toBeHidden()
  await page.keyboard.press('Enter')
  await tabTo(page, everything.getByRole('link', { name: common.nav.models }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/${language}/models$`))
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(errors['not-found'].title)
})

test('someone applies', async ({ page, context, language, portal, cast }) => {
  const t = { zh, en }[language]
  const { form } = t.applications
  await play(context, portal, cast, 'account')
  await page.goto(`/${language}/join/apply`)
  const type = async (label: string, text: string) => {
    await tabTo(page, page.getByLabel(label, { exact: true }))
    await page.keyboard.type(text)
  }
  await type(form.name, 'Member 0002')
  await type(form.affiliation, 'Institute 0001')
  await tabTo(page, page.getByRole('radio').first())
  await page.keyboard.press('Space')
  await tabTo(page, page.getByRole('checkbox').first())
  await page.keyboard.press('Space')
  await type(form.motivation, '读过文档，想参与适配开发。')
  await tabTo(page, page.locator('[name=consent]'))
  await page.keyboard.press('Space')
  await tabTo(page, page.getByRole('button', { name: form.submit }))
  await page.keyboard.press('Enter')
  await expectDone(page, t.done['application-submitted'])
})

test('a member signs up for an event', async ({ page, context, language, portal, cast }) => {
  const t = { zh, en }[language]
  const slug = 'by-keyboard'
  await cast.maintainer.act('createEventAction', newEvent({ slug, capacity: '5' }))
  await play(context, portal, cast, 'member')
  await page.goto(`/${language}/events/${slug}`)
  await tabTo(page, page.getByRole('button', { name: t.events.sign.submit }))
  await page.keyboard.press('Enter')
  await expect(page.getByText(t.events.sign.confirmed, { exact: true })).toBeVisible()
})

test('an elector votes, and changes their mind', async ({ page, context, language, portal, cast }) => {
  const t = { zh, en }[language]
  const id = await openVote()
  await play(context, portal, cast, 'maintainer')
  await page.goto(`/${language}/nominations/${id}`)
  const choice = (value: string) => page.locator(`[name=choice][value=${value}]`)
  await tabTo(page, choice('FOR'))
  await page.keyboard.press('Space')
  await expect(choice('FOR')).toBeChecked()
  await tabTo(page, page.getByRole('button', { name: t.votes.ballot.submit, exact: true }))
  await page.keyboard.press('Enter')
  await expectDone(page, t.done['ballot-cast'])

  await page.goto(`/${language}/nominations/${id}`)
  await tabTo(page, choice('FOR'))
  await page.keyboard.press('ArrowDown')
  await expect(choice('AGAINST')).toBeChecked()
  await tabTo(page, page.locator('[name=reason]'))
  await page.keyboard.type('再等一年。')
  await tabTo(page, page.getByRole('button', { name: t.votes.ballot.change }))
  await page.keyboard.press('Enter')
  await expect(page.getByText(t.votes.ballot.cast.replace('{choice}', t.votes.choice.AGAINST))).toBeVisible()

  /** On the committer's own nomination, which the maintainer has recommended. Answers its id. */
  async function openVote(): Promise<string> {
    const rows = database(portal)
    const { personId } = rows.one<{ personId: string }>(
      `SELECT personId FROM User WHERE email = 'committer@example.org'`,
    )
    const own = { statement: 'Has adapted a model.', area: '', workPlan: '', links: '' }
    await cast.committer.act('submitNominationAction', { ...own, nomineeId: personId, role: 'MAINTAINER' })
    const { id: nominationId } = rows.one<{ id: string }>('SELECT id FROM Nomination')
    await cast.maintainer.act('recommendNomineeAction', { nominationId, text: 'Leads the adaptation.' })
    meetToday(portal)
    await cast.maintainer.act('openVoteAction', { nominationId, ...openingNow() })
    return nominationId
  }
})
