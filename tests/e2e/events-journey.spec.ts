import type { Page } from '@playwright/test'
import { sessionCookieName } from '@/lib/auth/session-cookie'
import en from '@/lib/i18n/messages/en'
import zh from '@/lib/i18n/messages/zh'
import { admit, foundingPerson, newEvent } from '../support/cast.ts'
import { expect, noteComplaints, test } from '../support/portal-test.ts'
import { openReader, type Reader } from '../support/reader.ts'

// An event from the draft to the recap, as an organiser and two members live it. In each language, and once without JavaScript.

test.use({ portalEnv: { PORTAL_OF: 'events' } })
test.setTimeout(240_000)

const maintainer = 'organises@example.org'
const first = 'comes-first@example.org'
const second = 'comes-second@example.org'

test('an event is drafted, published, moved, filled, checked into, and looked back on', async ({
  browser,
  language,
  portal,
  complaints,
}) => {
  const t = { zh, en }[language]
  const slug = 'from-draft-to-recap'
  const title = newEvent()[language === 'zh' ? 'titleZh' : 'titleEn']
  const pageOf = async (reader: Reader) => {
    const context = await browser.newContext()
    noteComplaints(context, complaints)
    const name = sessionCookieName(portal.url)
    await context.addCookies([{ name, value: reader.cookies.get(name) ?? '', url: portal.url }])
    return context.newPage()
  }
  const member = async (address: string, name: string) => {
    const reader = openReader(portal)
    await reader.signIn(address)
    await admit(reader, organizer, name)
    return pageOf(reader)
  }

  /** Waits for the mail of that subject. */
  const expectMail = (address: string, subject: string) =>
    expect
      .poll(async () => (await portal.mailTo(address)).map((mail) => mail.subject), { timeout: 45_000 })
      .toContain(subject.replace('{event}', title))

  await portal.script('scripts/person-claim.ts', foundingPerson('maintainer').slug, maintainer)
  const organizer = openReader(portal)
  await organizer.signIn(maintainer)
  const organizing = await pageOf(organizer)
  const [one, other] = [await member(first, 'Member 0001'), await member(second, 'Member 0002')]

  await test.step('a draft is seen by its organisers alone, until it is published', async () => {
    await organizing.goto(`/${language}/admin/events`)
    await organizing.getByRole('link', { name: t.events.admin.create }).click()
    await fill(organizing, newEvent({ slug, startsAt: '' }))
    await organizing.getByLabel(t.events.form.draft).check()
    await organizing.getByText(t.events.form.questions, { exact: true }).click()
    await organizing.locator('[name=question1Zh]').fill('最想听什么？')
    await organizing.locator('[name=question1En]').fill('What would you like to hear?')
    await organizing.locator('[name=question1Required]').check()
    await organizing.getByRole('button', { name: t.events.form.submit }).click()
    // Once the answer is there, what was typed is still there.
    await expect(organizing.locator('[name=startsAt]')).toHaveAttribute('aria-invalid', 'true')
    await expect(organizing.locator('[name=slug]')).toHaveValue(slug)
    await expect(organizing.getByLabel(t.events.form.draft)).toBeChecked()
    await organizing.locator('[name=startsAt]').fill(newEvent().startsAt)
    await organizing.getByRole('button', { name: t.events.form.submit }).click()
    await expectDone(organizing, t.done['event-drafted'])
    expect((await one.goto(`/${language}/events/${slug}`))?.status()).toBe(404)
    complaints.length = 0
    await organizing.getByRole('button', { name: t.events.admin.publish }).click()
    await expectDone(organizing, t.done['event-created'])
  })

  await test.step('someone has the turn to organise it, for everyone to see', async () => {
    await one.goto(`/${language}/meetings/rota`)
    const turn = one.getByRole('row').filter({ has: one.getByRole('link', { name: title }) })
    await expect(turn).toBeVisible()
    await expect(turn).not.toContainText(t.rota.nobody)
  })

  await test.step('one takes the place and answers, the other waits', async () => {
    await one.goto(`/${language}/events`)
    await one.getByRole('link', { name: title }).click()
    await one.getByRole('button', { name: t.events.sign.submit, exact: true }).click()
    await expect(one.getByText(t.refusals['answer-missing']).first()).toBeVisible()
    await one.locator('[name=answer1]').fill('KV cache')
    await one.getByRole('button', { name: t.events.sign.submit, exact: true }).click()
    await expectDone(one, t.done['signed-up'])
    await other.goto(`/${language}/events/${slug}`)
    await other.locator('[name=answer1]').fill('=1+1')
    await other.getByRole('button', { name: t.events.sign['submit-waiting'] }).click()
    await expectDone(other, t.done['signed-up-waiting'])
  })

  await test.step('the organiser moves it and asks for confirmation; both are told', async () => {
    await organizing.goto(`/${language}/admin/events/${slug}/edit`)
    await organizing.locator('[name=placeZh]').fill('二楼报告厅')
    await organizing.locator('[name=placeEn]').fill('Hall on the second floor')
    await organizing.locator('[name=acceptHours]').fill('24')
    await organizing.getByRole('button', { name: t.events.form.submit }).click()
    await expectDone(organizing, t.done['event-edited'])
    await expectMail(first, t.mail['event-changed'].subject)
    await expectMail(second, t.mail['event-changed'].subject)
  })

  await test.step('the first cancels; the second is offered the place, and accepts', async () => {
    await one.goto(`/${language}/events/${slug}`)
    await one.getByRole('button', { name: t.events.sign.cancel }).click()
    await expectDone(one, t.done['sign-up-cancelled'])
    await expectMail(second, t.mail['sign-up-offered'].subject)
    await other.goto(`/${language}/events/${slug}`)
    await other.getByRole('button', { name: t.events.sign.accept }).click()
    await expectDone(other, t.done['place-accepted'])
  })

  await test.step('the reminder comes, and at the door the code is right', async () => {
    await portal.script('tests/support/change-rows.ts', 'event-soon', slug)
    await portal.end()
    await portal.begin()
    await expectMail(second, t.mail['event-reminder-hour'].subject)
    await portal.script('tests/support/change-rows.ts', 'event-running', slug)
    await organizing.goto(`/${language}/admin/events/${slug}/check-in`)
    const code = (await organizing.locator('.check-in-screen strong').textContent()) ?? ''
    expect(code).toMatch(/^[A-Z2-9]{3}-[A-Z2-9]{3}$/)
    await other.goto(`/${language}/events/${slug}`)
    await other.getByRole('link', { name: t.events.sign['check-in'] }).click()
    await other.locator('[name=code]').fill('AAA-AAA')
    await other.getByRole('button', { name: t.events['check-in'].submit }).click()
    await expect(other.getByText(t.refusals['check-in-code-wrong']).first()).toBeVisible()
    await other.locator('[name=code]').fill(code.toLowerCase().replace('-', ''))
    await other.getByRole('button', { name: t.events['check-in'].submit }).click()
    await expectDone(other, t.done['checked-in'])
  })

  await test.step('the organiser sees who came, and takes the list along', async () => {
    await organizing.goto(`/${language}/admin/events/${slug}`)
    await expect(organizing.getByText(t.events.admin.came, { exact: true })).toBeVisible()
    const { html, headers } = await organizer.get(`/${language}/admin/events/${slug}/sign-ups.csv`)
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8')
    // A formula is defused, and the cancelled are on it.
    expect(html).toContain(`'=1+1`)
    expect(html.trim().split('\r\n')).toHaveLength(3)
  })

  await test.step('what was said stays, for everyone', async () => {
    await portal.script('tests/support/change-rows.ts', 'event-over', slug)
    await organizing.goto(`/${language}/admin/events/${slug}`)
    await organizing.locator('[name=recordingUrl]').fill('https://video.example.org/1')
    await organizing.locator('[name=recapZh]').fill('两个话题。<script>alert(1)</script>')
    await organizing.locator('[name=recapEn]').fill('Two talks. <script>alert(1)</script>')
    await organizing.getByRole('button', { name: t.events.admin['recap-submit'] }).click()
    await expectDone(organizing, t.done['recap-written'])
    await expectMail(second, t.mail['event-recap'].subject)
    const visiting = await browser.newPage()
    await visiting.goto(`/${language}/events?show=past`)
    await visiting.getByRole('link', { name: title }).click()
    await expect(visiting.getByRole('heading', { name: t.events.recap })).toBeVisible()
    await expect(visiting.getByRole('link', { name: t.events['watch-recording'] })).toBeVisible()
    await visiting.close()
  })
})

const expectDone = (page: Page, notice: string) =>
  expect(page.getByRole('status').filter({ hasText: notice })).toBeVisible()

async function fill(page: Page, fields: ReturnType<typeof newEvent>) {
  const { kind, ...texts } = fields
  await page.locator('select[name=kind]').selectOption(kind)
  for (const [name, value] of Object.entries(texts)) await page.locator(`[name=${name}]`).fill(value)
}
