import { connection } from 'next/server'
import { badgeContext, issuerProfile } from '@/lib/certificates/credential'
import { config } from '@/lib/config'
import { getSite } from '@/lib/content/load'
import { publicJson } from '@/lib/http/public-json'

/** Anyone. Who issues certificates. */
export async function GET(): Promise<Response> {
  await connection()
  const { name, summary } = getSite()
  return publicJson({
    '@context': badgeContext.slice(1, 2),
    ...issuerProfile({ appUrl: config().appUrl, name }),
    description: `${summary.en}\n\n${summary.zh}`,
  })
}
