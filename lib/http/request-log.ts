import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pino } from 'pino'
import { config } from '@/lib/config'

const log = pino({ level: config().logLevel, base: null })

/**
 * Gives a request an id, which its answer carries, and logs how it ended: errors always, the rest from LOG_LEVEL=info on.
 * No personal data: no query, no address, no headers. Answers from the page cache are counted in /metrics instead.
 */
export function logRequest({ method, url = '' }: IncomingMessage, response: ServerResponse): void {
  const id = randomUUID()
  const began = performance.now()
  response.setHeader('X-Request-Id', id)
  response.once('close', () => {
    const facts = {
      id,
      method,
      path: url.split('?', 1)[0],
      status: response.statusCode,
      milliseconds: Math.round(performance.now() - began),
    }
    if (response.statusCode >= 500) log.error(facts)
    else log.info(facts)
  })
}
