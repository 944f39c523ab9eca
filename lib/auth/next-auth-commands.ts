import 'server-only'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { signIn, signOut } from './next-auth'
import { type AccountActor, type Actor, authorize } from './permissions'
import { providers } from './providers'

/** Sends the browser to a provider, which sends it back to /api/auth/callback. Signed in, it connects that provider. */
export async function signInThrough(
  _actor: Actor,
  { provider, to }: { provider: string; to?: string | undefined },
): Promise<Outcome> {
  if (!providers(process.env).some(({ id }) => id === provider)) return refused('provider-unknown')
  await signIn(provider, { redirectTo: to ?? '/' })
  return accepted()
}

/** Ends this session, from the next request on. */
export async function signOutHere(actor: AccountActor): Promise<Outcome> {
  authorize(actor, 'account.use')
  await signOut({ redirect: false })
  return accepted()
}
