import type { IncomingMessage, ServerResponse } from 'node:http'
import { LRUCache } from 'lru-cache'
import { mayServeKept } from '@/lib/freshness/table-versions'
import { sayLastWords } from './error-documents'
import { compress, holds, type KeptPage, keptPage, variantFor } from './kept-page'
import { localeOfPath, preferredLocale } from './locale-path'
import { type Handle, type Rendered, render } from './render'
import { logFailure, logRequest } from './request-log'
import { type VisitorAddress, visitorAddress } from './visitor-address'
import { visitorPage } from './visitor-page'

const MEGABYTE = 1_048_576

type Settings = {
  handle: Handle
  /** Headers that the pages are asked for with. */
  request: (url: string) => Record<string, string>
  /** Headers of every page that visitors get: names and values. */
  response: string[]
  /** Bytes that kept pages may take. */
  budget?: number
  /** False renders each request anew, for comparison. */
  isKeeping?: boolean
}

export type PageCache = ReturnType<typeof pageCache>

/**
 * Pages and feeds for visitors. What is kept:
 * - 200s alone. A 404, a redirect, an error, or an answer that sets a cookie goes to the one who asked, and is forgotten:
 *   a 404 must not outlast the write that makes the page.
 * - as long as no table that the rendering read was written to, by anyone, and the instant at which it changes by
 *   itself has not come. A page that asked the time without saying until when it holds is not kept.
 */
export function pageCache({ handle, request, response, budget = 64 * MEGABYTE, isKeeping = true }: Settings) {
  const kept = new LRUCache<string, KeptPage>({ maxSize: budget, sizeCalculation: ({ size }) => size })
  /** The spellings under which kept pages are asked for, so that most requests need no parsing. */
  const spellings = new LRUCache<string, VisitorAddress>({ max: 5000 })
  const underWay = new Map<string, Promise<Answer>>()
  const counts = { hits: 0, misses: 0, notModified: 0 }

  /** Answers a visitor's GET or HEAD; false when the address is not a page's, and Next should answer. */
  function serve(asked: IncomingMessage, reply: ServerResponse): boolean {
    const requested = asked.url ?? '/'
    const address = spellings.get(requested) ?? visitorAddress(requested)
    if (!address) return false
    const page = address.isKept && isKeeping ? kept.get(address.url) : undefined
    if (page && mayServeKept() && holds(page, Date.now())) {
      counts.hits += 1
      if (send(page, asked, reply)) counts.notModified += 1
      return true
    }
    counts.misses += 1
    if (address.isKept && requested.length < 500) spellings.set(requested, address)
    void serveRendered(address, asked, reply)
    return true
  }

  async function serveRendered(address: VisitorAddress, asked: IncomingMessage, reply: ServerResponse): Promise<void> {
    logRequest(asked, reply)
    try {
      const answer = address.isKept && isKeeping ? await fresh(address.url) : await make(address)
      if (answer.page) send(answer.page, asked, reply)
      else pass(answer.rendered, asked, reply)
    } catch (error) {
      logFailure('rendering for a visitor', error, reply)
      if (!reply.headersSent) setCommon(reply)
      sayLastWords(reply, localeOfPath(address.url) ?? preferredLocale(asked.headers['accept-language']))
    }
  }

  /** A rendering that is as new as this request: one under way counts only while nothing it read has changed since. */
  async function fresh(url: string): Promise<Answer> {
    const earlier = underWay.get(url)
    if (earlier) {
      const answer = await earlier.catch(() => null)
      if (answer?.page && mayServeKept() && holds(answer.page, Date.now())) return answer
      // Whatever is under way now began after this request came.
      const later = underWay.get(url)
      if (later) return later
    }
    const making = make({ url, isKept: true }).finally(() => underWay.delete(url))
    underWay.set(url, making)
    return making
  }

  async function make({ url, isKept }: VisitorAddress): Promise<Answer> {
    const rendered = await render(handle, url, request(url))
    const type = String(rendered.headers['content-type'] ?? '')
    const isPage = type.startsWith('text/html')
    if (isPage) rendered.body = Buffer.from(visitorPage(rendered.body.toString()))
    if (rendered.status !== 200 || rendered.headers['set-cookie']) return { rendered }
    const headers = [...response, 'Content-Type', type, ...ownHeaders(rendered)]
    const page = keptPage(rendered.body, headers, rendered.dependencies)
    if (isKept && isKeeping && saysUntilWhen(rendered)) {
      kept.set(url, page)
      compress(page, headers).catch((error) => logFailure('compressing a page', error))
    }
    return { rendered, page }
  }

  /** Passes on what is not kept. */
  function pass({ status, headers, body }: Rendered, asked: IncomingMessage, reply: ServerResponse): void {
    setCommon(reply)
    for (const name of ['content-type', 'location', 'set-cookie', 'retry-after', ...OWN])
      if (headers[name] !== undefined) reply.setHeader(name, headers[name])
    reply.writeHead(status, { 'Content-Length': body.length })
    reply.end(asked.method === 'HEAD' ? undefined : body)
  }

  function setCommon(reply: ServerResponse): void {
    for (const [name, value] of pairs(response)) reply.setHeader(name, value)
  }

  return { serve, counts, size: () => kept.calculatedSize, clear: () => kept.clear() }
}

type Answer = { rendered: Rendered; page?: KeptPage }

const saysUntilWhen = ({ dependencies }: Rendered) => dependencies.unsettled.size === 0

/** Answers true when the browser had it already. */
function send(page: KeptPage, { method, headers }: IncomingMessage, reply: ServerResponse): boolean {
  const variant = variantFor(page, headers['accept-encoding'])
  const known = headers['if-none-match']
  if (known !== undefined && matches(known, variant.etag)) {
    reply.writeHead(304, variant.notModified)
    reply.end()
    return true
  }
  reply.writeHead(200, variant.headers)
  if (method === 'HEAD') reply.end()
  else reply.end(variant.body)
  return false
}

const matches = (ifNoneMatch: string, etag: string) =>
  ifNoneMatch === etag || ifNoneMatch.split(',').some((one) => one.trim().replace(/^W\//, '') === etag)

/** What a route says of its own file; the rest the front door says, for all. */
const OWN = ['content-disposition', 'x-robots-tag']

const ownHeaders = ({ headers }: Rendered): string[] =>
  OWN.flatMap((name) => (headers[name] === undefined ? [] : [name, String(headers[name])]))

const pairs = (flat: string[]): [string, string][] =>
  flat.flatMap((name, index) => (index % 2 === 0 ? [[name, flat[index + 1] ?? '']] : []))
