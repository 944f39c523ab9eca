import { connection } from 'next/server'

/** Anyone. The process answers. */
export async function GET(): Promise<Response> {
  await connection()
  return new Response('ok', { headers: { 'content-type': 'text/plain', 'cache-control': 'no-store' } })
}
