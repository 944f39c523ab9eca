import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Config } from '@/lib/config'
import { clientAddress } from './client-address'
import { isPagePath, localeOfPath, preferredLocale } from './locale-path'
import { isSameOrigin } from './origin'
import { refuse } from './refusals'
import { CLIENT_ADDRESS_HEADER, LOCALE_HEADER } from './request-facts'
import { contentSecurityPolicy, securityHeaders } from './security-headers'

/** Below Next's own limit (next.config.ts), beyond which it answers 500. */
const LARGEST_BODY = 1_000_000

/**
 * What happens to every request before Next sees it. True when it was answered here. Otherwise the request carries what
 * the application may rely on, over anything that the client sent under the same names.
 */
export function answerAtDoor(
  request: IncomingMessage,
  response: ServerResponse,
  settings: Config,
  development: boolean,
) {
  const { appUrl } = settings
  for (const [name, value] of Object.entries(securityHeaders(appUrl))) response.setHeader(name, value)
  const path = request.url ?? '/'
  const locale = localeOfPath(path) ?? preferredLocale(request.headers['accept-language'])
  if (!isRead(request)) {
    const refusal = refuseWrite(request, appUrl)
    if (refusal) return answered(() => refuse(response, refusal, locale, appUrl))
  } else if (!localeOfPath(path) && isPagePath(path)) {
    return answered(() => redirectTo(response, `/${locale}${path === '/' ? '' : path}`))
  }
  vouch(request, { locale, appUrl, client: clientAddress(request, settings.trustedProxies) })
  const policy = contentSecurityPolicy(randomBytes(16).toString('base64'), development)
  request.headers['content-security-policy'] = policy
  response.setHeader('Content-Security-Policy', policy)
  return false
}

const isRead = ({ method }: IncomingMessage) => method === 'GET' || method === 'HEAD'

function refuseWrite({ headers }: IncomingMessage, appUrl: string) {
  const sender = { origin: headers.origin ?? null, secFetchSite: String(headers['sec-fetch-site'] ?? '') }
  if (!isSameOrigin(sender, appUrl)) return 'other-origin'
  if (headers['content-length'] === undefined) return 'length-required'
  return Number(headers['content-length']) > LARGEST_BODY ? 'too-large' : null
}

function vouch({ headers }: IncomingMessage, facts: { locale: string; appUrl: string; client: string }): void {
  const { host, protocol } = new URL(facts.appUrl)
  // Next compares a form's Origin with these; a proxy need not keep the Host header.
  headers['x-forwarded-host'] = host
  headers['x-forwarded-proto'] = protocol.slice(0, -1)
  headers[LOCALE_HEADER] = facts.locale
  headers[CLIENT_ADDRESS_HEADER] = facts.client
}

function redirectTo(response: ServerResponse, location: string): void {
  response.writeHead(307, { Location: location, Vary: 'Accept-Language', 'Cache-Control': 'no-store' })
  response.end()
}

function answered(answer: () => void): true {
  answer()
  return true
}
