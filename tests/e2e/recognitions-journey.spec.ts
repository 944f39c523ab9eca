import type { Page } from '@playwright/test'
import en from '@/lib/i18n/messages/en'
import zh from '@/lib/i18n/messages/zh'
import { addressOf, foundingPeople, foundingPerson } from '../support/cast.ts'
import { expect, test } from '../support/portal-test.ts'
import { linkIn } from '../support/reader.ts'

test.use({ portalEnv: { PORTAL_OF: 'recognitions' } })

test.setTimeout(180_000)

test('a committer proposes a developer with evidence; a maintainer decides; the hall of fame shows why', async ({
  browser,
  language,
  portal,
}) => {
  const t = { zh, en }[language]
  const open = async () => (await browser.newContext()).newPage()
  const [visiting, proposing, deciding] = [await open(), await open(), await open()]
  await portal.script('scripts/person-claim.ts', foundingPerson('committer').slug, addressOf('committer'))
  await portal.script('scripts/person-claim.ts', foundingPerson('maintainer').slug, addressOf('maintainer'))
  const proposer = foundingPerson('committer')
  const candidate = foundingPeople('committer').find(({ slug }) => slug !== proposer.slug) ?? proposer

  await test.step('the proposal needs evidence, and keeps what was typed', async () => {
    await signIn(proposing, addressOf('committer'))
    await proposing.goto(`/${language}/hall-of-fame`)
    await proposing.getByRole('link', { name: t.recognitions.propose.link }).click()
    await proposing.locator('[name=q]').fill(candidate.name)
    await proposing.getByRole('button', { name: t.recognitions.propose['find-submit'] }).click()
    await proposing
      .getByRole('link', { name: t.recognitions.propose['title-for'].replace('{name}', candidate.name) })
      .click()
    await proposing.locator('[name=kind]').selectOption('EXCELLENT_DEVELOPER')
    await proposing.locator('[name=year]').fill('2025')
    await proposing.locator('[name=statement]').fill('Adapted two models.')
    await send(proposing, 'propose')
    const [lacking = ''] = t.refusals['recognition-lacks-evidence'].split('{')
    await expect(proposing.getByText(lacking.trim()).first()).toBeVisible()
    await expect(proposing.locator('[name=statement]')).toHaveValue('Adapted two models.')
    await proposing.locator('[name=links]').fill('nowhere')
    await send(proposing, 'propose')
    await expect(proposing.getByText(t.validation['not-link-lines']).first()).toBeVisible()
    await proposing.locator('[name=links]').fill('https://example.org/pr/1 Adaptation of a model')
    await send(proposing, 'propose')
    await expectDone(proposing, t.done['recognition-proposed'])
    const { pathname } = new URL(proposing.url())
    await visiting.goto(`/${language}/hall-of-fame`)
    await expect(visiting.locator('.recognitions')).toHaveCount(0)
    await visiting.goto(pathname)
    await expect(visiting).toHaveURL(new RegExp(`/${language}/sign-in`))
    await expect(proposing.locator('form#grant')).toHaveCount(0)
  })

  await test.step('it waits for a maintainer, who grants it; citation and evidence are in the hall of fame', async () => {
    await signIn(deciding, addressOf('maintainer'))
    await deciding.goto(`/${language}/admin`)
    await deciding.locator('.waiting').locator('a[href$="/admin/recognitions"]').click()
    await deciding.getByRole('link', { name: candidate.name }).click()
    await deciding.locator('[name=citationZh]').fill('完成两个模型的适配。')
    await deciding.locator('[name=citationEn]').fill('Adapted two models.')
    await deciding.locator('form#grant').getByRole('button').click()
    await expectDone(deciding, t.done['recognition-granted'])
    await expect(deciding.locator('form#grant')).toHaveCount(0)
    await visiting.goto(`/${language}/hall-of-fame`)
    const shown = visiting.locator('.recognitions')
    await expect(shown).toContainText(t.recognitions.kind.EXCELLENT_DEVELOPER)
    await expect(shown).toContainText(language === 'zh' ? '完成两个模型的适配。' : 'Adapted two models.')
    await shown.getByText(t.recognitions.evidence).click()
    await expect(shown.getByRole('link', { name: 'Adaptation of a model' })).toHaveAttribute(
      'href',
      'https://example.org/pr/1',
    )
    await visiting.goto(`/${language}/goals/2025-excellent-developers`)
    await expect(visiting.locator('main .table tbody tr')).toHaveCount(1)
    const mails = await portal.mailTo(addressOf('committer'), 2)
    expect(mails.at(-1)?.text).toContain(candidate.name)
  })

  async function signIn(page: Page, address: string) {
    await page.goto(`/${language}/sign-in`)
    await page.getByLabel(t.accounts['sign-in'].email).fill(address)
    await page.getByRole('button', { name: t.accounts['sign-in'].submit }).click()
    const [mail] = await portal.mailTo(address, 1)
    await page.goto(linkIn(mail?.text))
    await page.getByRole('button', { name: t.accounts.confirm.submit, exact: true }).click()
    await expect(page).toHaveURL(new RegExp(`/${language}/me(#|$)`))
  }
})

const send = (page: Page, form: string) => page.locator(`form#${form}`).getByRole('button').last().click()

const expectDone = (page: Page, notice: string) =>
  expect(page.getByRole('status').filter({ hasText: notice })).toBeVisible()
