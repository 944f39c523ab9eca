import type { Browser, BrowserContext, Page } from '@playwright/test'
import en from '@/lib/i18n/messages/en'
import zh from '@/lib/i18n/messages/zh'
import type { Locale } from '@/lib/i18n/routing'
import { expect, noteComplaints } from './portal-test.ts'
import { linkIn } from './reader.ts'
import type { Portal } from './server.ts'

type Portals = { browser: Browser; portal: Portal; language: Locale; complaints: string[] }

/** What people do again and again on their way into the SIG, in the words of one language. */
export function applying({ browser, portal, language, complaints }: Portals) {
  const t = { zh, en }[language]
  const at = (path: string) => `/${language}${path}`

  async function newContext(): Promise<BrowserContext> {
    const context = await browser.newContext()
    noteComplaints(context, complaints)
    return context
  }

  async function signIn(page: Page, address: string) {
    const before = (await portal.mailTo(address)).length
    await page.goto(at('/sign-in'))
    await page.getByLabel(t.accounts['sign-in'].email).fill(address)
    await page.getByRole('button', { name: t.accounts['sign-in'].submit }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.accounts.sent.title)
    const mail = (await portal.mailTo(address, before + 1)).at(-1)
    await page.goto(linkIn(mail?.text))
    await page.getByRole('button', { name: t.accounts.confirm.submit, exact: true }).click()
    await expect(page).toHaveURL(new RegExp(`/${language}/me(#|$)`))
  }

  async function fillIn(page: Page, { name, motivation }: { name?: string; motivation: string }) {
    const { form, kind } = t.applications
    if (name) await page.getByLabel(form.name, { exact: true }).fill(name)
    await page.getByLabel(form.affiliation).fill('示例大学')
    await page.getByLabel(kind.STUDENT).check()
    await page.locator('input[name=areas]').first().check()
    await page.getByLabel(form.motivation).fill(motivation)
    await page.locator('input[name=consent]').check()
  }

  async function apply(page: Page, name: string) {
    await page.goto(at('/join/apply'))
    await fillIn(page, { name, motivation: '读过文档，想参与适配开发。' })
    await page.getByRole('button', { name: t.applications.form.submit }).click()
    await expectDone(page, t.done['application-submitted'])
  }

  const expectDone = (page: Page, notice: string) =>
    expect(page.getByRole('status').filter({ hasText: notice })).toBeVisible()

  /** Opens a part of the page, unless it is open. */
  async function unfold(page: Page, title: string) {
    const part = page.locator('details').filter({ has: page.getByText(title, { exact: true }) })
    if ((await part.getAttribute('open')) === null) await part.locator('summary').click()
  }

  /** Waits until the last mail to an address has this subject, and answers its text. */
  async function lastMail(address: string, subject: string | RegExp) {
    await expect.poll(async () => (await portal.mailTo(address)).at(-1)?.subject).toMatch(subject)
    return (await portal.mailTo(address)).at(-1)?.text
  }

  return { t, language, at, newContext, signIn, fillIn, apply, expectDone, unfold, lastMail }
}

/** A message up to its first parameter, as the beginning of what is looked for. */
export const upToParameter = (message: string) =>
  new RegExp((message.split('{')[0] ?? '').replace(/[.*+?^$()|[\]\\]/g, '\\$&'))
