import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import inject from 'light-my-request'
import { type Dependencies, observed } from '@/lib/freshness/dependencies'

export type Rendered = {
  status: number
  headers: Record<string, string | string[]>
  body: Buffer
  dependencies: Dependencies
}

export type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/**
 * Asks Next for a page with a request of our own making: nothing that a visitor sent but the address is in it, and it
 * goes on when they leave. Tells what the page depended on.
 */
export async function render(handle: Handle, url: string, headers: Record<string, string>): Promise<Rendered> {
  const listener: RequestListener = (request, response) => {
    handle(request, response).catch((error: Error) => response.destroy(error))
  }
  const { result, dependencies } = await observed(() => inject(listener, { method: 'GET', url, headers }))
  const { statusCode: status, rawPayload: body } = result
  return { status, headers: strings(result.headers), body, dependencies }
}

function strings(headers: Record<string, unknown>): Rendered['headers'] {
  const entries = Object.entries(headers).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries.map(([name, value]) => [name, Array.isArray(value) ? value : String(value)]))
}
