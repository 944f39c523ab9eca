import { getActor } from '@/lib/auth/actor'
import { now } from '@/lib/clock'
import { getOwnData } from '@/lib/privacy/queries'

/** Everything that the portal holds about whoever is signed in, as a file. */
export async function GET() {
  const actor = await getActor()
  if (actor.kind !== 'account') return new Response('Sign in first', { status: 401 })
  const held = await getOwnData(actor)
  const file = { exportedAt: now(), holdings: Object.fromEntries(held.map(({ model, rows }) => [model, rows])) }
  return new Response(`${JSON.stringify(file, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="my-data.json"',
      'cache-control': 'no-store',
    },
  })
}
