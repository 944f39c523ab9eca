import { connection } from 'next/server'
import { listPublicKeys } from '@/lib/certificates/queries'
import { publicJson } from '@/lib/http/public-json'

/** Anyone. All public keys that certificates were ever signed with. */
export async function GET(): Promise<Response> {
  await connection()
  const keys = await listPublicKeys()
  return publicJson({
    keys: keys.map(({ kid, publicJwk }) => ({ ...Object(publicJwk), kid, alg: 'RS256', use: 'sig' })),
  })
}
