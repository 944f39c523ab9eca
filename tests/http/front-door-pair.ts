import { existsSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import next from 'next'
import { config } from '@/lib/config'
import { withErrorDocuments } from '@/lib/http/error-documents'
import { frontDoor } from '@/lib/http/front-door'
import { visitorPage } from '@/lib/http/visitor-page'

export type Page = { status: number; type: string | null; body: string }

export type Doors = {
  /** As a visitor reads it through the page cache, or, with a session's cookie, as someone signed in does. */
  read: (path: string, cookie?: string) => Promise<Page>
  /** The same, rendered for this request alone, from nothing that was kept or remembered. */
  readAnew: (path: string, cookie?: string) => Promise<Page>
  /** How many answers came from what was kept. */
  hits: () => Promise<number>
  close: () => Promise<void>
}

/** The built pages behind two front doors of this process and its database, one of which keeps nothing. */
export async function openDoors(): Promise<Doors> {
  if (!existsSync('.next/portal-build')) throw new Error('There is no build to test: run "npm run build" first.')
  const app = next({ dev: false })
  await app.prepare()
  const handle = withErrorDocuments(app.getRequestHandler())
  const open = (pageCache: 'on' | 'off') => {
    process.env.PAGE_CACHE = pageCache
    return listen(createServer(frontDoor({ settings: config(), development: false, handle })))
  }
  const kept = await open('on')
  const anew = await open('off')
  return {
    read: (path, cookie) => get(kept, path, cookie),
    readAnew: (path, cookie) => get(anew, path, cookie),
    hits: async () => Number(/^portal_page_cache_hits (\d+)/m.exec((await get(kept, '/metrics')).body)?.[1]),
    close: async () => {
      for (const server of [kept, anew]) {
        server.closeAllConnections()
        server.close()
      }
      await app.close()
    },
  }
}

const listen = (server: Server) =>
  new Promise<Server>((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)))

/** A calendar file says when it was written: that alone differs between two that say the same. */
const stampedAt = /^DTSTAMP:.*$/m

const nonces = / nonce="[^"]*"/g

/** Forms are numbered in the order in which their parts were ready. */
const formNumbers = /(?<=\$ACTION_(?:REF_)?)\d+/g

async function get(server: Server, path: string, cookie?: string): Promise<Page> {
  const { port } = server.address() as AddressInfo
  const headers: Record<string, string> = cookie ? { cookie } : {}
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual', headers })
  const text = (await answer.text()).replace(stampedAt, '').replace(nonces, '').replace(formNumbers, '')
  const type = answer.headers.get('content-type')
  // The framework's scripts carry a nonce, and come in pieces as they happen to.
  const body = cookie && type?.startsWith('text/html') ? visitorPage(text) : text
  return { status: answer.status, type, body }
}
