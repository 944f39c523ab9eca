import 'server-only'
import { PrismaAdapter } from '@auth/prisma-adapter'
import { headers } from 'next/headers'
import NextAuth from 'next-auth'
import type { Adapter, AdapterAccount, AdapterUser } from 'next-auth/adapters'
import { config } from '@/lib/config'
import { db } from '@/lib/db/client'
import { requestFacts } from '@/lib/http/request-facts'
import { noteHandle } from './provider-handle'
import { providers } from './providers'
import { authSecret } from './secret'
import { sessionCookieName } from './session-cookie'
import { SIGN_IN_LINK_MINUTES } from './sign-in-link'

const SESSION_DAYS = 30

/** next-auth with database sessions. Configured at the first request, so that building needs no environment. */
export const { handlers, signIn, signOut } = NextAuth(() => {
  const { appUrl } = config()
  const secure = appUrl.startsWith('https:')
  return {
    adapter: adapter(),
    secret: authSecret(),
    trustHost: true,
    session: { strategy: 'database', maxAge: SESSION_DAYS * 86_400 },
    useSecureCookies: secure,
    cookies: {
      sessionToken: {
        name: sessionCookieName(appUrl),
        options: { httpOnly: true, sameSite: 'lax', path: '/', secure },
      },
    },
    pages: { signIn: '/sign-in', error: '/sign-in', verifyRequest: '/sign-in/sent' },
    providers: [mailedLink, ...providers(process.env)],
    events: {
      signIn: async ({ account, profile }) => {
        if (account) await noteHandle(account, profile)
      },
    },
    logger: { error: (error) => console.error('sign-in:', error.name, error.message), warn: () => {}, debug: () => {} },
  }
})

/**
 * Uses up the links that sign-in-link.ts makes. Mail goes out through our outbox, never from here; next-auth's own
 * sign-in endpoint, which would call this, is closed in app/api/auth.
 */
const mailedLink = {
  id: 'email',
  type: 'email' as const,
  name: 'E-mail',
  maxAge: SIGN_IN_LINK_MINUTES * 60,
  sendVerificationRequest: async () => {
    throw new Error('Sign-in mail is queued by lib/auth/commands.ts')
  },
}

/**
 * A new account's mail is in the language that its browser asks for, until it sends a form in another. The provider's
 * tokens are dropped: the portal never acts in the forge on someone's behalf.
 */
function adapter(): Adapter {
  const stock = PrismaAdapter(db as unknown as Parameters<typeof PrismaAdapter>[0])
  return {
    ...stock,
    createUser: async ({ name, email, emailVerified, image }: AdapterUser) => {
      const { locale } = requestFacts(await headers())
      // A provider leaves out what it does not know, whatever the type says.
      const facts = {
        name: name ?? null,
        email: email ?? null,
        emailVerified: emailVerified ?? null,
        image: image ?? null,
      }
      return db.user.create({ data: { ...facts, locale } }) as Promise<AdapterUser>
    },
    linkAccount: async ({ userId, type, provider, providerAccountId }: AdapterAccount) => {
      await db.account.create({ data: { userId, type, provider, providerAccountId } })
    },
  }
}
