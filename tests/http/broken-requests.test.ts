import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { refuseBrokenRequests } from '@/lib/http/broken-requests'

let server: Server | undefined
afterEach(() => server?.close())

/** Sends bytes, never more, and waits until the other side closes: status line, and all that was said. */
async function answerTo(bytes: string, patience = { headers: 15_000, request: 60_000 }) {
  server = createServer({ connectionsCheckingInterval: 20 }, (request, response) => {
    request.resume().once('end', () => response.end('heard'))
  })
  refuseBrokenRequests(server, patience)
  server.listen(0)
  await once(server, 'listening')
  const socket = connect((server.address() as AddressInfo).port, 'localhost')
  socket.setEncoding('utf8').write(bytes)
  let text = ''
  for await (const chunk of socket) text += chunk
  const [head = '', words = ''] = text.split('\r\n\r\n')
  return { status: Number(head.split(' ')[1]), head, words }
}

const impatient = { headers: 100, request: 200 }
const post = 'POST /zh/join HTTP/1.1\r\nHost: localhost\r\nContent-Length: 20\r\n'

test.each([
  ['a request without an end', `${post}X-Slow: `],
  ['a body without an end', `${post}\r\nhalf of it`],
])('%s: 408, in both languages', async (_, bytes) => {
  const { status, head, words } = await answerTo(bytes, impatient)
  expect(status).toBe(408)
  expect(words).toBe(
    '发送得太慢，没有收完，什么都没有保存。请重试。\nThis took too long to arrive and was not saved. Try again.\n',
  )
  expect(head).toContain('Connection: close')
  expect(head).toContain(`Content-Length: ${Buffer.byteLength(words)}`)
})

test('headers beyond what fits: 431, in both languages', async () => {
  const { status, words } = await answerTo(
    `GET /zh HTTP/1.1\r\nHost: localhost\r\nCookie: a=${'x'.repeat(20_000)}\r\n\r\n`,
  )
  expect(status).toBe(431)
  expect(words).toContain('请清除本站的 Cookie')
  expect(words).toContain('Clear this site’s cookies')
})

test.each(['nonsense\r\n\r\n', 'GET /zh HTTP/1.1\r\nHost : x\r\n\r\n'])(
  'what is no request: 400, in both languages: %j',
  async (bytes) => {
    const { status, words } = await answerTo(bytes)
    expect(status).toBe(400)
    expect(words).toBe('这个请求无法识别。\nThis request can’t be read.\n')
  },
)
