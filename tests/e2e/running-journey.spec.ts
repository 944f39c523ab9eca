import type { Page } from '@playwright/test'
import en from '@/lib/i18n/messages/en'
import zh from '@/lib/i18n/messages/zh'
import { fits } from '../support/fits.ts'
import { expect, play, test } from '../support/portal-test.ts'

// A portal of its own: other journeys leave people and mail behind.
test.use({ portalEnv: { PORTAL_OF: 'running' } })

// Those who run the SIG: what waits, the log, the outbox, the jobs, the server. In each language, and once without
// JavaScript; on a desk and on a phone.

test.setTimeout(180_000)

for (const width of [1440, 390]) {
  test(`a maintainer sees what waits, how it goes, and who changed what, ${width} pixels wide`, async ({
    page,
    language,
    portal,
    cast,
    scene,
  }) => {
    const t = { zh, en }[language]
    await page.setViewportSize({ width, height: 900 })
    await play(page.context(), portal, cast, 'maintainer')

    await test.step('what waits is one click away', async () => {
      await page.goto(`/${language}/admin`)
      await page.locator('.waiting').getByRole('link').first().click()
      await expect(page).toHaveURL(/\/admin\/applications/)
    })

    await test.step('figures have their numbers in tables', async () => {
      await page.goto(`/${language}/admin`)
      const chart = page.locator('.bar-chart').first()
      await expect(chart.getByRole('img')).toBeVisible()
      await chart.getByText(t.admin.figures.table).click()
      await expect(chart.getByRole('row')).toHaveCount(13)
      await fits(page)
    })

    await test.step('the log is filtered, and the filter is in the address', async () => {
      await page.getByRole('link', { name: t.admin.tools.audit.name }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.audit.title)
      await page.getByLabel(t.audit.filter.subject).fill(`event:${scene.eventId}`)
      await page.getByRole('button', { name: t.audit.filter.submit }).click()
      await expect(page).toHaveURL(new RegExp(scene.eventId))
      await expect(page.locator('tbody tr')).not.toHaveCount(0)
      await expect(page.getByText('event.created')).toBeVisible()
      await expect(page.getByRole('cell').filter({ hasText: t.auditActions.event.created })).toBeVisible()
      await fits(page)
      await page.getByLabel(t.audit.filter.who).fill('nobody of this name')
      await page.getByRole('button', { name: t.audit.filter.submit }).click()
      await expect(page.getByText(t.audit.none)).toBeVisible()
      await page.getByRole('link', { name: t.audit.filter.clear }).click()
      await expect(page.locator('tbody tr')).not.toHaveCount(0)
    })

    await test.step('the log is a file for a spreadsheet', async () => {
      const file = await cast.maintainer.get(`/${language}/admin/audit/export.csv?subject=event:${scene.eventId}`)
      expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8')
      expect(file.html).toMatch(/^\ufeff?sequence,at,actor,/)
      expect(file.html).toContain('event.created')
    })

    await test.step('one’s own entries are on one’s own page', async () => {
      await page.goto(`/${language}/me`)
      await page.getByRole('link', { name: t.accounts.me['own-entries'] }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.audit.own.title)
      await expect(page.locator('tbody tr')).not.toHaveCount(0)
    })
  })

  test(`an operator tests mail, calls a job and backs up, ${width} pixels wide`, async ({
    page,
    language,
    portal,
    cast,
  }) => {
    const t = { zh, en }[language]
    await page.setViewportSize({ width, height: 900 })
    await play(page.context(), portal, cast, 'operator')

    await test.step('a test mail arrives', async () => {
      const before = (await portal.mailTo('operator@example.org')).length
      await page.goto(`/${language}/admin`)
      await page.getByRole('link', { name: t.admin.tools.mail.name }).click()
      await page.getByRole('button', { name: t.outbox.test.submit }).click()
      await expectDone(page, t.done['mail-test'])
      const mail = (await portal.mailTo('operator@example.org', before + 1)).at(-1)
      expect(mail?.subject).toBe(t.mail['mail-test'].subject)
      await page.getByRole('link', { name: t.outbox.status.SENT, exact: true }).click()
      await expect(page.getByRole('row').filter({ hasText: t.mail['mail-test'].subject }).first()).toBeVisible()
      await fits(page)
    })

    await test.step('every letter is there in both languages', async () => {
      await page.getByRole('link', { name: t.outbox.templates.open }).click()
      await page.getByRole('link', { name: 'mail-test', exact: true }).click()
      await expect(page.getByRole('heading', { name: zh.mail['mail-test'].subject })).toBeVisible()
      await expect(page.getByRole('heading', { name: en.mail['mail-test'].subject })).toBeVisible()
      const asHtml = page.frameLocator('iframe').first()
      await expect(asHtml.getByRole('link', { name: zh.mail['mail-test'].button })).toBeVisible()
      await fits(page)
    })

    await test.step('a job is called', async () => {
      await page.goto(`/${language}/admin`)
      await page.getByRole('link', { name: t.admin.tools.jobs.name }).click()
      const row = page.getByRole('row').filter({ hasText: 'forget-expired' })
      await row.getByRole('button', { name: t.jobs.run }).click()
      await expectDone(page, t.done['job-called'])
      await fits(page)
    })

    await test.step('a backup is taken', async () => {
      await page.goto(`/${language}/admin`)
      await page.getByRole('link', { name: t.admin.tools.server.name }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.server.title)
      const before = await page.locator('tbody tr').count()
      await page.getByRole('button', { name: t.server.backups.now }).click()
      await expectDone(page, t.done['backed-up'])
      await expect(page.locator('tbody tr')).toHaveCount(before + 1)
      await expect(page.getByText(t.server['up-to-date'])).toBeVisible()
      await fits(page)
    })
  })
}

const expectDone = (page: Page, notice: string) =>
  expect(page.getByRole('status').filter({ hasText: notice })).toBeVisible()
