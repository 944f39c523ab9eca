import type { Page } from '@playwright/test'
import en from '@/lib/i18n/messages/en'
import zh from '@/lib/i18n/messages/zh'
import { addressOf, foundingPerson } from '../support/cast.ts'
import { readPdf } from '../support/pdf.ts'
import { expect, test } from '../support/portal-test.ts'
import { linkIn } from '../support/reader.ts'

test.use({ portalEnv: { PORTAL_OF: 'reports' } })

test.setTimeout(180_000)

test('a maintainer drafts the year’s report, edits and publishes it; a visitor reads and prints it', async ({
  browser,
  language,
  portal,
}) => {
  const t = { zh, en }[language]
  const open = async () => (await browser.newContext()).newPage()
  const [visiting, writing] = [await open(), await open()]
  await portal.script('scripts/person-claim.ts', foundingPerson('maintainer').slug, addressOf('maintainer'))
  const address = `/${language}/reports/2025`

  await test.step('it is drafted from the rows, and nobody else sees it', async () => {
    await signIn(writing, addressOf('maintainer'))
    await writing.goto(`/${language}/admin`)
    await writing.getByRole('link', { name: t.admin.tools.reports.name }).click()
    await send(writing, 'draft-report')
    await expectDone(writing, t.done['report-drafted'])
    await expect(writing.locator('[name=textZh]')).toHaveValue(/\[3\]\(\/zh\/goals\/2025-maintainers\)/)
    await expect(writing.locator('[name=textEn]')).toHaveValue(/\[3\]\(\/en\/goals\/2025-maintainers\)/)
    expect((await fetch(portal.url + address)).status).toBe(404)
    await visiting.goto(`/${language}/reports`)
    await expect(visiting.getByText(t.reports.none)).toBeVisible()
  })

  await test.step('it is edited, and an empty text is refused with the other one kept', async () => {
    await writing.locator('[name=textEn]').fill('')
    await writing.locator('[name=textZh]').fill(`## 一年小结\n\n[3](/zh/goals/2025-maintainers) 位负责人。${filler}`)
    await send(writing, 'report')
    if (language !== 'zh') await expect(writing.getByText(t.validation.required).first()).toBeVisible()
    await writing.locator('[name=textEn]').fill(`## The year\n\n[3](/en/goals/2025-maintainers) maintainers.${filler}`)
    await send(writing, 'report')
    await expectDone(writing, t.done['report-saved'])
    await send(writing, 'publish-report')
    await expectDone(writing, t.done['report-published'])
  })

  await test.step('a visitor reads it, and finds the rows behind a figure', async () => {
    await visiting.goto(`/${language}/goals`)
    await visiting.getByRole('link', { name: t.reports.title }).click()
    await visiting.getByRole('link', { name: t.reports['title-of'].replace('{year}', '2025') }).click()
    await expect(visiting).toHaveURL(portal.url + address)
    await expect(
      visiting.getByRole('heading', { name: language === 'zh' ? '一年小结' : 'The year', exact: true }),
    ).toBeVisible()
    await visiting.locator('.prose').getByRole('link', { name: '3' }).click()
    await expect(visiting.locator('main .table tbody tr')).toHaveCount(3)
    await visiting.goto(address)
  })

  await test.step('pictures say what their tables say', async () => {
    for (const chart of await visiting.locator('.bar-chart').all())
      expect(await chart.locator('td').allTextContents()).toEqual(
        await chart.locator('svg text:not(.bar-mark)').allTextContents(),
      )
    const squares = await visiting.locator('.heat-map title').allTextContents()
    const rows = await visiting.locator('.chart-table tbody tr').all()
    const told = await Promise.all(
      rows.map(
        async (row) => `${await row.locator('th').textContent()}: ${await row.locator('td').last().textContent()}`,
      ),
    )
    expect(squares).toEqual(told.reverse())
  })

  await test.step('Chromium prints it on two pages or more, and cuts no picture', async () => {
    const { pages, figures } = readPdf(await visiting.pdf({ format: 'A4', tagged: true, printBackground: true }))
    expect(pages).toBeGreaterThanOrEqual(2)
    const pictures = await visiting.locator('main svg[role=img]').count()
    expect(figures.length).toBeGreaterThanOrEqual(pictures)
    expect(figures.filter((on) => on.length !== 1)).toEqual([])
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

/** Enough to fill most of a page. */
const filler = Array.from({ length: 18 }, (_, index) => `\n\nParagraph ${index + 1}. ${'Words '.repeat(20)}`).join('')

const send = (page: Page, form: string) => page.locator(`form#${form}`).getByRole('button').last().click()

const expectDone = (page: Page, notice: string) =>
  expect(page.getByRole('status').filter({ hasText: notice })).toBeVisible()
