import { connection } from 'next/server'
import { isReady } from '@/lib/http/readiness'

/** Anyone. The database answers and has every migration. */
export async function GET(): Promise<Response> {
  await connection()
  const ready = await isReady()
  return new Response(ready ? 'ready' : 'not ready', {
    status: ready ? 200 : 503,
    headers: { 'content-type': 'text/plain', 'cache-control': 'no-store' },
  })
}
