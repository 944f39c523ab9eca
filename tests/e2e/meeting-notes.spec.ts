import { expect, test } from '../support/portal-test.ts'
import { database } from '../support/rows.ts'
import { meetingSteps } from './meeting-steps.ts'

// Notes are never lost: a closed laptop in mid-sentence, a lost connection, two organisers at once. A portal of its own,
// which holds its next meeting.
test.use({ portalEnv: { PORTAL_OF: 'notes' }, actionTimeout: 15_000 })
test.setTimeout(180_000)

test('what was typed is there after a reload, a lost connection and another’s change', async ({
  browser,
  portal,
  cast,
  language,
  complaints,
}) => {
  const steps = meetingSteps({ browser, portal, cast, language, complaints })
  const { t, as, address, press } = steps
  const meeting = await steps.nextMeeting()
  const [one, two] = [await as('committer'), await as('maintainer')]
  await steps.moveTo(one, meeting.slug, 30)
  const screen = address(`/meetings/${meeting.slug}/session`)
  await one.goto(screen)
  await press(one, t.sessions.open)
  await one.getByRole('button', { name: t.sessions['turn-to'] }).first().click()
  const note = (page: typeof one) => page.locator('[data-current] textarea[name=text]').first()
  const state = (page: typeof one) => page.locator('[data-current] .note-state').first()
  const saved = () => database(portal).one<{ text: string }>('SELECT text FROM ItemNote').text
  await expect(note(one)).toBeVisible()

  await test.step('it is saved while it is typed, without a button', async () => {
    await note(one).pressSequentially('First line')
    await expect(state(one)).toHaveText(t.sessions.note.saved)
    await expect.poll(saved).toBe('First line')
  })

  await test.step('a laptop closed in mid-sentence has it when it opens again', async () => {
    await note(one).pressSequentially(', cut')
    // At once, before anything is sent.
    await one.reload()
    await expect(note(one)).toHaveValue('First line, cut')
    await expect.poll(saved).toBe('First line, cut')
  })

  await test.step('what is typed without a connection is sent when it is back', async () => {
    await one.context().setOffline(true)
    await note(one).pressSequentially(' off')
    await expect(state(one)).toHaveText(t.sessions.note.waiting)
    expect(saved()).toBe('First line, cut')
    await one.context().setOffline(false)
    await expect.poll(saved, { timeout: 15_000 }).toBe('First line, cut off')
    await expect(state(one)).toHaveText(t.sessions.note.saved)
  })

  await test.step('while the server is away the screen stays, and sends what was typed when it is back', async () => {
    await portal.end()
    await note(one).pressSequentially(' on')
    await expect(state(one)).toHaveText(t.sessions.note.waiting)
    // Long enough for the screen to want to be asked for anew.
    await one.waitForTimeout(11_000)
    await expect(note(one)).toHaveValue('First line, cut off on')
    await portal.begin()
    await expect.poll(saved, { timeout: 15_000 }).toBe('First line, cut off on')
    await expect(state(one)).toHaveText(t.sessions.note.saved)
  })

  await test.step('two at once: the later sees both, and neither is lost', async () => {
    await two.goto(screen)
    await expect(note(two)).toHaveValue('First line, cut off on')
    await two.context().setOffline(true)
    await note(two).fill('Second hand')
    await expect(state(two)).toHaveText(t.sessions.note.waiting)
    await note(one).fill('First hand')
    await expect.poll(saved).toBe('First hand')
    await two.context().setOffline(false)
    const conflict = two.locator('[data-current] .note-conflict')
    await expect(conflict).toContainText('First hand', { timeout: 15_000 })
    await expect(conflict).toContainText('Second hand')
    expect(saved()).toBe('First hand')
    // Still there after the screen is asked for anew.
    await two.reload()
    await expect(conflict).toContainText('Second hand')
    await press(two, t.sessions.note['keep-both'])
    await expect.poll(saved).toBe('First hand\n\nSecond hand')
    await expect(note(one)).toHaveValue('First hand\n\nSecond hand', { timeout: 20_000 })
  })

  // What a browser says when it is cut off is no complaint.
  complaints.splice(
    0,
    complaints.length,
    ...complaints.filter(
      (one) => !/ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED|Failed to fetch|\b503\b/.test(one),
    ),
  )
  await steps.closeAll()
})
