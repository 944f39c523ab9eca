import 'server-only'
import { cookies } from 'next/headers'
import { cache } from 'react'
import { now } from '@/lib/clock'
import { config } from '@/lib/config'
import type { Actor } from './permissions'
import { actorOfSession } from './session-actor'
import { sessionCookieName } from './session-cookie'

/**
 * Who asks, by the session's cookie. Read from the database once a request, so that a revoked session or an ended role
 * holds from the next request on. Not next-auth's `auth()`: see docs/decisions/001.
 */
export const getActor = cache(async (): Promise<Actor> => {
  const token = (await cookies()).get(sessionCookieName(config().appUrl))?.value
  return token ? actorOfSession(token, now()) : { kind: 'visitor' }
})
