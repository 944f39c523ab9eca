import type { NextRequest } from 'next/server'
import { handlers } from '@/lib/auth/next-auth'
import { config } from '@/lib/config'

// Of next-auth's endpoints only those where a sign-in ends are open: an OpenID or OAuth provider comes back by GET, a
// mailed link is confirmed by POST (mail scanners follow links; they don't send forms). The rest is done by actions.
type Context = { params: Promise<{ nextauth: string[] }> }

export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  if (!isCallback((await params).nextauth, (provider) => provider !== '' && provider !== 'email')) return nothing()
  return isDeclined(request)
    ? Response.redirect(`${config().appUrl}/sign-in?error=AccessDenied`)
    : handlers.GET(request)
}

/** RFC 6749, 4.1.2.1: the reader did not consent. next-auth would call it an error like any other. */
const isDeclined = ({ nextUrl }: NextRequest) => nextUrl.searchParams.get('error') === 'access_denied'

export const POST = async (request: NextRequest, { params }: Context) =>
  isCallback((await params).nextauth, (provider) => provider === 'email') ? handlers.POST(request) : nothing()

const isCallback = ([action, provider = '', ...rest]: string[], expected: (provider: string) => boolean) =>
  action === 'callback' && rest.length === 0 && expected(provider)

const nothing = () => new Response('Not found', { status: 404, headers: { 'content-type': 'text/plain' } })
