// The front door: the only entry, in production and in development. `npm start` and `npm run dev` prepare, then load it.
import { createServer } from 'node:http'
import next from 'next'
import { authSecret } from '@/lib/auth/secret'
import { config } from '@/lib/config'
import { refuseBrokenRequests } from '@/lib/http/broken-requests'
import { withErrorDocuments } from '@/lib/http/error-documents'
import { frontDoor } from '@/lib/http/front-door'
import { withFullDiskStatus } from '@/lib/http/full-disk'
import { stopListening } from '@/lib/http/graceful-stop'
import { run } from '@/lib/http/life-cycle'

const settings = config()
const development = process.env.NODE_ENV === 'development'
process.env.AUTH_URL = `${settings.appUrl}/api/auth`
authSecret()

const app = next({ dev: development, port: settings.port })
await app.prepare()
const answer = frontDoor({
  settings,
  development,
  handle: withFullDiskStatus(withErrorDocuments(app.getRequestHandler())),
})
const upgrade = app.getUpgradeHandler()

let stopping = false

const server = createServer((request, response) => {
  if (stopping) response.setHeader('Connection', 'close')
  if (stopping && request.url === '/readyz') {
    response.writeHead(503, { 'Content-Type': 'text/plain' }).end('stopping')
    return
  }
  answer(request, response)
})

refuseBrokenRequests(server)

server.once('error', (error: NodeJS.ErrnoException) => {
  console.error(error.code === 'EADDRINUSE' ? `Port ${settings.port} is taken. Set PORT to another one.` : error)
  process.exit(1)
})

server.on('upgrade', (request, socket, head) => void upgrade(request, socket, head))

server.listen(settings.port, async () => {
  console.log(`\n  The portal is open at ${settings.appUrl}/`)
  await run('listening')
})

/** Milliseconds. Whoever stops processes waits for ten seconds, then kills. */
const LONGEST_STOP = 9500

/** Readiness off; no new requests; those under way are answered; then the worker ends and the database closes. */
async function stop(): Promise<void> {
  if (stopping) return
  stopping = true
  // A mail that a slow server still holds by then is leased, and goes out after the lease.
  setTimeout(() => process.exit(0), LONGEST_STOP).unref()
  // Nobody waits for a development server, and its pages never hang up.
  if (!development) await stopListening(server)
  await run('stopping')
  process.exit(0)
}

process.on('SIGTERM', stop)
process.on('SIGINT', stop)
