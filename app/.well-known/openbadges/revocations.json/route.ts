import { connection } from 'next/server'
import { issuerId, revocationsId } from '@/lib/certificates/credential'
import { listRevoked } from '@/lib/certificates/queries'
import { config } from '@/lib/config'
import { publicJson } from '@/lib/http/public-json'

/** Anyone. Which certificates no longer hold, as the 1EdTech Revocation List Status Method writes it. */
export async function GET(): Promise<Response> {
  await connection()
  const { appUrl } = config()
  const revoked = await listRevoked()
  return publicJson({
    id: revocationsId(appUrl),
    issuer: issuerId(appUrl),
    revokedCredentials: revoked.map(({ badgeId, revokeReason }) => ({
      id: badgeId,
      revoked: true,
      revocationReason: revokeReason ?? '',
    })),
  })
}
