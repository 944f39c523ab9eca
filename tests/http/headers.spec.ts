// What every answer says to the browser, on whatever path through the front door it came; and what is said to nobody.
import path from 'node:path'
import Database from 'better-sqlite3'
import { visitorPolicy } from '@/lib/http/security-headers'
import { expect, test } from '../support/portal-test.ts'
import { rawRequest } from '../support/raw-request.ts'
import { type Portal, startPortal } from '../support/server.ts'

const TOKEN = 'a-token-for-whoever-measures'

const always = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
}
const HSTS = 'strict-transport-security'

/** Looks like a session, so that it is not for the page cache. */
const session = (name: string) => ({ cookie: `${name}=nobody` })

/** A request for each way through the door. */
const asked = (sessionName: string): [what: string, path: string, init: RequestInit, status: number][] => [
  ['a page, rendered', '/zh/about', {}, 200],
  ['a page, kept', '/zh/about', {}, 200],
  ['a page whose words the reader chose', '/en/people?q=nobody', {}, 200],
  ['a page with the framework', '/zh/about', { headers: session(sessionName) }, 200],
  ['a page that is not there', '/zh/nowhere', {}, 404],
  ['the same, with the framework', '/zh/nowhere', { headers: session(sessionName) }, 404],
  ['a page for who signs in', '/zh/me', {}, 307],
  ['an address without a language', '/about', {}, 307],
  ['an address that is none', '/zh/%zz', {}, 400],
  ['a form from elsewhere', '/zh/sign-in', { method: 'POST', body: 'x' }, 403],
  ['another method', '/zh', { method: 'DELETE' }, 405],
  ['a feed', '/en/events/feed.atom', {}, 200],
  ['a file for every language', '/robots.txt', {}, 200],
  ['a script', '/visitor.js', {}, 200],
  ['a monitor', '/healthz', {}, 200],
  ['figures', '/metrics', { headers: { authorization: `Bearer ${TOKEN}` } }, 200],
]

async function faultsOf(portal: Portal, sessionName: string, wanted: Record<string, string | null>) {
  const faults: string[] = []
  for (const [what, path, init, status] of asked(sessionName)) {
    const answer = await fetch(portal.url + path, { redirect: 'manual', ...init })
    if (answer.status !== status) faults.push(`${what}: ${answer.status}`)
    for (const [name, value] of Object.entries(wanted))
      if (answer.headers.get(name) !== value) faults.push(`${what}: ${name} is ${answer.headers.get(name)}`)
    await answer.body?.cancel()
  }
  return faults
}

test('by http: every answer says how it may be used; nothing binds the browser to https', async ({ portal }) => {
  expect(await faultsOf(portal, 'portal.session', { ...always, [HSTS]: null })).toEqual([])
})

test.describe('where readers come by https', () => {
  let portal: Portal
  test.beforeAll(async () => {
    portal = await startPortal({ env: { APP_URL: 'https://portal.example.org', METRICS_TOKEN: TOKEN } })
  })
  test.afterAll(() => portal.stop())

  test('every answer says so', async () => {
    const faults = await faultsOf(portal, '__Secure-portal.session', { ...always, [HSTS]: 'max-age=31536000' })
    expect(faults).toEqual([])
  })

  test('figures are for who knows the token: a proxy beside us makes everyone look local', async () => {
    const ask = async (authorization?: string) => {
      const answer = await fetch(`${portal.url}/metrics`, authorization ? { headers: { authorization } } : {})
      return [answer.status, (await answer.text()).includes('portal_page_cache_hits')]
    }
    expect(await ask()).toEqual([404, false])
    expect(await ask(`Bearer ${TOKEN}x`)).toEqual([404, false])
    expect(await ask(`Bearer ${TOKEN.replace('a', 'b')}`)).toEqual([404, false])
    expect(await ask('Bearer undefined')).toEqual([404, false])
    expect(await ask(`Bearer ${TOKEN}`)).toEqual([200, true])
  })
})

test('without a token, figures are for this machine alone', async ({ portal }) => {
  const status = async (headers: Record<string, string>) => (await fetch(`${portal.url}/metrics`, { headers })).status
  expect(await status({})).toBe(200)
  expect(await status({ 'x-forwarded-for': '203.0.113.7' })).toBe(404)
  expect(await status({ 'x-forwarded-for': '127.0.0.1', authorization: 'Bearer undefined' })).toBe(404)
})

test('a page: what may run in it, who may frame it, who may keep it', async ({ portal, cast }) => {
  const visitor = await fetch(`${portal.url}/zh/about`)
  expect(visitor.headers.get('content-security-policy')).toBe(visitorPolicy)
  expect(visitorPolicy).toMatch(/script-src 'self';.*frame-ancestors 'none'$/)
  expect(visitor.headers.get('cache-control')).toBe('private, no-cache')
  expect(visitor.headers.get('vary')).toBe('Cookie, Accept-Encoding')

  const nonces = new Set<string>()
  for (let round = 0; round < 3; round++) {
    const { headers } = await cast.member.get('/en/me')
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/=]{20,}';.*frame-ancestors 'none'$/)
    expect(policy).not.toMatch(/script-src[^;]*unsafe/)
    expect(headers.get('cache-control')).toMatch(/private|no-store/)
    nonces.add(/'nonce-([^']+)'/.exec(policy)?.[1] ?? '')
  }
  expect(nonces.size).toBe(3)
})

test('headers beyond what fits are refused in words, and the portal goes on', async ({ portal }) => {
  const { status, text } = await rawRequest(portal, ['GET /zh HTTP/1.1', `Cookie: a=${'x'.repeat(20_000)}`])
  expect([status, text.includes('请清除本站的 Cookie')]).toEqual([431, true])
  expect((await fetch(`${portal.url}/zh`)).status).toBe(200)
})

test('/readyz turns away whoever hands out requests while a migration is missing', async () => {
  const portal = await startPortal()
  try {
    const ready = async () => {
      const answer = await fetch(`${portal.url}/readyz`)
      return [answer.status, await answer.text(), answer.headers.get('cache-control')]
    }
    const write = (sql: string) => {
      const file = new Database(path.join(portal.dataDir, 'portal.db'))
      file.exec(sql)
      file.close()
    }
    const last = 'migration_name = (SELECT max(migration_name) FROM _prisma_migrations)'
    write(`UPDATE _prisma_migrations SET finished_at = NULL WHERE ${last}`)
    expect(await ready()).toEqual([503, 'not ready', 'no-store'])
    write(`UPDATE _prisma_migrations SET finished_at = started_at WHERE ${last}`)
    expect(await ready()).toEqual([200, 'ready', 'no-store'])
  } finally {
    await portal.stop()
  }
})
