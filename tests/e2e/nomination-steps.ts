import type { Browser, Page } from '@playwright/test'
import en from '@/lib/i18n/messages/en'
import zh from '@/lib/i18n/messages/zh'
import type { Locale } from '@/lib/i18n/routing'
import type { Choice } from '@/lib/votes/rules'
import { pageOf, type Signed } from '../support/officers.ts'
import { expect } from '../support/portal-test.ts'
import { meetToday } from '../support/rows.ts'
import type { Portal } from '../support/server.ts'

/** What people do with nominations and votes, in one language, each in a browser of their own. */
export function nominationSteps(browser: Browser, portal: Portal, language: Locale, complaints: string[]) {
  const t = { zh, en }[language]
  const open = async (who: Signed, path: string): Promise<Page> => {
    const page = await pageOf(browser, portal, who, complaints)
    await page.goto(`${portal.url}/${language}${path}`)
    return page
  }
  const done = async (page: Page, key: keyof typeof t.done) => {
    await expect(page.getByRole('status').filter({ hasText: t.done[key] })).toBeVisible()
  }
  const idIn = (page: Page) => page.url().match(/nominations\/([0-9a-f-]{36})/)?.[1] ?? ''

  return {
    t,
    open,
    done,

    /** Nominates oneself from the passport, and answers with the nomination's id. */
    async nominateOneself(who: Signed, role: 'committer' | 'maintainer', { again = false } = {}): Promise<string> {
      const page = await open(who, again ? `/nominations/new?person=${who.slug}&role=${role}` : '/me/passport')
      if (!again) await page.locator(`a[href*="role=${role}"]`).click()
      await page.locator('[name=statement]').fill('做过模型适配。')
      const workPlan = page.locator('[name=workPlan]')
      if ((await workPlan.count()) > 0) {
        await page.locator('[name=area]').selectOption({ index: 1 })
        await workPlan.fill('每月适配一个模型。')
      }
      await page.locator('[name=links]').fill('https://example.org/adaptation 一次适配')
      await page.getByRole('button', { name: t.nominations.form.submit }).click()
      await done(page, 'nomination-submitted')
      const id = idIn(page)
      await page.context().close()
      return id
    },

    async recuse(who: Signed, id: string) {
      const page = await open(who, `/nominations/${id}`)
      await page.getByRole('button', { name: t.nominations.recusal.submit }).click()
      await done(page, 'recused')
      await page.context().close()
    },

    /** At a meeting today. The form suggests its day, and a close tomorrow. */
    async openVote(who: Signed, id: string) {
      meetToday(portal)
      const page = await open(who, `/nominations/${id}`)
      await page.getByRole('button', { name: t.votes.opening.submit }).click()
      await done(page, 'vote-opened')
      await page.context().close()
    },

    async vote(who: Signed, id: string, choice: Choice, reason = '') {
      const page = await open(who, `/nominations/${id}`)
      await page.locator(`input[name=choice][value=${choice}]`).check()
      await page.locator('[name=reason]').fill(reason)
      await page.locator('form:has([name=choice]) button[type=submit]').click()
      await done(page, 'ballot-cast')
      await page.context().close()
    },

    /** Leaves the organiser's page open, on the result. */
    async closeVote(who: Signed, id: string): Promise<Page> {
      const page = await open(who, `/nominations/${id}`)
      await page.getByRole('button', { name: t.votes.close.submit }).click()
      await done(page, 'vote-closed')
      return page
    },

    async confirm(page: Page) {
      await page.getByRole('button', { name: t.votes.confirm.submit }).click()
      await done(page, 'vote-confirmed')
    },
  }
}
