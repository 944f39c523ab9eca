import type { Server } from 'node:http'

/** How long a client may take for its headers, and for the whole request, in milliseconds. */
const PATIENCE = { headers: 15_000, request: 60_000 }

/** By Node's error codes; anything else is a request that can't be read. */
const answers: Record<string, { status: string; words: string }> = {
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: '408 Request Timeout',
    words:
      '发送得太慢，没有收完，什么都没有保存。请重试。\nThis took too long to arrive and was not saved. Try again.\n',
  },
  HPE_HEADER_OVERFLOW: {
    status: '431 Request Header Fields Too Large',
    words:
      '请求头太大。请清除本站的 Cookie 后重试。\nThe headers are too large. Clear this site’s cookies and try again.\n',
  },
}
const unreadable = {
  status: '400 Bad Request',
  words: '这个请求无法识别。\nThis request can’t be read.\n',
}

/** Answers, in words, what never becomes a request: too slow, too large, or malformed. */
export function refuseBrokenRequests(server: Server, patience = PATIENCE): void {
  server.headersTimeout = patience.headers
  server.requestTimeout = patience.request
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
    const { status, words } = answers[error.code ?? ''] ?? unreadable
    const head = `HTTP/1.1 ${status}\r\nContent-Type: text/plain; charset=utf-8\r\nConnection: close\r\n`
    socket.end(`${head}Content-Length: ${Buffer.byteLength(words)}\r\n\r\n${words}`)
  })
}
