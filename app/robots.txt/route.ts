import { connection } from 'next/server'
import { config } from '@/lib/config'
import { robotsFile } from '@/lib/sitemap/document'

/** Anyone. */
export async function GET(): Promise<Response> {
  await connection()
  return new Response(robotsFile(config().appUrl), { headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
