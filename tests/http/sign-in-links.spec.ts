import { expect, test } from '../support/portal-test.ts'
import { linkIn, openReader } from '../support/reader.ts'
import { database } from '../support/rows.ts'
import type { Portal } from '../support/server.ts'

const used = /\/sign-in\?(.*&)?error=Verification/

async function askForLink(portal: Portal, address: string): Promise<string> {
  const before = (await portal.mailTo(address)).length
  const { redirect } = await openReader(portal).act('requestSignInAction', { email: address, locale: 'en' })
  expect(redirect).toContain('/en/sign-in/sent')
  return linkIn((await portal.mailTo(address, before + 1)).at(-1)?.text)
}

const callback = (link: string) => `/api/auth/callback/email${new URL(link).search}`

test('a link works once; the second time it says so', async ({ portal }) => {
  const link = await askForLink(portal, 'once@example.org')
  const first = openReader(portal)
  expect((await first.confirm(link)).location).toBe(`${portal.url}/en/me`)
  const second = openReader(portal)
  expect((await second.confirm(link)).location).toMatch(used)
  expect((await second.get('/en/me')).status).toBe(307)
  expect((await first.get('/en/me')).status).toBe(200)
  expect((await second.get('/en/sign-in?error=Verification')).html).toContain('has been used or has expired')
})

test('of twenty that use one link at once, one is signed in', async ({ portal }) => {
  const link = await askForLink(portal, 'race@example.org')
  const answers = await Promise.all(Array.from({ length: 20 }, () => openReader(portal).confirm(link)))
  expect(answers.filter(({ location }) => location?.endsWith('/en/me'))).toHaveLength(1)
})

test('opening a link uses nothing up: the button does', async ({ portal }) => {
  const link = await askForLink(portal, 'scanned@example.org')
  const scanner = openReader(portal)
  const { pathname, search } = new URL(link)
  const before = database(portal).everything()
  for (const path of [pathname + search, pathname + search, callback(link)]) await scanner.get(path)
  await fetch(link, { method: 'HEAD' })
  expect((await scanner.get(callback(link))).status).toBe(404)
  expect(database(portal).everything()).toBe(before)
  expect(scanner.cookies.has('portal.session')).toBe(false)
  expect((await openReader(portal).confirm(link)).location).toBe(`${portal.url}/en/me`)
})

test('an expired link says so', async ({ portal }) => {
  const link = await askForLink(portal, 'late@example.org')
  await portal.script('tests/support/change-rows.ts', 'expire-links', 'late@example.org')
  const reader = openReader(portal)
  expect((await reader.confirm(link)).location).toMatch(used)
  expect((await reader.get('/en/me')).status).toBe(307)
})

test('an altered link signs no one in, and leaves the true one good', async ({ portal }) => {
  const link = await askForLink(portal, 'true@example.org')
  const altered = (change: (query: URLSearchParams) => void) => {
    const url = new URL(link)
    change(url.searchParams)
    return url.href
  }
  const token = new URL(link).searchParams.get('token') ?? ''
  const flipped = token.startsWith('A') ? `B${token.slice(1)}` : `A${token.slice(1)}`
  for (const other of [
    altered((query) => query.set('token', flipped)),
    altered((query) => query.set('email', 'other@example.org')),
    altered((query) => query.set('email', 'TRUE@example.org.evil.example')),
  ]) {
    const reader = openReader(portal)
    await reader.post(callback(other), '', { origin: portal.url })
    expect([other, (await reader.get('/en/me')).status]).toEqual([other, 307])
  }
  for (const cut of [
    link.slice(0, link.indexOf('&email') - 5),
    altered((query) => query.delete('token')),
    altered((query) => query.delete('email')),
    altered((query) => query.set('token', token.slice(0, 20))),
  ]) {
    const { pathname, search } = new URL(cut)
    const { status, html } = await openReader(portal).get(pathname + search)
    expect([cut, status]).toEqual([cut, 200])
    expect(html).toContain('incomplete')
    const answer = await openReader(portal).post(callback(cut), '', { origin: portal.url })
    expect(answer.status).toBeLessThan(500)
  }
  expect((await openReader(portal).confirm(link)).location).toBe(`${portal.url}/en/me`)
})

test('the answer tells no one which addresses have an account', async ({ portal }) => {
  await openReader(portal).signIn('known@example.org')
  const ask = async (email: string) => {
    const started = performance.now()
    const { status, location, html, headers } = await openReader(portal).send('/en/sign-in', 'E-mail', { email })
    const names = [...headers.keys()].sort()
    return { took: performance.now() - started, answer: { status, location, length: html.length, names } }
  }
  const times = { known: [] as number[], unknown: [] as number[] }
  for (const round of [1, 2, 3]) {
    const known = await ask('known@example.org')
    const unknown = await ask(`nobody-${round}@example.org`)
    expect(unknown.answer).toEqual(known.answer)
    times.known.push(known.took)
    times.unknown.push(unknown.took)
  }
  // The same class of work, not the same time: what is measured here is shared with everything else that runs.
  const quickest = { known: Math.min(...times.known), unknown: Math.min(...times.unknown) }
  expect(Math.max(quickest.known / quickest.unknown, quickest.unknown / quickest.known)).toBeLessThan(5)
})

test('one address gets three unused links at a time, and the answer never tells', async ({ portal }) => {
  for (let round = 0; round < 6; round += 1) {
    const { redirect } = await openReader(portal).act('requestSignInAction', {
      email: 'patient@example.org',
      locale: 'en',
    })
    expect(redirect).toBeTruthy()
  }
  expect(await portal.mailTo('patient@example.org', 3)).toHaveLength(3)
})
