import { IncomingMessage } from 'node:http'

/**
 * A form, read to its end, as a request that brings all of it at once; null when it can't be what a page sends: Next
 * breaks over such a body. Never answers when the sender goes away.
 */
export async function sentForm(request: IncomingMessage): Promise<IncomingMessage | null> {
  const body = await bodyOf(request)
  if (!isWhole(request.headers, body)) return null
  const { method, url, headers, rawHeaders, httpVersion } = request
  // Without `complete`, Node takes the request for one that broke off, and closes the connection at its end.
  const parts = { method, url, headers, rawHeaders, httpVersion, complete: true }
  const replayed = Object.assign(new IncomingMessage(request.socket), parts)
  replayed.push(body)
  replayed.push(null)
  return replayed
}

/** `Content-Length` has been held against the limit already. */
function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  return new Promise((resolve) => {
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.once('end', () => resolve(Buffer.concat(chunks)))
    request.once('error', () => {})
  })
}

/** A multipart body ends with its boundary, and what a script calls an action with is JSON. The rest Next can tell. */
export function isWhole(headers: IncomingMessage['headers'], body: Buffer): boolean {
  const type = headers['content-type'] ?? ''
  if (/^multipart\/form-data\b/i.test(type)) {
    const [, quoted, bare] = /;\s*boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(type) ?? []
    const boundary = quoted ?? bare
    return boundary !== undefined && body.subarray(-boundary.length - LONGEST_END).includes(`--${boundary}--`)
  }
  return headers['next-action'] === undefined || !/^text\/plain\b/i.test(type) || isJson(body.toString())
}

/** `--`, the boundary, `--`, and a line's end or two. */
const LONGEST_END = 8

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
