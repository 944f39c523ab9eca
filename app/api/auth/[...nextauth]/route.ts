import type { NextRequest } from 'next/server'
import { handlers } from '@/lib/auth/next-auth'
import { listProviders } from '@/lib/auth/providers'
import { preferredLocale } from '@/lib/http/locale-path'
import { isLocale } from '@/lib/i18n/routing'

// Of next-auth's endpoints only those where a sign-in ends are open: an OpenID or OAuth provider comes back by GET, a
// mailed link is confirmed by POST (mail scanners follow links; they don't send forms). The rest is done by actions.
type Context = { params: Promise<{ nextauth: string[] }> }

export const GET = async (request: NextRequest, { params }: Context) =>
  isCallback((await params).nextauth, isOffered) ? end(request, handlers.GET) : nothing()

export const POST = async (request: NextRequest, { params }: Context) =>
  isCallback((await params).nextauth, (provider) => provider === 'email') ? end(request, handlers.POST) : nothing()

const isOffered = (provider: string) => listProviders().some(({ id }) => id === provider)

const isCallback = ([action, provider = '', ...rest]: string[], expected: (provider: string) => boolean) =>
  action === 'callback' && rest.length === 0 && expected(provider)

const nothing = () => new Response('Not found', { status: 404, headers: { 'content-type': 'text/plain' } })

/** next-auth knows one address for its error page; its reader is sent on in the language they came in. */
async function end(request: NextRequest, handle: (request: NextRequest) => Promise<Response>): Promise<Response> {
  const response = await handle(request)
  const location = response.headers.get('location')
  if (location === null) return response
  const target = new URL(location, request.nextUrl)
  if (target.pathname !== '/sign-in') return response
  target.pathname = `/${localeOf(request)}/sign-in`
  // A redirect's own headers can't be changed.
  const headers = new Headers(response.headers)
  headers.set('location', target.href)
  return new Response(null, { status: response.status, headers })
}

/** The callback URL, in the link or in the cookie that a provider's sign-in began with, is a page of ours. */
function localeOf(request: NextRequest): string {
  const cookie = request.cookies.getAll().find(({ name }) => name.endsWith('authjs.callback-url'))?.value
  const wanted = request.nextUrl.searchParams.get('callbackUrl') ?? cookie ?? ''
  const path = URL.canParse(wanted, request.nextUrl.href) ? new URL(wanted, request.nextUrl).pathname : ''
  const locale = path.split('/')[1]
  return isLocale(locale) ? locale : preferredLocale(request.headers.get('accept-language') ?? undefined)
}
