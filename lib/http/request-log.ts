import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pino } from 'pino'
import { config } from '@/lib/config'

const log = pino({ level: config().logLevel, base: null })

const ID_HEADER = 'X-Request-Id'

/**
 * Gives a request an id, which its answer carries, and logs how it ended: errors always, the rest from LOG_LEVEL=info on.
 * No personal data: no query, no address, no headers. Answers from the page cache are counted in /metrics instead.
 */
export function logRequest({ method, url = '' }: IncomingMessage, response: ServerResponse): void {
  const id = randomUUID()
  const began = performance.now()
  response.setHeader(ID_HEADER, id)
  response.once('close', () => {
    const facts = {
      id,
      method,
      path: loggedPath(url),
      status: response.statusCode,
      milliseconds: Math.round(performance.now() - began),
    }
    if (response.statusCode >= 500) log.error(facts)
    else log.info(facts)
  })
}

/** What went wrong, under the id of the request over which it did, if it was over one. */
export function logFailure(what: string, error: unknown, response?: ServerResponse): void {
  log.error({ id: response?.getHeader(ID_HEADER), err: error }, what)
}

/**
 * A path as it may be written down: `…` for each part that may be a secret or somebody's address. What our links carry
 * (lib/auth/signed-link.ts, lib/meetings/feed.ts) is an id and a signature; our own names and ids are shorter.
 */
export const loggedPath = (url: string): string =>
  (url.split(/[?#]/, 1)[0] ?? '')
    .split('/')
    .map((part) => (/^[\w.~-]{0,40}$/.test(part) ? part : '…'))
    .join('/')
