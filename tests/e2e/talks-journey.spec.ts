import type { Page } from '@playwright/test'
import { sessionCookieName } from '@/lib/auth/session-cookie'
import en from '@/lib/i18n/messages/en'
import zh from '@/lib/i18n/messages/zh'
import { admit, foundingPerson, newEvent, talk } from '../support/cast.ts'
import { expect, noteComplaints, test } from '../support/portal-test.ts'
import { openReader, type Reader } from '../support/reader.ts'
import { database } from '../support/rows.ts'

// A talk from the proposal to the archive, as a speaker, an organiser and a listener live it. In each language, and once
// without JavaScript.

test.use({ portalEnv: { PORTAL_OF: 'talks' } })
test.setTimeout(240_000)

const maintainer = 'reviews@example.org'
const speaker = 'speaks@example.org'
const second = 'speaks-too@example.org'
const listener = 'listens@example.org'

test('a talk is proposed, reviewed, accepted, given, rated, and found again', async ({
  browser,
  language,
  portal,
  complaints,
}) => {
  const t = { zh, en }[language]
  const slug = 'with-talks'
  const title = 'Paged attention'
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
    return reader
  }
  const expectMail = (address: string, subject: string) =>
    expect
      .poll(async () => (await portal.mailTo(address)).map((mail) => mail.subject), { timeout: 45_000 })
      .toContain(subject)

  await portal.script('scripts/person-claim.ts', foundingPerson('maintainer').slug, maintainer)
  const organizer = openReader(portal)
  await organizer.signIn(maintainer)
  const [speaking, other, listening] = [
    await member(speaker, 'Member 0001'),
    await member(second, 'Member 0002'),
    await member(listener, 'Member 0003'),
  ]
  const [reviewPage, talkPage, listenPage] = [await pageOf(organizer), await pageOf(speaking), await pageOf(listening)]
  const session = newEvent({ slug, capacity: '10' })
  await organizer.act('createEventAction', session)
  const sessionId = database(portal).one<{ id: string }>('SELECT id FROM Event WHERE slug = ?', slug).id

  await test.step('a member proposes a talk, and asks another one to give it together', async () => {
    await talkPage.goto(`/${language}/talks`)
    await talkPage.getByRole('link', { name: t.talks.propose }).click()
    await talkPage.locator('[name=title]').fill(title)
    await talkPage.getByRole('button', { name: t.talks.form.submit }).click()
    await expect(talkPage.getByText(t.validation.required).first()).toBeVisible()
    await expect(talkPage.locator('[name=title]')).toHaveValue(title)
    await talkPage.locator('[name=abstract]').fill('**Why** it helps. <script>alert(1)</script>')
    await talkPage.locator('[name=areas]').first().check()
    await talkPage.getByRole('button', { name: t.talks.form.submit }).click()
    await expectDone(talkPage, t.done['talk-submitted'])
    const { slug: profile } = database(portal).one<{ slug: string }>(
      'SELECT slug FROM Person JOIN User ON User.personId = Person.id WHERE email = ?',
      second,
    )
    await talkPage.locator('[name=person]').fill(`${portal.url}/${language}/people/${profile}`)
    await talkPage.getByRole('button', { name: t.talks.own['invite-submit'] }).click()
    await expectDone(talkPage, t.done['speaker-invited'])
    const invited = await pageOf(other)
    await invited.goto(`/${language}/me/talks`)
    await invited.getByRole('link', { name: title }).click()
    await invited.getByRole('button', { name: t.talks.own.accept }).click()
    await expectDone(invited, t.done['invitation-accepted'])
    const area = await firstArea(talkPage)
    await other.act('proposeTalkAction', talk({ title: 'Second talk', areas: area }))
    await other.act('proposeTalkAction', talk({ title: 'Third talk', areas: area }))
  })

  await test.step('the organiser scores it and means to accept it; the speaker sees nothing of that', async () => {
    await reviewPage.goto(`/${language}/admin/talks`)
    await reviewPage.getByRole('link', { name: title }).click()
    await reviewPage.locator('[name=score][value="4"]').check()
    await reviewPage.locator('#review-comment').fill('canary of a comment')
    await reviewPage.getByRole('button', { name: t.talks.review['review-submit'] }).click()
    await expectDone(reviewPage, t.done['talk-reviewed'])
    await reviewPage.locator('[name=decision]').selectOption(sessionId)
    await reviewPage.getByRole('button', { name: t.talks.review['decide-submit'] }).click()
    await expectDone(reviewPage, t.done['verdict-noted'])
    const { id } = database(portal).one<{ id: string }>('SELECT id FROM Talk WHERE title = ?', title)
    const { html } = await speaking.get(`/${language}/me/talks/${id}`)
    expect(html).not.toContain('canary')
    expect(html).not.toContain(session.slug)
    expect(html).toContain(t.talks.status.SUBMITTED)
  })

  await test.step('decisions are published together', async () => {
    const second = database(portal).one<{ id: string }>(`SELECT id FROM Talk WHERE title = 'Second talk'`)
    await organizer.act('decideTalkAction', { talkId: second.id, decision: sessionId, reason: '' })
    await reviewPage.goto(`/${language}/admin/talks`)
    await reviewPage.getByRole('button', { name: t.talks.review.publish }).click()
    await expectDone(reviewPage, t.done['decisions-published'])
    await expectMail(speaker, t.mail['talk-accepted'].subject.replace('{talk}', title))
    expect(await statusOf('Third talk')).toBe('SUBMITTED')
  })

  await test.step('an organiser takes an accepted talk out of the session; accepted again, it is withdrawn by who gives it', async () => {
    const { id } = database(portal).one<{ id: string }>(`SELECT id FROM Talk WHERE title = 'Second talk'`)
    await reviewPage.goto(`/${language}/admin/talks/${id}`)
    await reviewPage.getByRole('button', { name: t.talks.review.release }).first().click()
    await reviewPage.locator('#release').getByRole('button', { name: t.talks.review.release }).click()
    await expectDone(reviewPage, t.done['talk-released'])
    // They last acted by their readers, in English.
    await expectMail(second, en.mail['talk-released'].subject.replace('{talk}', 'Second talk'))
    expect(await statusOf('Second talk')).toBe('SUBMITTED')
    await organizer.act('decideTalkAction', { talkId: id, decision: sessionId, reason: '' })
    await organizer.act('publishDecisionsAction', { sessionId })
    const withdrawing = await pageOf(other)
    await withdrawing.goto(`/${language}/me/talks/${id}`)
    await withdrawing.getByRole('button', { name: t.talks.own.withdraw }).first().click()
    await withdrawing.locator('#withdraw').getByRole('button', { name: t.talks.own.withdraw, exact: true }).click()
    await expectDone(withdrawing, t.done['talk-withdrawn'])
    await expectMail(maintainer, en.mail['talk-withdrawn'].subject.replace('{talk}', 'Second talk'))
    await withdrawing.context().close()
  })

  await test.step('the speaker uploads slides: what is no PDF is refused, a PDF is kept', async () => {
    await talkPage.goto(`/${language}/me/talks`)
    await talkPage.getByRole('link', { name: title }).click()
    const choose = (body: string) =>
      talkPage
        .locator('[name=slides]')
        .setInputFiles({ name: 'slides.pdf', mimeType: 'application/pdf', buffer: Buffer.from(body) })
    await choose('<html><script>alert(1)</script>')
    await talkPage.getByRole('button', { name: t.talks.own['slides-submit'] }).click()
    await expect(talkPage.getByText(t.refusals['pdf-type']).first()).toBeVisible()
    await choose('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n')
    await talkPage.getByRole('button', { name: t.talks.own['slides-submit'] }).click()
    await expectDone(talkPage, t.done['slides-added'])
  })

  await test.step('a listener signs up, comes, and says how it was', async () => {
    await listening.act('signUpAction', { eventId: sessionId })
    await portal.script('tests/support/change-rows.ts', 'event-over', slug)
    await listenPage.goto(`/${language}/events/${slug}`)
    await listenPage.getByRole('link', { name: title }).click()
    await listenPage.locator('[name=rating][value="5"]').check()
    await listenPage.locator('#give-feedback-comment').fill('Clear and to the point.')
    await listenPage.getByRole('button', { name: t.talks.feedback.submit }).click()
    await expectDone(listenPage, t.done['feedback-given'])
    await talkPage.reload()
    await expect(talkPage.getByText('Clear and to the point.')).toBeVisible()
  })

  await test.step('anyone finds it in the archive, with its slides', async () => {
    const visiting = await browser.newPage()
    noteComplaints(visiting.context(), complaints)
    await visiting.goto(`/${language}/events`)
    await visiting.getByRole('link', { name: t.events.archive }).click()
    await visiting.locator('[name=q]').fill('paged ATTENTION')
    await visiting.getByRole('button', { name: t.archive.submit, exact: true }).click()
    await expect(visiting.getByRole('link', { name: title })).toBeVisible()
    await visiting.getByRole('link', { name: title }).click()
    await expect(
      visiting.getByText(t.talks.rating.replace('{mean}', '5.0').split(/[{,]/)[0] ?? '').first(),
    ).toBeVisible()
    await visiting.getByRole('link', { name: 'Member 0001' }).click()
    await expect(visiting.getByRole('heading', { level: 1 })).toHaveText('Member 0001')
    const href = await visiting.getByRole('link', { name: t.talks['slides-download'] }).getAttribute('href')
    const slides = await fetch(`${portal.url}${href}`)
    expect([slides.status, slides.headers.get('content-disposition')]).toEqual([
      200,
      'attachment; filename="slides.pdf"',
    ])
    await visiting.close()
  })

  async function statusOf(name: string) {
    return database(portal).one<{ status: string }>('SELECT status FROM Talk WHERE title = ?', name).status
  }
})

async function firstArea(page: Page): Promise<string> {
  return (await page.locator('[name=areas]').first().getAttribute('value')) ?? ''
}

const expectDone = (page: Page, notice: string) =>
  expect(page.getByRole('status').filter({ hasText: notice })).toBeVisible()
