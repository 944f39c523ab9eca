import 'server-only'
import { cookies } from 'next/headers'
import { cache } from 'react'
import { now } from '@/lib/clock'
import { config } from '@/lib/config'
import { db } from '@/lib/db/client'
import { isLocale } from '@/lib/i18n/routing'
import { termHolds } from '@/lib/roles/queries'
import type { Actor } from './permissions'
import { sessionCookieName } from './session-cookie'

/**
 * Who asks, by the session's cookie. Read from the database once a request, so that a revoked session or an ended role
 * holds from the next request on. Not next-auth's `auth()`: see docs/decisions/001.
 */
export const getActor = cache(async (): Promise<Actor> => {
  const token = (await cookies()).get(sessionCookieName(config().appUrl))?.value
  return token ? actorOfSession(token, now()) : { kind: 'visitor' }
})

async function actorOfSession(sessionToken: string, at: Date): Promise<Actor> {
  const session = await db.session.findFirst({
    where: { sessionToken, expires: { gt: at } },
    select: { user: { select: accountFields(at) } },
  })
  if (!session) return { kind: 'visitor' }
  const { user } = session
  return {
    kind: 'account',
    userId: user.id,
    personId: user.person?.id ?? null,
    personSlug: user.person?.slug ?? null,
    name: user.person?.name ?? user.name,
    email: user.email,
    locale: isLocale(user.locale) ? user.locale : 'zh',
    roles: [...new Set(user.person?.roleTerms.map((term) => term.role))],
    isOperator: user.operator !== null,
  }
}

const accountFields = (at: Date) =>
  ({
    id: true,
    name: true,
    email: true,
    locale: true,
    operator: { select: { userId: true } },
    person: {
      select: { id: true, slug: true, name: true, roleTerms: { where: termHolds(at), select: { role: true } } },
    },
  }) as const
