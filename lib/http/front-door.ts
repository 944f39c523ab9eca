import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import compression from 'compression'
import { sessionCookieName } from '@/lib/auth/session-cookie'
import type { Config } from '@/lib/config'
import { anew } from '@/lib/freshness/dependencies'
import type { Locale } from '@/lib/i18n/routing'
import { LARGEST_UPLOAD } from '@/lib/uploads/limits'
import { clientAddress } from './client-address'
import { isPagePath, localeOfPath, preferredLocale } from './locale-path'
import { isMetricsPath, serveMetrics } from './metrics'
import { takesForeignPosts } from './one-click'
import { isSameOrigin } from './origin'
import { pageCache } from './page-cache'
import { type Refusal, refuse } from './refusals'
import type { Handle } from './render'
import { CLIENT_ADDRESS_HEADER, LOCALE_HEADER } from './request-facts'
import { logFailure, logRequest } from './request-log'
import { policyWithNonce, securityHeaders, visitorPolicy } from './security-headers'
import { sentForm } from './sent-form'
import { isSpeculationPath, serveSpeculationRules, speculationHeader } from './speculation-rules'

/** A form with an uploaded file. Below Next's own limit (next.config.mjs), beyond which it answers 500. */
const LARGEST_BODY = LARGEST_UPLOAD + 500_000

type FrontDoor = { settings: Config; development: boolean; handle: Handle }

/**
 * What happens to a request before Next sees it. A visitor's page comes from the page cache. Anything else goes to Next
 * with facts that the application may rely on, over whatever the client sent under the same names.
 */
export function frontDoor({ settings, development, handle: pass }: FrontDoor) {
  const { appUrl } = settings
  const isKeeping = process.env.PAGE_CACHE !== 'off'
  const handle: Handle = isKeeping ? pass : (request, response) => anew(() => pass(request, response))
  const always = securityHeaders(appUrl)
  const sessionCookie = `${sessionCookieName(appUrl)}=`
  const visitorHeaders = { ...always, ...speculationHeader, ...forVisitors }
  const cache = pageCache({
    handle,
    request: (url) => ({ accept: 'text/html', ...vouchedFor(localeOfPath(url) ?? 'zh', appUrl, 'visitor') }),
    response: Object.entries(visitorHeaders).flat(),
    isKeeping,
  })

  return function answer(request: IncomingMessage, response: ServerResponse): void {
    const { method, headers, url: path = '/' } = request
    const isRead = method === 'GET' || method === 'HEAD'
    const isVisitor = headers.cookie === undefined || !headers.cookie.includes(sessionCookie)
    if (isRead && isVisitor && !development && isDecodable(path) && cache.serve(request, response)) return

    logRequest(request, response)
    for (const [name, value] of Object.entries(always)) response.setHeader(name, value)
    const locale = localeOfPath(path) ?? preferredLocale(headers['accept-language'])
    const refusal = isDecodable(path) ? (isRead ? null : refuseWrite(request, appUrl)) : 'bad-address'
    if (refusal) refuse(response, refusal, locale, appUrl)
    else if (isRead && isMetricsPath(path)) void serveMetrics(request, response, settings, cache)
    else if (isRead && isSpeculationPath(path)) serveSpeculationRules(response)
    else if (isRead && !localeOfPath(path) && isPagePath(path))
      redirectTo(response, `/${locale}${path === '/' ? '' : path}`)
    else if (isRead) passOn(request, response, locale)
    else void passForm(request, response, locale)
  }

  async function passForm(request: IncomingMessage, response: ServerResponse, locale: Locale): Promise<void> {
    const form = await sentForm(request)
    if (form) passOn(form, response, locale)
    else refuse(response, 'unreadable', locale, appUrl)
  }

  function passOn(request: IncomingMessage, response: ServerResponse, locale: Locale): void {
    const { headers } = request
    Object.assign(headers, vouchedFor(locale, appUrl, clientAddress(request, settings.trustedProxies)))
    const policy = policyWithNonce(randomBytes(16).toString('base64'), development)
    headers['content-security-policy'] = policy
    response.setHeader('Content-Security-Policy', policy)
    compressed(request, response, () => {
      handle(request, response).catch((error) => {
        logFailure('answering a request', error, response)
        response.destroy()
      })
    })
  }
}

/** Next breaks over a path with a `%` that is no escape, or with bytes that are no text. */
function isDecodable(path: string): boolean {
  if (!path.includes('%')) return true
  try {
    decodeURIComponent(path.split('?', 1)[0] ?? '')
    return true
  } catch {
    return false
  }
}

/** As it streams (Express's types ask for more than the library uses): what the signed-in get, and scripts and styles. Visitors' pages are compressed once, when kept. */
const compressed = compression() as unknown as (
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
) => void

/** A browser may keep a visitor's page and ask whether it is still the one; nobody else may keep it. */
const forVisitors = {
  'Content-Security-Policy': visitorPolicy,
  'Cache-Control': 'private, no-cache',
  Vary: 'Cookie, Accept-Encoding',
}

function refuseWrite({ method, headers, url = '/' }: IncomingMessage, appUrl: string): Refusal | null {
  if (method !== 'POST') return 'method'
  const sender = { origin: headers.origin ?? null, secFetchSite: String(headers['sec-fetch-site'] ?? '') }
  if (!isSameOrigin(sender, appUrl) && !takesForeignPosts(url)) return 'other-origin'
  if (headers['content-length'] === undefined) return 'length-required'
  return Number(headers['content-length']) > LARGEST_BODY ? 'too-large' : null
}

/** Next compares a form's Origin with the forwarded host; a proxy need not keep the Host header. */
function vouchedFor(locale: string, appUrl: string, client: string): Record<string, string> {
  const { host, protocol } = new URL(appUrl)
  return {
    host,
    'x-forwarded-host': host,
    'x-forwarded-proto': protocol.slice(0, -1),
    [LOCALE_HEADER]: locale,
    [CLIENT_ADDRESS_HEADER]: client,
  }
}

function redirectTo(response: ServerResponse, location: string): void {
  response.writeHead(307, { Location: location, Vary: 'Accept-Language', 'Cache-Control': 'no-store' })
  response.end()
}
