import 'server-only'
import type { OAuthConfig, OIDCConfig } from 'next-auth/providers'
import { z } from 'zod'
import { emailAddress } from './schema'

type Provider = OAuthConfig<ForgeUser> | OIDCConfig<OidcClaims>

/** The ways to sign in besides mail: those whose keys are in the environment (see README), in this order. */
export const providers = (env: NodeJS.ProcessEnv): Provider[] =>
  [
    forge(env, 'gitee', 'Gitee', (base) => ({
      authorize: `${base}/oauth/authorize`,
      token: `${base}/oauth/token`,
      user: `${base}/api/v5/user`,
      emails: `${base}/api/v5/emails`,
      scope: 'user_info emails',
      base: 'https://gitee.com',
    })),
    forge(env, 'atomgit', 'AtomGit', (base) => ({
      authorize: `${base}/oauth/authorize`,
      token: `${base}/oauth/token`,
      user: `${withApi(base)}/api/v5/user`,
      emails: `${withApi(base)}/api/v5/emails`,
      scope: 'user_info',
      base: 'https://gitcode.com',
    })),
    forge(env, 'github', 'GitHub', (base) => ({
      authorize: `${base}/login/oauth/authorize`,
      token: `${base}/login/oauth/access_token`,
      user: base === 'https://github.com' ? 'https://api.github.com/user' : `${base}/api/v3/user`,
      emails: base === 'https://github.com' ? 'https://api.github.com/user/emails' : `${base}/api/v3/user/emails`,
      scope: 'read:user user:email',
      base: 'https://github.com',
    })),
    oidc(env),
  ].filter((provider) => provider !== null)

type ForgeUser = { id: number | string; login: string; name?: string | null; verifiedEmail: string | null }

type Endpoints = { authorize: string; token: string; user: string; emails: string; scope: string; base: string }

/** A code forge: `<NAME>_CLIENT_ID`, `<NAME>_CLIENT_SECRET`, and `<NAME>_URL` for one that is hosted elsewhere. */
function forge(env: NodeJS.ProcessEnv, id: string, name: string, endpointsAt: (base: string) => Endpoints) {
  const prefix = id.toUpperCase()
  const clientId = env[`${prefix}_CLIENT_ID`]
  const clientSecret = env[`${prefix}_CLIENT_SECRET`]
  if (!clientId || !clientSecret) return null
  const base = env[`${prefix}_URL`]?.replace(/\/+$/, '') || endpointsAt('').base
  const endpoints = endpointsAt(base)
  return {
    id,
    name,
    type: 'oauth',
    clientId,
    clientSecret,
    checks: ['state'],
    client: { token_endpoint_auth_method: 'client_secret_post' },
    authorization: { url: endpoints.authorize, params: { scope: endpoints.scope } },
    token: endpoints.token,
    userinfo: {
      url: endpoints.user,
      request: ({ tokens }: { tokens: { access_token?: string } }) => forgeUser(endpoints, tokens.access_token ?? ''),
    },
    profile: ({ id, login, name, verifiedEmail }) => ({ id: String(id), name: name || login, email: verifiedEmail }),
  } satisfies OAuthConfig<ForgeUser>
}

/** A self-hosted forge answers its API on its own host. */
const withApi = (base: string) => (base === 'https://gitcode.com' ? 'https://api.gitcode.com' : base)

const userShape = z.object({
  id: z.union([z.number(), z.string().min(1)]),
  login: z.string(),
  name: z.string().nullish(),
})

async function forgeUser({ user, emails }: Endpoints, token: string): Promise<ForgeUser> {
  const facts = userShape.parse(await getJson(user, token))
  return { ...facts, verifiedEmail: await verifiedEmail(emails, token) }
}

/** GitHub marks an address `verified`, Gitee `state: "confirmed"`. Any other answer counts as no address. */
const addressList = z.array(
  z.object({
    email: z.string(),
    verified: z.boolean().optional(),
    state: z.string().optional(),
    primary: z.boolean().optional(),
    scope: z.array(z.string()).optional(),
  }),
)

async function verifiedEmail(url: string, token: string): Promise<string | null> {
  const answer = await getJson(url, token).catch(() => null)
  const addresses = addressList.safeParse(answer).data ?? []
  const verified = addresses.filter(({ verified, state }) => verified === true || state === 'confirmed')
  const chosen = verified.find(({ primary, scope }) => primary || scope?.includes('primary')) ?? verified[0]
  return emailAddress.safeParse(chosen?.email).data ?? null
}

async function getJson(url: string, token: string): Promise<unknown> {
  const response = await fetch(url, {
    headers: { authorization: `Bearer ${token}`, accept: 'application/json', 'user-agent': 'sig-portal' },
    signal: AbortSignal.timeout(10_000),
  })
  if (!response.ok) throw new Error(`${new URL(url).host} answered ${response.status}`)
  return response.json()
}

type OidcClaims = { sub: string; name?: string; preferred_username?: string; email?: string; email_verified?: boolean }

/** Any OpenID issuer: OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME. */
function oidc({ OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME }: NodeJS.ProcessEnv) {
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET) return null
  return {
    id: 'oidc',
    name: OIDC_NAME || new URL(OIDC_ISSUER).hostname,
    type: 'oidc',
    issuer: OIDC_ISSUER,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    checks: ['state', 'nonce', 'pkce'],
    profile: ({ sub, name, preferred_username, email, email_verified }) => ({
      id: sub,
      name: name ?? preferred_username ?? null,
      email: email_verified === true ? (emailAddress.safeParse(email).data ?? null) : null,
    }),
  } satisfies OIDCConfig<OidcClaims>
}

/** What the sign-in page shows of them. */
export const listProviders = (): { id: string; name: string }[] =>
  providers(process.env).map(({ id, name }) => ({ id, name }))
