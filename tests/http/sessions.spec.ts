import en from '@/lib/i18n/messages/en/refusals'
import { admit } from '../support/cast.ts'
import { expect, test } from '../support/portal-test.ts'
import { openReader, type Reader } from '../support/reader.ts'

const opens = async (reader: Reader, path = '/en/me') => (await reader.get(path)).status

test('signing out here ends this session, from the next request on', async ({ portal }) => {
  const [here, there] = [openReader(portal), openReader(portal)]
  for (const reader of [here, there]) await reader.signIn('two-devices@example.org')
  const cookies = new Map(here.cookies)
  const { location } = await here.send('/en/me', 'Sign out')
  expect(location).toBe('/en/sign-in?done=signed-out')
  expect(await opens(here)).toBe(307)
  const stolen = openReader(portal)
  for (const [name, value] of cookies) stolen.cookies.set(name, value)
  expect(await opens(stolen)).toBe(307)
  expect(await opens(there)).toBe(200)
})

test('signing out everywhere ends every session', async ({ portal }) => {
  const [here, there] = [openReader(portal), openReader(portal)]
  for (const reader of [here, there]) await reader.signIn('everywhere@example.org')
  const { location } = await here.send('/en/me', 'Sign out everywhere')
  expect(location).toBe('/en/sign-in?done=signed-out-everywhere')
  expect([await opens(here), await opens(there)]).toEqual([307, 307])
})

test('a session that has ended, or was made up, is nobody', async ({ portal }) => {
  const reader = openReader(portal)
  await reader.signIn('ended@example.org')
  expect(await opens(reader)).toBe(200)
  await portal.script('tests/support/change-rows.ts', 'end-sessions', 'ended@example.org')
  expect(await opens(reader)).toBe(307)
  for (const value of ['', 'x', '%00', 'a'.repeat(5000), `' OR 1=1 --`]) {
    const stranger = openReader(portal)
    stranger.cookies.set('portal.session', value)
    expect([value.slice(0, 20), await opens(stranger)]).toEqual([value.slice(0, 20), 307])
  }
})

test('a role that has ended gives nothing, from the next request on', async ({ portal, cast, scene }) => {
  const reader = openReader(portal)
  await reader.signIn('leaving@example.org')
  await admit(reader, cast.maintainer, 'Leaving Soon')
  expect((await reader.get(`/en/events/${scene.eventSlug}`)).html).toContain('Join the waiting list')
  await portal.script('tests/support/change-rows.ts', 'end-roles', 'leaving@example.org')
  expect((await reader.get(`/en/events/${scene.eventSlug}`)).html).not.toContain('Join the waiting list')
  const { state } = await reader.act('signUpAction', { eventId: scene.eventId })
  expect(state).toMatchObject({ message: en['members-only'] })
})

test('an organiser whose role has ended finds nothing in administration', async ({ portal, cast, scene }) => {
  const pages = ['/en/admin', '/en/admin/applications', `/en/admin/applications/${scene.applicationId}`]
  const statuses = () => Promise.all(pages.map((path) => opens(cast.committer, path)))
  expect(await statuses()).toEqual([200, 200, 200])
  await portal.script('tests/support/change-rows.ts', 'end-roles', 'committer@example.org')
  expect(await statuses()).toEqual([404, 404, 404])
})

test('the cookie of a session is for this site alone and out of reach of scripts', async ({ portal, cast }) => {
  const reader = openReader(portal)
  const before = (await portal.mailTo('cookie@example.org')).length
  await reader.act('requestSignInAction', { email: 'cookie@example.org', locale: 'en' })
  const [mail] = await portal.mailTo('cookie@example.org', before + 1)
  const { headers } = await reader.confirm(mail?.text?.match(/https?:\/\/\S+/)?.[0] ?? '')
  const line = headers.getSetCookie().find((one) => one.startsWith('portal.session='))
  expect(line).toMatch(/; Path=\/;.*HttpOnly.*SameSite=Lax/i)
  expect(line).not.toMatch(/Domain=/i)
  const { headers: mine } = await cast.member.get('/en/me')
  expect(mine.get('cache-control')).toContain('no-store')
})
