import en from '@/lib/i18n/messages/en'
import { consentVersion } from '../factories/consent.ts'
import { newEvent } from '../support/cast.ts'
import { expect, test } from '../support/portal-test.ts'
import { linkIn, openReader } from '../support/reader.ts'
import { database } from '../support/rows.ts'
import type { Portal } from '../support/server.ts'

// RFC 8058: the mail program posts to the address in List-Unsubscribe, from its own servers.

// Other files choose mail for the same people.
test.use({ portalEnv: { PORTAL_OF: 'unsubscribe' } })

const oneClick = { 'content-type': 'application/x-www-form-urlencoded' }
const body = 'List-Unsubscribe=One-Click'

async function follow(portal: Portal, email: string): Promise<string> {
  const reader = openReader(portal)
  await reader.act('requestFollowAction', { email, language: 'en', consentVersion })
  const [mail] = await portal.mailTo(email, 1)
  const { pathname, search } = new URL(linkIn(mail?.text))
  const { location } = await reader.send(pathname + search, en.followers.confirm.submit)
  return new URL(location ?? '', portal.url).searchParams.get('key') ?? ''
}

const following = (portal: Portal) =>
  database(portal).one<{ count: number }>('SELECT count(*) AS count FROM Follower WHERE until IS NULL').count

test('a mail to a follower says how to leave by one click, and that works without session, origin or cookie', async ({
  portal,
  cast,
}) => {
  const email = 'one-click@example.org'
  await follow(portal, email)
  const before = following(portal)
  await cast.maintainer.act('createEventAction', newEvent({ slug: 'for-followers' }))
  const mail = (await portal.mailTo(email, 2)).at(-1)
  expect(mail?.subject).toBe('New event: Sharing session')
  const list = mail?.headers.get('list') as { unsubscribe?: { url?: string }; 'unsubscribe-post'?: { name?: string } }
  const url = list.unsubscribe?.url ?? ''
  expect(list['unsubscribe-post']?.name).toBe('List-Unsubscribe=One-Click')

  const opened = await fetch(url, { redirect: 'manual', headers: { 'accept-language': 'en' } })
  expect([opened.status, opened.headers.get('location')]).toEqual([
    303,
    expect.stringMatching(/^\/en\/follow\/settings\?key=/),
  ])
  expect(following(portal)).toBe(before)

  const pressed = await fetch(url, { method: 'POST', body, headers: oneClick, redirect: 'manual' })
  expect([pressed.status, await pressed.text(), pressed.headers.getSetCookie()]).toEqual([200, '', []])
  expect(following(portal)).toBe(before - 1)
  expect((await fetch(url, { method: 'POST', body, headers: oneClick })).status).toBe(200)
  expect(following(portal)).toBe(before - 1)

  const page = await openReader(portal).get(opened.headers.get('location') ?? '')
  expect(page.html).toContain('Unsubscribed')
})

test('any other body, key or origin does nothing there that it should not', async ({ portal }) => {
  const key = await follow(portal, 'careful@example.org')
  const url = `${portal.url}/api/unsubscribe/${key}`
  const before = database(portal).everything()
  const post = async (to: string, content: BodyInit, headers: Record<string, string> = oneClick) =>
    (await fetch(to, { method: 'POST', body: content, headers })).status
  expect(await post(url, 'a=b')).toBe(400)
  expect(await post(url, '', {})).toBe(400)
  expect(await post(url, '{', { 'content-type': 'application/json' })).toBe(400)
  expect(await post(`${url}x`, body)).toBe(404)
  expect(await post(`${portal.url}/api/unsubscribe/x`, body)).toBe(404)
  // What is beside it stays closed to others.
  expect(await post(`${portal.url}/api/unsubscribe/${key}/more`, body)).toBe(403)
  expect(await post(`${portal.url}/en/follow/settings?key=${key}`, body)).toBe(403)
  expect(database(portal).everything()).toBe(before)
  const form = new FormData()
  form.append('List-Unsubscribe', 'One-Click')
  expect(await post(url, form, { origin: 'https://mail.example' })).toBe(200)
})

test('the answer never tells whether an address follows', async ({ portal }) => {
  const known = 'known-follower@example.org'
  await follow(portal, known)
  const answers = await Promise.all(
    [known, 'unknown@example.org'].map(async (email) => {
      const reader = openReader(portal)
      const { status, location, html } = await reader.send('/en/follow', 'E-mail', { email, language: 'en' })
      return { status, location, html }
    }),
  )
  expect(answers[0]).toEqual(answers[1])
  expect(answers[0]?.location).toMatch(/\/en\/follow\/sent$/)
})

test('a mail to an account leaves its topic by one click, in the mail program and on its page', async ({
  portal,
  scene,
}) => {
  const key = scene.unsubscribeLink.split('=')[1] ?? ''
  const url = `${portal.url}/api/unsubscribe/${key}`
  const opened = await fetch(url, { redirect: 'manual', headers: { 'accept-language': 'en' } })
  expect([opened.status, opened.headers.get('location')]).toEqual([303, `/en/unsubscribe?key=${key}`])
  const reader = openReader(portal)
  expect((await reader.get(`/en/unsubscribe?key=${key}`)).html).toContain('Stop mail of this kind')
  expect((await fetch(url, { method: 'POST', body, headers: oneClick })).status).toBe(200)
  expect((await reader.get(`/en/unsubscribe?key=${key}`)).html).toContain('Stopped')
  const refusals = database(portal).all<{ topic: string }>('SELECT topic FROM MailRefusal')
  expect(refusals).toEqual([{ topic: 'review' }])
})
