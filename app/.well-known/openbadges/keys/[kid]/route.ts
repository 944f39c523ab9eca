import { getPublicKey } from '@/lib/certificates/queries'
import { publicJson } from '@/lib/http/public-json'

/** Anyone. One public key, at the address that a credential names. */
export async function GET(_request: Request, { params }: RouteContext<'/.well-known/openbadges/keys/[kid]'>) {
  const { kid } = await params
  const key = await getPublicKey(kid)
  return key ? publicJson(Object(key.publicJwk)) : new Response('Not found', { status: 404 })
}
