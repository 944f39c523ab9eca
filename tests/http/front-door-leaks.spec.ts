// Nothing that one reader sends, and nothing that a signed-in reader sees, is ever in what another visitor gets.
import { expect, test } from '../support/portal-test.ts'
import { rawRequest } from '../support/raw-request.ts'
import type { Portal } from '../support/server.ts'

/** `line`: the request line; `canary` is what must appear in nobody else's answer. */
type Crafted = { lines: string[]; body?: string }

const PATHS = ['/zh', '/en/people', '/en/events/sharing', '/zh/join']

/** Strange requests for a page, each carrying `canary` somewhere. */
function crafted(path: string, canary: string, session: string): Crafted[] {
  const get = (target: string, ...headers: string[]): Crafted => ({ lines: [`GET ${target} HTTP/1.1`, ...headers] })
  const method = (name: string, ...headers: string[]): Crafted => ({ lines: [`${name} ${path} HTTP/1.1`, ...headers] })
  const smuggled = `GET /zh/people?q=${canary} HTTP/1.1\r\nHost: localhost\r\nX-Canary: ${canary}\r\n\r\n`
  const chunk = `${smuggled.length.toString(16)}\r\n${smuggled}\r\n0\r\n\r\n`
  const name = 'portal.session'
  return [
    // Sessions: real ones and such as look like one.
    ...[
      `${name}=${session}`,
      `${name}=${canary}`,
      `${name}=`,
      `${name}="${session}"`,
      `PORTAL.SESSION=${session}`,
      `Portal.Session=${session}`,
      `__Secure-${name}=${session}`,
      `__Host-${name}=${session}`,
      ` ${name}=${session}`,
      `${name} =${session}`,
      `${name}%3D${session}`,
      `portal%2Esession=${session}`,
      `x=1;${name}=${session}`,
      `${name}=${canary}; ${name}=${session}`,
      `${name}=${session}; ${name}=${canary}`,
      `a=${canary}; locale=en; scheme=dark; NEXT_LOCALE=en`,
      `__prerender_bypass=${canary}; __next_preview_data=${canary}`,
    ].map((cookie) => get(path, `Cookie: ${cookie}`)),
    get(path, `Cookie: a=1`, `Cookie: ${name}=${session}`),
    get(path, `X-Cookie: ${name}=${session}`, `Cookie2: ${name}=${session}`),
    get(path, `Authorization: Bearer ${session}`, `X-Session: ${session}`),
    get(path, `Set-Cookie: ${name}=${session}`),
    // Who it claims to come from, and for whom.
    ...[
      `Host: ${canary}.example`,
      `Host: localhost:1/${canary}`,
      `X-Forwarded-Host: ${canary}.example`,
      `X-Forwarded-Proto: ${canary}`,
      `X-Forwarded-For: ${canary}`,
      `X-Forwarded-Port: 1${canary}`,
      `X-Forwarded-Prefix: /${canary}`,
      `Forwarded: host=${canary};proto=https`,
      `X-Original-URL: /zh/people?q=${canary}`,
      `X-Rewrite-URL: /zh/people?q=${canary}`,
      `X-Portal-Locale: en`,
      `X-Portal-Client: ${canary}`,
      `X-Portal-Nonce: ${canary}`,
      `Content-Security-Policy: script-src 'nonce-${canary}'`,
      `X-Middleware-Subrequest: middleware:middleware:middleware:middleware:middleware`,
      `X-Middleware-Rewrite: /${canary}`,
      `X-Invoke-Path: /${canary}`,
      `X-Matched-Path: /${canary}`,
      `X-Nextjs-Data: ${canary}`,
      `X-Prerender-Revalidate: ${canary}`,
      `X-HTTP-Method-Override: POST`,
      `Accept-Language: en;q=1, ${canary}`,
      `Accept: application/json, ${canary}`,
      `User-Agent: ${canary}`,
      `Referer: https://${canary}.example/`,
      `Origin: https://${canary}.example`,
      `Purpose: prefetch`,
    ].map((header) => get(path, header)),
    // Next's own ways of asking for something else at the same address.
    get(path, 'RSC: 1'),
    get(path, 'RSC: 1', 'Next-Router-Prefetch: 1', `Next-Url: /${canary}`),
    get(path, 'RSC: 1', 'Next-Router-State-Tree: %5B%22%22%5D', 'Next-Router-Segment-Prefetch: /_tree'),
    get(path, `Next-Action: ${canary}`),
    get(`${path}?_rsc=${canary}`),
    get(`${path}?_rsc=${canary}`, 'RSC: 1'),
    get(`${path}.rsc`),
    get(`${path}.txt?${canary}`),
    get(`${path}?__nextLocale=en&nxtPslug=${canary}&__nextDataReq=1`),
    get(`/_next/data/build${path}.json?q=${canary}`),
    // Queries that no page declares, or in another form.
    get(`${path}?${canary}`),
    get(`${path}?utm_source=${canary}&done=${canary}`),
    get(`${path}?done=%22%3E${canary}&error=%3Cscript%3E${canary}`),
    get(`${path}?${`q=${canary}&`.repeat(400)}`),
    get(`${path}?a[]=${canary}&a[x]=${canary}&__proto__[x]=${canary}`),
    get(`${path}?done=a&done=${canary}`),
    get(`${path}#${canary}`),
    get(`${path}?q=${encodeURIComponent(`人${canary}`)}`),
    get(`${path}?role=${canary}`),
    // The same place, spelt otherwise.
    get(`${path}/?${canary}`),
    get(`/${path}?${canary}`),
    get(`${path}/.?${canary}`),
    get(`/x/..${path}?${canary}`),
    get(path.replace('/', '/%2e/')),
    get(path.replace(/[a-z]$/, (last) => `%${last.charCodeAt(0).toString(16)}`)),
    get(path.toUpperCase()),
    get(`${path};${canary}`),
    get(`${path}%00${canary}`),
    get(`${path}%0d%0aX-Canary:${canary}`),
    get(`${path}\t${canary}`),
    get(`${path}/人${canary}`),
    get(`http://localhost${path}?${canary}`),
    get(`https://${canary}.example${path}`),
    get(`//${canary}.example${path}`),
    // Parts, conditions, codings.
    get(path, 'Range: bytes=0-99'),
    get(path, 'Range: bytes=0-1,5-9', `If-Range: "${canary}"`),
    get(path, `If-None-Match: "${canary}", *`),
    get(path, 'If-Modified-Since: Sun, 22 Nov 2099 00:00:00 GMT'),
    get(path, 'If-Unmodified-Since: Sun, 22 Nov 1999 00:00:00 GMT', `If-Match: "${canary}"`),
    get(path, `Accept-Encoding: ${canary}, br;q=0, gzip;q=0, identity;q=0`),
    get(path, 'Cache-Control: no-cache, only-if-cached', 'Pragma: no-cache'),
    get(path, 'Expect: 100-continue'),
    get(path, `Upgrade: ${canary}`, 'Connection: Upgrade'),
    get(path, 'Connection: Host, Cookie, X-Portal-Locale'),
    // Other methods.
    method('HEAD', `Cookie: ${name}=${session}`),
    ...['OPTIONS', 'TRACE', 'PUT', 'PATCH', 'DELETE', 'PROPFIND', 'PURGE', 'QUERY'].map((one) =>
      method(one, `X-Canary: ${canary}`, 'Content-Length: 0'),
    ),
    method('POST', 'Content-Length: 0', `Origin: https://${canary}.example`),
    { ...method('POST', `Content-Length: ${canary.length}`, 'Content-Type: text/plain'), body: canary },
    // A second request hidden in the first.
    { ...get(path, `Content-Length: ${smuggled.length}`), body: smuggled },
    { ...get(path, 'Transfer-Encoding: chunked'), body: chunk },
    { ...get(path, 'Content-Length: 4', 'Transfer-Encoding: chunked'), body: chunk },
    { ...get(path, 'Transfer-Encoding: chunked', 'Content-Length: 4'), body: `0\r\n\r\n${smuggled}` },
    { ...get(path, 'Content-Length: 0', `Content-Length: ${smuggled.length}`), body: smuggled },
    { ...get(path, 'Content-Length: 0, 5'), body: smuggled },
    { ...get(path, 'Content-Length: +5'), body: smuggled },
    { ...get(path, 'Transfer-Encoding: xchunked'), body: chunk },
    { ...get(path, 'Transfer-Encoding : chunked'), body: chunk },
    { ...get(path, 'Transfer-Encoding:\tchunked, identity'), body: chunk },
    { ...get(path, `X-Folded: a\r\n Cookie: ${name}=${session}`) },
    { ...get(path, `X-Bare: a\nCookie: ${name}=${session}`) },
    { ...get(path), body: smuggled },
    { lines: [`GET ${path} HTTP/1.0`, `X-Canary: ${canary}`] },
    { lines: [`GET ${path} HTTP/9.9`, `X-Canary: ${canary}`] },
    { lines: [`GET ${path}`, `X-Canary: ${canary}`] },
  ]
}

/** Only whoever is signed in has a link to their own page. */
const ownPage = /href="\/(zh|en)\/me"/

/** What a visitor without anything gets, to the byte, with its headers (but the date's and the request's id). */
async function clean(portal: Portal, path: string): Promise<string> {
  const { text } = await rawRequest(portal, [`GET ${path} HTTP/1.1`])
  return text.replace(/^(Date|X-Request-Id):.*\r\n/gim, '')
}

test('crafted requests leave no trace in what visitors get', async ({ portal, cast, scene }) => {
  test.setTimeout(300_000)
  expect(scene.eventSlug).toBe('sharing')
  const references = new Map<string, string>()
  for (const path of PATHS) {
    await clean(portal, path)
    references.set(path, await clean(portal, path))
  }
  const session = cast.account.cookies.get('portal.session') ?? ''
  expect(session.length).toBeGreaterThan(20)

  const faults: string[] = []
  const earlier: string[] = []
  let sent = 0
  let signedIn = 0
  for (const path of PATHS) {
    const ofPath = crafted(path, 'canary', session).length
    for (let index = 0; index < ofPath; index++) {
      // Two paths get every request, the others every third.
      if (PATHS.indexOf(path) > 1 && index % 3) continue
      const canary = `canary${++sent}x`
      const request = crafted(path, canary, session)[index]
      if (!request) continue
      const what = request.lines.join(' | ').slice(0, 150)
      const { status, text } = await rawRequest(portal, request.lines, request.body).catch(() => ({
        status: 0,
        text: '',
      }))
      if (status >= 500) faults.push(`${status}: ${what}`)
      const stranger = earlier.find((one) => text.includes(one))
      if (stranger) faults.push(`${stranger} in the answer to ${what}`)
      const isSignedIn = ownPage.test(text)
      if (isSignedIn && !/^Cookie: .*portal\.session=/m.test(request.lines.join('\n')))
        faults.push(`a signed-in page for ${what}`)
      if (isSignedIn && !/^cache-control: .*(private|no-store)/im.test(text))
        faults.push(`may be kept by others: ${what}`)
      if (isSignedIn) signedIn += 1
      earlier.push(canary)

      const got = await clean(portal, path)
      if (got !== references.get(path))
        faults.push(`${path} differs after ${what}: ${difference(got, references.get(path))}`)
      if (ownPage.test(got)) faults.push(`a signed-in page after ${what}`)
    }
  }
  expect(faults).toEqual([])
  expect(sent).toBeGreaterThanOrEqual(200)
  // Else there would have been nothing to leak.
  expect(signedIn).toBeGreaterThan(5)
})

test('signed-in readers and visitors at the same addresses at once each get their own', async ({ cast, scene }) => {
  const pages = [...PATHS, `/en/people/${scene.memberSlug}`]
  const reference = new Map<string, string>()
  for (const path of pages) reference.set(path, (await cast.visitor.get(path)).html)
  const signedIn = [cast.account, cast.member, cast.committer, cast.maintainer]
  for (let round = 0; round < 6; round++) {
    await Promise.all(
      pages.flatMap((path) => [
        ...signedIn.map(async (reader) => expect((await reader.get(path)).html).not.toBe(reference.get(path))),
        ...[1, 2, 3].map(async () => expect((await cast.visitor.get(path)).html).toBe(reference.get(path))),
      ]),
    )
  }
})

const difference = (got: string, wanted = '') => {
  let at = 0
  while (at < wanted.length && got[at] === wanted[at]) at++
  return JSON.stringify(got.slice(Math.max(0, at - 30), at + 60))
}
