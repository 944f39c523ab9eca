import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import type { Config } from '@/lib/config'
import { statementCount } from '@/lib/db/statement-count'
import type { PageCache } from './page-cache'

export const isMetricsPath = (path: string): boolean => path === '/metrics'

/** Prometheus' text format: for this machine itself, or for who knows METRICS_TOKEN. Anyone else learns nothing. */
export async function serveMetrics(
  request: IncomingMessage,
  response: ServerResponse,
  { metricsToken, appUrl }: Config,
  cache: PageCache,
): Promise<void> {
  if (!isLocal(request, appUrl) && !hasToken(request, metricsToken)) {
    response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found')
    return
  }
  registry ??= makeRegistry(cache)
  const text = await registry.metrics()
  response.writeHead(200, { 'Content-Type': registry.contentType, 'Cache-Control': 'no-store' }).end(text)
}

let registry: Registry | undefined

function makeRegistry(cache: PageCache): Registry {
  const made = new Registry()
  collectDefaultMetrics({ register: made })
  const gauges = {
    portal_page_cache_hits: () => cache.counts.hits,
    portal_page_cache_misses: () => cache.counts.misses,
    portal_page_cache_not_modified: () => cache.counts.notModified,
    portal_page_cache_bytes: cache.size,
    portal_database_statements: statementCount,
  }
  for (const [name, value] of Object.entries(gauges)) {
    new Gauge({
      name,
      help: name.replaceAll('_', ' '),
      registers: [made],
      collect() {
        this.set(value())
      },
    })
  }
  return made
}

/** Only where readers come from this machine as well: a proxy beside us would make everyone local. */
const isLocal = ({ socket, headers }: IncomingMessage, appUrl: string) =>
  ['localhost', '127.0.0.1', '[::1]'].includes(new URL(appUrl).hostname) &&
  headers['x-forwarded-for'] === undefined &&
  /^(::1|(::ffff:)?127\.)/.test(socket.remoteAddress ?? '')

function hasToken({ headers }: IncomingMessage, token: string | undefined): boolean {
  const given = Buffer.from(headers.authorization ?? '')
  const wanted = Buffer.from(`Bearer ${token}`)
  return token !== undefined && given.length === wanted.length && timingSafeEqual(given, wanted)
}
