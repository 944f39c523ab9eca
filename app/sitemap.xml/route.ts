import { connection } from 'next/server'
import { config } from '@/lib/config'
import { siteMap } from '@/lib/sitemap/document'
import { listPublicPaths } from '@/lib/sitemap/queries'

/** Anyone. The public pages, for search engines. */
export async function GET(): Promise<Response> {
  await connection()
  const file = siteMap(config().appUrl, await listPublicPaths({ kind: 'visitor' }))
  return new Response(file, { headers: { 'content-type': 'application/xml; charset=utf-8' } })
}
