import { settingsPath } from '@/lib/followers/links'
import { unfollowByMail } from '@/lib/followers/one-click'
import { requestFacts } from '@/lib/http/request-facts'
import { readTopicKey, unsubscribePath } from '@/lib/mail-preferences/links'
import { refuseByMail } from '@/lib/mail-preferences/one-click'

type Context = RouteContext<'/api/unsubscribe/[key]'>

/** Whoever holds the link in a mail; a mail program posts here by itself, without origin or session. */
export async function POST(request: Request, { params }: Context) {
  const { key } = await params
  const body = await request.formData().catch(() => new FormData())
  const end = readTopicKey(key) ? refuseByMail : unfollowByMail
  return new Response(null, { status: await end(key, body) })
}

/** Someone who opens the address: the page with the button, since link scanners open addresses, too. */
export async function GET(request: Request, { params }: Context) {
  const { key } = await params
  const { locale } = requestFacts(request.headers)
  const path = (readTopicKey(key) ? unsubscribePath : settingsPath)(encodeURIComponent(key))
  return new Response(null, { status: 303, headers: { location: `/${locale}${path}` } })
}
