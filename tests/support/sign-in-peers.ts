import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { OAuth2Server } from 'oauth2-mock-server'

/** Who a provider says that the reader is. */
export type Identity = { id: string; name: string; email: string; isVerified: boolean }

export type Peer = {
  /** From now on the provider's reader; null declines to be named. */
  become: (identity: Identity | null) => void
  env: Record<string, string>
  stop: () => Promise<void>
}

/** A real OpenID issuer whose only reader is whoever `become` said last. */
export async function openIssuer(): Promise<Peer> {
  const server = new OAuth2Server()
  await server.issuer.keys.generate('RS256')
  await server.start(0, 'localhost')
  let reader: Identity | null = null
  server.service.on('beforeTokenSigning', ({ payload }) => {
    if (!reader) return
    const { id, name, email, isVerified } = reader
    Object.assign(payload, { sub: id, name, email, email_verified: isVerified })
  })
  return {
    become: (identity) => {
      reader = identity
    },
    env: {
      OIDC_ISSUER: server.issuer.url ?? '',
      OIDC_CLIENT_ID: 'portal',
      OIDC_CLIENT_SECRET: 'secret',
      OIDC_NAME: 'Example ID',
    },
    stop: () => server.stop(),
  }
}

/** The few addresses of Gitee that a sign-in asks. */
export async function openForge(): Promise<Peer> {
  let reader: Identity | null = null
  const server = createServer((request, response) => answerAsForge(request, response, reader))
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const { port } = server.address() as AddressInfo
  return {
    become: (identity) => {
      reader = identity
    },
    env: { GITEE_CLIENT_ID: 'portal', GITEE_CLIENT_SECRET: 'secret', GITEE_URL: `http://localhost:${port}` },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

function answerAsForge({ url = '/', headers }: IncomingMessage, response: ServerResponse, reader: Identity | null) {
  const { pathname, searchParams } = new URL(url, 'http://forge')
  const json = (value: unknown, status = 200) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
  if (pathname === '/oauth/authorize') {
    const back = new URL(searchParams.get('redirect_uri') ?? '')
    back.searchParams.set('state', searchParams.get('state') ?? '')
    if (reader) back.searchParams.set('code', 'one-time-code')
    else back.searchParams.set('error', 'access_denied')
    return response.writeHead(302, { location: back.href }).end()
  }
  if (pathname === '/oauth/token') return json({ access_token: 'token', token_type: 'bearer' })
  if (headers.authorization !== 'Bearer token' || !reader) return json({ message: '401' }, 401)
  const { id, name, email, isVerified } = reader
  if (pathname === '/api/v5/user') return json({ id: Number(id), login: 'forge-user', name, email })
  if (pathname === '/api/v5/emails')
    return json([{ email, state: isVerified ? 'confirmed' : 'unconfirmed', scope: ['primary'] }])
  return json({ message: '404' }, 404)
}
