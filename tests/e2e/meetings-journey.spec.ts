import type { Page } from '@playwright/test'
import { expect, test } from '../support/portal-test.ts'
import { openReader } from '../support/reader.ts'
import { giveTurn } from '../support/rows.ts'
import { inDays, meetingSteps, soonToday, upcoming } from './meeting-steps.ts'

// From a member's proposal to the next meeting's agenda: ordered, frozen and mailed, held, written down. In each language,
// and once without JavaScript. A portal of its own: it moves and holds the series' next meeting.

test.use({ portalEnv: { PORTAL_OF: 'meetings' }, actionTimeout: 15_000 })
// Five minutes, and up to five until a day of the SIG's is over.
test.setTimeout(600_000)

const demo = '长上下文的阶段性演示'

test('a demo is proposed, ordered, frozen, held and written down; what was taken on comes up again', async ({
  browser,
  portal,
  cast,
  language,
  complaints,
}) => {
  const steps = meetingSteps({ browser, portal, cast, language, complaints })
  const { t, as, address, done, press } = steps
  const meeting = await steps.nextMeeting()
  const [visitor, member, organiser, maintainer] = [
    await as('visitor'),
    await as('member'),
    await as('committer'),
    await as('maintainer'),
  ]
  const at = (path = '') => address(`/meetings/${meeting.slug}${path}`)
  const { nominationId, title: nomination } = await steps.nominateMember()

  await test.step('a member proposes a demo: what is missing is said, what was typed stays', async () => {
    await member.goto(address('/meetings/propose'))
    await member.locator('[name=title]').fill(demo)
    await press(member, t.agenda.proposal.submit)
    await expect(member.getByRole('alert').first()).toBeVisible()
    await expect(member.locator('[name=title]')).toHaveValue(demo)
    await member.getByLabel(t.agenda.proposal.DEMO).check()
    await member.locator('[name=minutes]').fill('20')
    await press(member, t.agenda.proposal.submit)
    await done(member, 'proposed')
    await visitor.goto(at())
    await expect(visitor.locator('.agenda li').filter({ hasText: demo })).toContainText(t.agenda.source.proposals)
    await visitor.locator('.agenda').getByRole('link', { name: nomination }).click()
    await expect(visitor).toHaveURL(new RegExp(nominationId))
  })

  await test.step('the organiser puts it first, gives it more time, and keeps a draft', async () => {
    await organiser.goto(at('/organise'))
    const up = () => organiser.getByRole('group', { name: t.agenda.edit['up-item'].replace('{title}', demo) })
    while ((await up().count()) > 0) {
      const before = await titles(organiser).allTextContents()
      await up().getByRole('button').click()
      await expect.poll(() => titles(organiser).allTextContents()).not.toEqual(before)
    }
    await expect(titles(organiser).first()).toHaveText(demo)
    await organiser.getByLabel(t.agenda.edit.minutes.replace('{title}', demo)).fill('25')
    await organiser.locator('li').filter({ hasText: demo }).getByRole('button', { name: t.agenda.edit.set }).click()
    await done(organiser, 'agenda-changed')
    await press(organiser, t.agenda.edit.publish)
    await done(organiser, 'draft-published')
  })

  await test.step('it freezes and goes out with what has changed; later changes are marked', async () => {
    await organiser.locator('#add-item [name=title]').fill('运作规则')
    await organiser.locator('#add-item').getByRole('button').click()
    await done(organiser, 'agenda-changed')
    await steps.moveTo(organiser, meeting.slug, await soonToday())
    await steps.untilFrozen(meeting)
    await expect.poll(() => agendaMail(), { timeout: 30_000 }).toContain(`${demo} (`)
    expect(await agendaMail()).toContain(t.agenda.difference.added.replace('{title}', '运作规则'))
    await organiser.goto(at('/organise'))
    await organiser.getByLabel(t.agenda.edit.minutes.replace('{title}', '运作规则')).fill('5')
    await organiser
      .locator('li')
      .filter({ hasText: '运作规则' })
      .getByRole('button', { name: t.agenda.edit.set })
      .click()
    await done(organiser, 'agenda-changed')
    await visitor.goto(at())
    await expect(visitor.locator('.agenda li').filter({ hasText: t.agenda.late })).toHaveCount(1)
  })

  const code = await test.step('the organiser opens the meeting; members check in by its code', async () => {
    await organiser.goto(at('/session'))
    await press(organiser, t.sessions.open)
    await done(organiser, 'session-opened')
    const shown = ((await organiser.locator('.check-in-code').textContent()) ?? '').replace(/\s/g, '')
    await member.goto(at())
    await member.locator('[name=code]').fill(shown === '000000' ? '111111' : '000000')
    await press(member, t.sessions['check-in'].submit)
    await expect(member.getByRole('alert').filter({ hasText: t.refusals['code-wrong'] }).first()).toBeVisible()
    await member.goto((await organiser.locator('.check-in a').first().getAttribute('href')) ?? '')
    await expect(member.locator('[name=code]')).toHaveValue(shown)
    await member.getByLabel(t.sessions.kind.PRESENT).check()
    await press(member, t.sessions['check-in'].submit)
    await done(member, 'checked-in')
    await organiser.goto(at('/session'))
    await expect(organiser.locator('.check-in details li')).toHaveCount(1)
    return shown
  })

  await test.step('notes, a decision and what someone takes on are written down under the item', async () => {
    const item = organiser.locator('.session-item').filter({ hasText: demo })
    await item.getByRole('button', { name: t.sessions['turn-to'] }).click()
    await expect(item).toHaveAttribute('data-current', '')
    await item.locator('textarea[name=text]').first().fill('演示了长上下文。')
    await item.getByRole('button', { name: t.sessions.note.save }).click()
    await done(organiser, 'note-saved')
    await item.getByText(t.sessions.decision.add).click()
    const decision = organiser.locator('form[id^=decision-]:visible')
    await decision.locator('[name=text]').fill('合入主干')
    await decision.getByRole('button').click()
    await done(organiser, 'decision-noted')
    await item.getByText(t.sessions.action.add).click()
    const action = organiser.locator('form[id^=action-]:visible')
    await action.locator('[name=text]').fill('补上文档')
    await action.locator('[name=ownerId]').selectOption({ label: 'member@example.org' })
    await action.locator('[name=dueOn]').fill(inDays(7))
    await action.getByRole('button').click()
    await done(organiser, 'action-item-noted')
    await expect(item.locator('textarea[name=text]').first()).toHaveValue('演示了长上下文。')
  })

  await test.step('the vote on the nomination is opened, called through and closed on the same screen', async () => {
    giveTurn(portal, meeting.id, 'committer@example.org')
    await organiser.goto(at('/session'))
    const item = organiser.locator('.session-item').filter({ hasText: nomination })
    await item.getByRole('button', { name: t.sessions['turn-to'] }).click()
    await expect(item).toHaveAttribute('data-current', '')
    await item.getByRole('button', { name: t.votes.opening.submit }).click()
    await done(organiser, 'vote-opened')
    await expect(item.locator('.roll li')).toHaveCount(9)
    await expect(item.locator('.roll li').filter({ hasText: t.votes['roll-call'].voted })).toHaveCount(0)
    await maintainer.goto(address(`/nominations/${nominationId}`))
    await maintainer.locator('input[name=choice][value=FOR]').check()
    await maintainer.locator('form:has([name=choice]) button[type=submit]').click()
    await done(maintainer, 'ballot-cast')
    await steps.voteFor(nominationId, 4)
    await organiser.goto(at('/session'))
    await expect(item.locator('.roll li').filter({ hasText: t.votes['roll-call'].voted })).toHaveCount(5)
    // Four have not voted: that it is over now is for whoever's turn it is.
    await item.getByRole('button', { name: t.votes.close.submit }).click()
    await done(organiser, 'vote-closed')
    await expect(item.getByText(t.votes.result.carried, { exact: true })).toBeVisible()
    await visitor.goto(address(`/nominations/${nominationId}/result`))
    await expect(visitor.getByText('5/9 > 1/2')).toBeVisible()
  })

  await test.step('the meeting ends, and its code with it', async () => {
    await press(organiser, t.sessions.close)
    await organiser.getByRole('dialog').getByRole('button', { name: t.sessions.close }).click()
    await done(organiser, 'session-closed')
    const { state } = await cast.account.act('checkInAction', { meetingId: meeting.id, code, kind: 'ONLINE' })
    expect(state?.status).toBe('invalid')
  })

  await test.step('minutes begin from the agenda; someone else than their author publishes them', async () => {
    await press(organiser, t.minutes.begin)
    await done(organiser, 'minutes-begun')
    const text = organiser.locator('#save-minutes [name=text]')
    await expect(text).toHaveValue(new RegExp(`## ${demo}[^#]*演示了长上下文。[^#]*合入主干`))
    await press(organiser, t.minutes['hand-in'])
    await done(organiser, 'minutes-handed-in')
    await expect(organiser.getByText(t.minutes['publish-other'])).toBeVisible()
    await visitor.goto(at('/minutes'))
    await expect(visitor.getByText('合入主干')).toHaveCount(0)
    await maintainer.goto(at('/minutes'))
    await press(maintainer, t.minutes.publish)
    await done(maintainer, 'minutes-published')
    await visitor.goto(at('/minutes'))
    await expect(visitor.locator('main').getByText('演示了长上下文。')).toBeVisible()
    await expect(visitor.locator('main')).toContainText(`${t.votes.result.carried} ·`)
    await expect(visitor.getByRole('link', { name: 'member@example.org' }).first()).toBeVisible()
  })

  await test.step('a correction is a revision that anyone sees, and the search finds its words', async () => {
    await maintainer.getByText(t.minutes.revise, { exact: true }).first().click()
    const form = maintainer.locator('#revise-minutes')
    await form.locator('[name=text]').fill('演示了超长上下文。')
    await form.locator('[name=reason]').fill('更正措辞')
    await form.getByRole('button').click()
    await done(maintainer, 'minutes-revised')
    await visitor.goto(at('/minutes'))
    await expect(visitor.locator('main')).toContainText('更正措辞')
    await visitor.goto(address('/meetings'))
    await visitor.locator('[name=q]').fill('超长')
    await press(visitor, t.minutes['search-submit'])
    await expect(visitor.locator(`main a[href$="/meetings/${meeting.slug}/minutes"]`)).toBeVisible()
  })

  await test.step('what was taken on stands on the next agenda until it is done', async () => {
    const next = upcoming(portal).find(({ id }) => id !== meeting.id)
    await visitor.goto(address(`/meetings/${next?.slug}`))
    await expect(visitor.locator('.agenda')).toContainText('补上文档')
    await expect(visitor.locator('.agenda')).not.toContainText(demo)
    await member.goto(address('/me'))
    const own = member.locator('li').filter({ hasText: '补上文档' })
    await own.getByRole('button', { name: t.sessions.mine.done }).click()
    await done(member, 'action-item-closed')
    await expect(own).toHaveCount(0)
    await visitor.goto(address(`/meetings/${next?.slug}`))
    await expect(visitor.locator('main')).not.toContainText('补上文档')
  })
  await steps.closeAll()

  async function agendaMail(): Promise<string> {
    const mails = await portal.mailTo('member@example.org')
    return mails.filter(({ text }) => text?.includes(demo)).at(-1)?.text ?? ''
  }
})

test('calendars follow: by the series, and by an address of one’s own until it is revoked', async ({
  browser,
  portal,
  cast,
  language,
  complaints,
}) => {
  const steps = meetingSteps({ browser, portal, cast, language, complaints })
  const { t, as, address, done, press } = steps
  const anyone = openReader(portal)
  const [last] = upcoming(portal).slice(-1)
  const read = async (path: string) => (await anyone.get(path)).html.replace(/\r\n /g, '')
  const series = `/${language}/meetings/calendar.ics`
  expect(await read(series)).toContain(`meeting-${last?.id}@`)

  const organiser = await as('committer')
  await organiser.goto(address(`/meetings/${last?.slug}/organise`))
  await press(organiser, t.meetings.arrange.cancel)
  await organiser.getByRole('dialog').locator('[name=reason]').fill('假期前')
  await organiser.getByRole('dialog').getByRole('button', { name: t.meetings.arrange.cancel }).click()
  await done(organiser, 'meeting-cancelled')
  const entry = (await read(series)).split('BEGIN:VEVENT').find((one) => one.includes(`meeting-${last?.id}@`))
  expect(entry).toContain('STATUS:CANCELLED')
  expect(entry).toContain('SEQUENCE:1')

  const visitor = await as('visitor')
  await visitor.goto(address(`/meetings/${last?.slug}`))
  await expect(visitor.getByText('假期前')).toBeVisible()
  expect((await cast.committer.get(`/${language}/meetings/${last?.slug}/session`)).html).toContain(
    t.refusals['meeting-cancelled'],
  )

  const account = await as('account')
  await account.goto(address('/me'))
  await press(account, t.meetings.feed.make)
  await done(account, 'feed-made')
  const feed = await account.locator('#feed-address').inputValue()
  expect((await anyone.get(new URL(feed).pathname)).html).toContain('BEGIN:VCALENDAR')
  await press(account, t.meetings.feed.again)
  await expect(account.locator('#feed-address')).not.toHaveValue(feed)
  expect((await anyone.get(new URL(feed).pathname)).status).toBe(404)
  await steps.closeAll()
})

const titles = (page: Page) => page.locator('.agenda-editor-title')
