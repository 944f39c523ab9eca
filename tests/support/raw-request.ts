import { connect } from 'node:net'
import type { Portal } from './server.ts'

/**
 * Sends bytes as they are, which `fetch` would put right first, and answers the status and everything that came back.
 * `head` are the lines of the request; the connection is asked to close.
 */
export async function rawRequest(portal: Portal, head: string[], body: string | Buffer = '') {
  const { port, host } = new URL(portal.url)
  const lines = [...head]
  if (!lines.some((line) => /^host:/i.test(line))) lines.push(`Host: ${host}`)
  const text = await new Promise<string>((resolve, reject) => {
    const chunks: Buffer[] = []
    const socket = connect(Number(port), 'localhost', () => {
      socket.write(`${[...lines, 'Connection: close', '', ''].join('\r\n')}`)
      socket.write(body)
    })
    socket.setTimeout(20_000, () => socket.destroy(new Error(`No answer to ${head[0]?.slice(0, 100)}`)))
    socket.on('data', (chunk) => chunks.push(chunk))
    // A body that is refused may meet a closed door; what was answered counts.
    socket.on('error', (error) => (chunks.length > 0 ? resolve(Buffer.concat(chunks).toString()) : reject(error)))
    socket.on('close', () => resolve(Buffer.concat(chunks).toString()))
  })
  return { status: Number(text.split(' ', 2)[1]), text }
}
