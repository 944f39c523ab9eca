import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { watchBy } from '@/lib/freshness/table-versions'
import { pageCache } from '@/lib/http/page-cache'
import type { Handle } from '@/lib/http/render'

let server: Server | undefined
afterEach(() => server?.close())

/** A visitor's door to one page, where every answer is also to say `X-Common: yes`. */
async function serve(handle: Handle) {
  // As once a database is connected.
  watchBy(null)
  const cache = pageCache({ handle, request: () => ({}), response: ['X-Common', 'yes'] })
  server = createServer((request, response) => void cache.serve(request, response))
  await new Promise<void>((resolve) => server?.listen(0, resolve))
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`
  const read = async (path: string, headers: Record<string, string> = {}) => {
    const answer = await fetch(origin + path, { redirect: 'manual', headers })
    return { status: answer.status, headers: answer.headers, body: await answer.text() }
  }
  return { read, counts: cache.counts }
}

const own = { 'content-disposition': 'inline; filename="mine.ics"', 'x-robots-tag': 'noindex' }

test.each([200, 404])('what a route says of its own file reaches a visitor, rendered or kept (%i)', async (status) => {
  const { read, counts } = await serve(async (_request, response) => {
    response.writeHead(status, { ...own, 'content-type': 'text/calendar', 'x-next': 'inner' }).end('BEGIN')
  })
  for (const _ of ['rendered', 'kept']) {
    const { headers } = await read('/zh/calendar/mine.ics')
    const said = Object.fromEntries(
      [...Object.keys(own), 'x-common', 'x-next'].map((name) => [name, headers.get(name)]),
    )
    expect(said).toEqual({ ...own, 'x-common': 'yes', 'x-next': null })
  }
  expect(counts.hits).toBe(status === 200 ? 1 : 0)
})

test('each rendering has an id; what is kept has none', async () => {
  const { read } = await serve(async ({ url }, response) => {
    response.writeHead(url === '/zh' ? 200 : 404, { 'content-type': 'text/plain' }).end(url)
  })
  const idOf = async (path: string) => (await read(path)).headers.get('x-request-id')
  const rendered = [await idOf('/zh'), await idOf('/zh/nowhere'), await idOf('/zh/nowhere')]
  for (const id of rendered) expect(id).toMatch(/^[0-9a-f-]{36}$/)
  expect(new Set(rendered).size).toBe(3)
  expect(await idOf('/zh')).toBeNull()
})

test.each([
  ['/zh/events', {}, '请稍后再试'],
  ['/en/events', {}, 'Please try again'],
  ['/sitemap.xml', { 'accept-language': 'en' }, 'Please try again'],
])(
  'a rendering that throws is answered in words, with every header, and is not kept: %s',
  async (path, asks, words) => {
    let isBroken = true
    const { read } = await serve(async (_request, response) => {
      if (isBroken) throw new Error('The rendering broke.')
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><p>well')
    })
    const { status, headers, body } = await read(path, asks)
    expect([status, headers.get('content-type'), headers.get('x-common')]).toEqual([
      500,
      'text/html; charset=utf-8',
      'yes',
    ])
    expect(headers.get('x-request-id')).not.toBeNull()
    expect(body).toContain(words)
    isBroken = false
    expect((await read(path, asks)).status).toBe(200)
  },
)
