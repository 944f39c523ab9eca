import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { withErrorDocuments } from '@/lib/http/error-documents'

type Answer = { status: number; type?: string; body: string }

let server: Server | undefined
afterEach(() => server?.close())

/** A server whose pages are these, answering as Next does: headers flushed first, the body in pieces. */
async function serve(pages: Record<string, Answer>): Promise<string> {
  const handler = withErrorDocuments(async (request, response) => {
    const { status, type = 'text/html; charset=utf-8', body } = pages[`${request.method} ${request.url}`] ?? missing
    if (status !== 200) response.statusCode = status
    response.setHeader('Content-Type', type)
    response.flushHeaders()
    response.write(body.slice(0, 3))
    response.end(body.slice(3))
  })
  server = createServer((request, response) => void handler(request, response))
  await new Promise<void>((resolve) => server?.listen(0, resolve))
  return `http://localhost:${(server.address() as AddressInfo).port}`
}

const missing: Answer = { status: 404, body: '<html id="__next_error__">' }
const broken: Answer = { status: 500, body: '<html id="__next_error__">' }
const pages = {
  'GET /en': { status: 200, body: 'welcome' },
  'GET /en/404': { status: 200, body: 'no such page' },
  'GET /en/500': { status: 200, body: 'our fault' },
  'GET /zh/404': { status: 200, body: '找不到' },
  'GET /en/broken': broken,
  'POST /en/broken': broken,
  'GET /api/x': { status: 404, type: 'application/json', body: '{"error":"none"}' },
}

test.each([
  ['a page that is there', '/en', 200, 'welcome'],
  ['an unknown address', '/en/nowhere', 404, 'no such page'],
  ['an unknown address in Chinese', '/zh/nowhere', 404, '找不到'],
  ['a page that threw', '/en/broken', 500, 'our fault'],
  ['the error page itself', '/en/404', 404, 'no such page'],
  ['an answer that is no document', '/api/x', 404, '{"error":"none"}'],
])('%s', async (_, path, status, body) => {
  const response = await fetch((await serve(pages)) + path)
  expect([response.status, await response.text()]).toEqual([status, body])
})

test('a form whose action threw gets the error page, not the action again', async () => {
  const origin = await serve(pages)
  const response = await fetch(`${origin}/en/broken`, { method: 'POST', body: new URLSearchParams({ name: 'x' }) })
  expect([response.status, await response.text()]).toEqual([500, 'our fault'])
})

test('where the error page throws too, a line is sent', async () => {
  const response = await fetch(`${await serve({ ...pages, 'GET /en/500': broken })}/en/broken`)
  expect(response.status).toBe(500)
  expect(await response.text()).toContain('Please try again')
})
