import { builtAction } from '../support/actions-built.ts'
import { addressOf } from '../support/cast.ts'
import { formsOf } from '../support/forms.ts'
import { expect, test } from '../support/portal-test.ts'
import { rawRequest } from '../support/raw-request.ts'
import { openReader } from '../support/reader.ts'
import { database } from '../support/rows.ts'

const boundary = '----form'
const multipart = (name: string, value: string) =>
  `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n--${boundary}--\r\n`

const senders: [string, Record<string, string>][] = [
  ['a forged Origin', { origin: 'https://evil.example' }],
  ['an Origin that only begins like ours', { origin: 'http://localhost.evil.example' }],
  ['the null Origin', { origin: 'null' }],
  ['no Origin', {}],
  ['no Origin, from another site', { 'sec-fetch-site': 'cross-site' }],
  ['no Origin, from a neighbour site', { 'sec-fetch-site': 'same-site' }],
  ['a forged Origin that claims to be ours', { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' }],
]

for (const [what, headers] of senders) {
  test(`${what} is refused in words, in each language, and changes nothing`, async ({ portal, cast, scene }) => {
    const before = database(portal).everything()
    const { id, path } = builtAction('signOutEverywhereAction')
    const body = () => {
      const data = new FormData()
      data.append('0', '[{"status":"idle"},"$K1"]')
      return data
    }
    const asScript = await cast.member.post(path, body(), { ...headers, 'next-action': id })
    expect([asScript.status, asScript.html.includes('nothing was changed')]).toEqual([403, true])
    const form = formsOf((await cast.member.get('/zh/me')).html).find(({ text }) => text.includes('退出所有设备'))
    const data = new FormData()
    for (const [name, value] of form?.fields ?? []) data.append(name, value)
    const asForm = await cast.member.post('/zh/me', data, headers)
    expect([asForm.status, asForm.html.includes('什么都没有改动')]).toEqual([403, true])
    const callback = await cast.visitor.post('/api/auth/callback/email?token=x&email=a@example.org', '', headers)
    expect(callback.status).toBe(403)
    expect(database(portal).everything()).toBe(before)
    expect((await cast.member.get('/en/me')).status).toBe(200)
    expect(scene.eventSlug).toBe('sharing')
  })
}

test('more than a form may hold is refused in words; a body that does not say how long it is, too', async ({
  portal,
  cast,
}) => {
  const { id, path } = builtAction('submitApplicationAction')
  const ours = { origin: portal.url, 'next-action': id }
  const large = await cast.account.post(path, multipart('_1_motivation', 'm'.repeat(5_600_000)), {
    ...ours,
    'content-type': `multipart/form-data; boundary=${boundary}`,
  })
  expect([large.status, large.html.includes('larger than 5 MB')]).toEqual([413, true])
  const head = ['POST /zh/sign-in HTTP/1.1', `Origin: ${portal.url}`, 'Content-Type: text/plain']
  const chunked = await rawRequest(portal, [...head, 'Transfer-Encoding: chunked'], '5\r\nhello\r\n0\r\n\r\n')
  expect([chunked.status, chunked.text.includes('没有注明长度')]).toEqual([411, true])
  const both = await rawRequest(
    portal,
    [...head, 'Transfer-Encoding: chunked', 'Content-Length: 5'],
    '5\r\nhello\r\n0\r\n\r\n',
  )
  expect(both.status).toBeGreaterThanOrEqual(400)
  expect(both.status).toBeLessThan(500)
  const justFits = await cast.account.post(path, multipart('0', JSON.stringify(['m'.repeat(5_400_000)])), {
    ...ours,
    'content-type': `multipart/form-data; boundary=${boundary}`,
  })
  expect(justFits.status).toBeLessThan(500)
})

test('bodies and action ids that no page would send never break the portal', async ({ portal, cast }) => {
  const before = database(portal).everything()
  const ours = { origin: portal.url }
  const { id, path } = builtAction('submitApplicationAction')
  const form = (...fields: [string, string][]) => {
    const data = new FormData()
    for (const [name, value] of fields) data.append(name, value)
    return data
  }
  const asked: [string, string, BodyInit, Record<string, string>][] = [
    ['an unknown action', path, form(['0', '[]']), { 'next-action': '7f'.repeat(21) }],
    ['an action that is no id', path, form(['0', '[]']), { 'next-action': '../../etc/passwd' }],
    ['an empty action id', path, form(['0', '[]']), { 'next-action': '' }],
    ['no arguments', path, form(['0', '[]']), { 'next-action': id }],
    ['arguments of other types', path, '[1,"text"]', { 'next-action': id, 'content-type': 'text/plain;charset=UTF-8' }],
    ['arguments that are no JSON', path, '{', { 'next-action': id, 'content-type': 'text/plain;charset=UTF-8' }],
    ['an object for the form', path, '[{},{"name":"x"}]', { 'next-action': id, 'content-type': 'text/plain' }],
    ['a form that is not there', path, form(['0', '[{"status":"idle"},"$K9"]']), { 'next-action': id }],
    ['an action of another page', '/en/goals', form(['0', '[{"status":"idle"},"$K1"]']), { 'next-action': id }],
    ['a form with an unknown action', path, form(['$ACTION_ID_7f00', '']), {}],
    ['a form that calls the bare action', path, form([`$ACTION_ID_${id}`, ''], ['name', 'x']), {}],
    ['a form with a broken reference', path, form(['$ACTION_REF_1', ''], ['$ACTION_1:0', '{']), {}],
    ['a form with no action', path, form(['name', 'x']), {}],
    ['JSON', path, '{}', { 'content-type': 'application/json' }],
    ['an unfinished multipart body', path, '--x\r\nCont', { 'content-type': 'multipart/form-data; boundary=x' }],
    ['multipart without its boundary', path, 'x', { 'content-type': 'multipart/form-data' }],
    ['an empty body', path, '', { 'next-action': id }],
    ['NUL bytes', path, form(['0', '[{"status":"idle"},"$K1"]'], ['_1_name', '\u0000']), { 'next-action': id }],
  ]
  const broke: string[] = []
  const refused: string[] = []
  for (const [what, where, body, headers] of asked) {
    const { status, html } = await cast.account.post(where, body, { ...ours, ...headers })
    if (status >= 500) broke.push(what)
    if (status === 400 && html.includes('did not arrive in full')) refused.push(what)
  }
  expect(broke).toEqual([])
  expect(refused).toEqual([
    'arguments that are no JSON',
    'an unfinished multipart body',
    'multipart without its boundary',
    'an empty body',
  ])
  expect(database(portal).everything()).toBe(before)
})

test('of the endpoints of next-auth only the two callbacks are open', async ({ portal, cast }) => {
  const closed = [
    '',
    '/signin',
    '/signin/email',
    '/signout',
    '/session',
    '/csrf',
    '/providers',
    '/error',
    '/verify-request',
  ]
  for (const endpoint of [...closed, '/callback', '/callback/email/more', '/webauthn-options']) {
    const got = await cast.visitor.get(`/api/auth${endpoint}`)
    const posted = await cast.visitor.post(`/api/auth${endpoint}`, 'a=b', { origin: portal.url })
    expect([endpoint, got.status, posted.status]).toEqual([endpoint, 404, 404])
  }
})

test('a forged Host never gets into a link or a mail', async ({ portal }) => {
  const reader = openReader(portal)
  const evil = 'evil.example'
  const forged = { 'x-forwarded-host': evil, 'x-forwarded-proto': 'https', forwarded: `host=${evil}`, 'x-host': evil }
  const address = 'forged-host@example.org'
  const form = formsOf((await reader.get('/en/sign-in')).html).find(({ text }) => text.includes('E-mail'))
  const body = new URLSearchParams()
  for (const [name, value] of form?.fields ?? []) body.append(name, value)
  body.append('email', address)
  const data = new FormData()
  for (const [name, value] of body) data.append(name, value)
  const sent = await reader.post('/en/sign-in', data, { ...forged, origin: portal.url })
  expect(sent.status).toBe(303)
  const [mail] = await portal.mailTo(address, 1)
  expect(`${mail?.text}${mail?.html}${JSON.stringify(mail?.headerLines)}`).not.toContain(evil)
  expect(mail?.text).toContain(`${portal.url}/en/sign-in/confirm`)
  for (const path of ['/', '/zh', '/en/me', '/en/events/no-such', '/healthz', '/api/auth/callback/oidc']) {
    const lines = [`GET ${path} HTTP/1.1`, `Host: ${evil}`, `X-Forwarded-Host: ${evil}`, 'X-Forwarded-Proto: https']
    const { status, text } = await rawRequest(portal, lines)
    expect([path, status < 500, text.includes(evil)]).toEqual([path, true, false])
  }
})

test('odd addresses are answered with what they are: never a fault of ours', async ({ portal }) => {
  const paths = [
    '//',
    '//evil.example',
    '///zh',
    '/\\evil.example',
    '/%5cevil.example',
    '/%00',
    '/zh/%00',
    '/zh/events/%00',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/zh/../../package.json',
    '/zh/%2e%2e%2fpackage.json',
    '/..%2f..%2fetc/passwd',
    '/%',
    '/zh/%',
    '/zh/%zz',
    '/zh/events/%E0%A4%A',
    '/zh/people/%ff',
    '/zh/news/..%2fabout',
    '/zh/news/__proto__',
    '/zh/activities/constructor',
    '/zh?%',
    '/zh/sign-in?to=%',
    '/zh/people?q=%00',
    '/zh/people?q=a&q=b',
    '/zh/people?after=x',
    '/zh/events?after=%00',
    '/zh/events?after=a&after=b',
    '/zh/goals?year=1e9',
    '/zh/goals?year=__proto__',
    '/zh/events/x/calendar.ics',
    '/zh/events/%00/calendar.ics',
    '/_next',
    '/_next/image?url=http://evil.example/x',
    '/_next/../../package.json',
    '/_next/static/%2e%2e/%2e%2e/package.json',
    '/_next/data/x/zh.json',
    '/api',
    '/api/x',
    '/xx',
    '/ZH',
    '/zh/',
    '/en//about',
    '/zh/about/',
    '/favicon.ico',
    '/robots.txt',
    '/.env',
    '/.git/config',
    '/portal.db',
    '/visitor.js/x',
    '/404',
    '/500',
    '/_error',
    '/_not-found',
    '*',
    `/zh/${'a'.repeat(10_240)}`,
    `/${'a/'.repeat(5_000)}`,
    `/zh?${'q=1&'.repeat(2_500)}`,
  ]
  const faults: string[] = []
  for (const path of paths) {
    const { status, text } = await rawRequest(portal, [`GET ${path} HTTP/1.1`])
    const location = text.match(/^location: (.*)$/im)?.[1]?.trim() ?? ''
    if (!(status >= 200 && status < 500)) faults.push(`${path.slice(0, 80)}: ${status}`)
    if (/^(\/\/|\/\\|https?:(?!\/\/localhost))/.test(location)) faults.push(`${path}: leads to ${location}`)
    if (/root:x:|"dependencies"/.test(text)) faults.push(`${path}: shows a file`)
  }
  for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND']) {
    const { status } = await rawRequest(portal, [
      `${method} /zh/me HTTP/1.1`,
      `Origin: ${portal.url}`,
      'Content-Length: 0',
    ])
    if (!(status >= 200 && status < 500)) faults.push(`${method}: ${status}`)
  }
  expect(faults).toEqual([])
  expect((await fetch(`${portal.url}/readyz`)).status).toBe(200)
})

test('signing in leads to places of this portal alone', async ({ portal }) => {
  const elsewhere = [
    '//evil.example',
    'https://evil.example',
    '/\\evil.example',
    '/%0d%0aLocation:%20https://evil.example',
    '\\\\evil.example',
    '/zh//evil.example',
    '/zh/../..//evil.example',
    'javascript:alert(1)',
    '/zh@evil.example',
    '/zh.evil.example',
    `/zh/${'a'.repeat(600)}`,
  ]
  for (const [index, to] of elsewhere.entries()) {
    const reader = openReader(portal)
    const address = `elsewhere-${index}@example.org`
    const page = await reader.get(`/en/sign-in?to=${encodeURIComponent(to)}`)
    const kept = page.html.match(/name="to" value="([^"]*)"/)?.[1]
    expect([to, kept ?? '/zh']).toEqual([to, expect.stringMatching(/^\/(zh|en)/)])
    expect([to, /(?:href|action)="(?:https?:)?[/\\]{2}evil/.test(page.html)]).toEqual([to, false])
    await reader.act('requestSignInAction', { email: address, locale: 'en', to })
    const [mail] = await portal.mailTo(address, 1)
    const link = mail?.text?.match(/https?:\/\/\S+/)?.[0] ?? ''
    const { location } = await reader.confirm(link)
    expect([to, new URL(location ?? '', portal.url).origin]).toEqual([to, portal.url])
  }
})

test('the account of the cast is still there after all this', async ({ cast }) => {
  const { html } = await cast.account.get('/en/me')
  expect(html).toContain(addressOf('account'))
})
