// Each request that is not answered from what is kept leaves one line, found by the id in its answer; and nothing that
// says who asked, or what only they know.

import { expect, test } from '../support/portal-test.ts'
import { type Answer, openReader } from '../support/reader.ts'

test.use({ portalEnv: { PORTAL_OF: 'request-log', LOG_LEVEL: 'info' } })

const CANARY = 'canary-7d1f'
/** As lib/meetings/feed.ts and lib/auth/signed-link.ts write them; tests/http/request-log.test.ts has real ones. */
const id = '01981a2b-3c4d-7e5f-8a6b-0123456789ab'
const feed = `${id}.${'F'.repeat(43)}`
const unsubscribe = `/api/unsubscribe/${id}.${'U'.repeat(22)}`

type Line = { id?: string; method?: string; path?: string; status?: number; level: number }

test('one line for each, without a trace of who asked', async ({ portal, cast }) => {
  const stranger = openReader(portal)
  const secret = cast.member.cookies.get('portal.session') ?? ''
  expect(secret.length).toBeGreaterThan(20)
  const told = {
    cookie: `seen=${CANARY}`,
    authorization: `Bearer ${CANARY}`,
    referer: `https://${CANARY}.example/`,
    'user-agent': CANARY,
    'x-forwarded-for': CANARY,
  }
  const form = new URLSearchParams({ email: `${CANARY}@example.org` })
  const asked: [Promise<Answer>, string, string][] = [
    [stranger.get(`/zh/about?q=${CANARY}`, told), 'GET', '/zh/about'],
    [stranger.get(`/en/people?q=${CANARY}`, told), 'GET', '/en/people'],
    [stranger.get(`/zh/calendar/${feed}.ics`, told), 'GET', '/zh/calendar/…'],
    [stranger.get(`/calendar/${feed}`, told), 'GET', '/calendar/…'],
    [stranger.get(unsubscribe, told), 'GET', '/api/unsubscribe/…'],
    [stranger.post(unsubscribe, form, told), 'POST', '/api/unsubscribe/…'],
    [stranger.get(`/en/${CANARY}@example.org`, told), 'GET', '/en/…'],
    [stranger.get(`/en/claim?token=${CANARY}`, told), 'GET', '/en/claim'],
    [stranger.get(`/en/sign-in/confirm?token=${CANARY}&email=${CANARY}`, told), 'GET', '/en/sign-in/confirm'],
    [stranger.get('/en/500', told), 'GET', '/en/500'],
    [stranger.post('/en/sign-in', form, { ...told, origin: portal.url }), 'POST', '/en/sign-in'],
    [stranger.post('/en/sign-in', form, told), 'POST', '/en/sign-in'],
    [cast.member.get(`/en/me?done=${CANARY}`), 'GET', '/en/me'],
  ]
  const answers = await Promise.all(asked.map(async ([answer, ...facts]) => [await answer, ...facts] as const))
  const lines = () =>
    portal
      .output()
      .split('\n')
      .flatMap((line): Line[] => (line.startsWith('{"level"') ? [JSON.parse(line)] : []))
  expect(answers.map(([{ status }]) => status)).toEqual(expect.arrayContaining([200, 303, 403, 404, 500]))
  for (const [{ headers, status }, method, path] of answers) {
    const own = headers.get('x-request-id')
    const found = () => lines().filter((line) => line.id === own)
    await expect.poll(found).toEqual([expect.objectContaining({ method, path, status, level: status < 500 ? 30 : 50 })])
  }
  expect(new Set(answers.map(([{ headers }]) => headers.get('x-request-id'))).size).toBe(asked.length)
  const written = portal.output()
  for (const unsaid of [CANARY, secret, feed, feed.slice(id.length + 1), unsubscribe, 'example.org', '127.0.0.1'])
    expect([unsaid, written.includes(unsaid)]).toEqual([unsaid, false])
})
