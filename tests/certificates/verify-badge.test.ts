import { execFile } from 'node:child_process'
import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type JWTHeaderParameters, SignJWT } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { credentialPayload, keyId } from '@/lib/certificates/credential'

// scripts/verify-badge.mjs against an issuer of its own: what is genuine passes, and each way of cheating is told apart.

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const { privateKey: stolen } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const folder = mkdtempSync(path.join(tmpdir(), 'verify-badge-'))
const revoked: { id: string; revocationReason: string }[] = []

let server: Server
let issuer = ''
beforeAll(async () => {
  server = createServer((request, response) => {
    const known: Record<string, object> = {
      '/.well-known/openbadges/keys/ours': publicJwk(privateKey),
      '/.well-known/openbadges/revocations.json': { revokedCredentials: revoked },
    }
    const document = known[request.url ?? '']
    response.statusCode = document ? 200 : 404
    response.end(JSON.stringify(document ?? {}))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

const publicJwk = (key: KeyObject) => createPublicKey(key).export({ format: 'jwk' })

const payload = (facts: object = {}) => ({
  ...credentialPayload(
    {
      number: '2026-0001',
      issuedAt: new Date('2026-03-02T08:00:00.123Z'),
      person: { slug: 'member-0001', name: 'Member 0001' },
      task: {
        slug: 'a-task',
        titleZh: '任务',
        titleEn: 'A task',
        summaryZh: '摘要',
        summaryEn: 'Summary',
        skills: ['Python'],
        checklist: [{ zh: '一', en: 'One' }],
      },
    },
    { appUrl: issuer, name: { zh: '某 SIG', en: 'A SIG' } },
  ),
  ...facts,
})

const signed = (claims: object, key = privateKey, header: Partial<JWTHeaderParameters> = {}) =>
  new SignJWT({ ...claims })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: keyId(issuer, 'ours'), ...header })
    .sign(key)

let count = 0
function verified(token: string, ...words: string[]): Promise<{ code: number; said: string }> {
  const file = path.join(folder, `${++count}.jwt`)
  writeFileSync(file, token)
  return new Promise((resolve) => {
    execFile(process.execPath, ['scripts/verify-badge.mjs', ...words, file], (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, said: out + err }),
    )
  })
}

test('a genuine credential is valid, and says whose it is', async () => {
  const { code, said } = await verified(await signed(payload()), '--issuer', issuer)
  expect(said).toContain('Member 0001: A task (任务)')
  expect(code).toBe(0)
})

test('a revoked one is not', async () => {
  revoked.push({ id: `${issuer}/certificates/2026-0001`, revocationReason: 'A copy.' })
  const answer = await verified(await signed(payload()))
  revoked.pop()
  expect(answer.said).toContain('it was revoked: A copy.')
  expect(answer.code).toBe(1)
})

test('an altered one is not: another name in the same signature', async () => {
  const [header, claims = '', signature] = (await signed(payload())).split('.')
  const altered = Buffer.from(claims, 'base64url').toString().replace('Member 0001', 'Member 0002')
  const { code, said } = await verified([header, Buffer.from(altered).toString('base64url'), signature].join('.'))
  expect(said).toContain('forged or altered')
  expect(code).toBe(1)
})

test.each<[string, () => Promise<string>, string]>([
  ['signed with another key', () => signed(payload(), stolen), 'forged or altered'],
  [
    'that brings its own key',
    () => signed(payload(), stolen, { jwk: publicJwk(stolen) as JWTHeaderParameters['jwk'] }),
    'it brings its own key',
  ],
  ['whose key is another site’s', () => signed(payload(), stolen, { kid: 'http://127.0.0.1:9/k' }), 'not the issuer’s'],
  ['with a key that nobody knows', () => signed(payload(), stolen, { kid: keyId(issuer, 'none') }), 'does not know'],
  [
    'without a signature',
    async () => {
      const [, claims] = (await signed(payload())).split('.')
      const header = Buffer.from(JSON.stringify({ alg: 'none', kid: keyId(issuer, 'ours') })).toString('base64url')
      return `${header}.${claims}.`
    },
    'not with RS256',
  ],
  ['whose subject is another', () => signed(payload({ sub: 'https://example.org/other' })), 'sub is not its subject'],
  ['whose number is another', () => signed(payload({ jti: 'https://example.org/other' })), 'jti is not its id'],
  ['whose dates differ', () => signed(payload({ nbf: 1 })), 'nbf is not validFrom'],
  [
    'from the future',
    () => signed(payload({ validFrom: '2999-01-01T00:00:00Z', nbf: Date.parse('2999-01-01T00:00:00Z') / 1000 })),
    'on only',
  ],
  ['of no badge', () => signed(payload({ type: ['VerifiableCredential'] })), 'no OpenBadgeCredential'],
])('one %s is not', async (_, make, complaint) => {
  const { code, said } = await verified(await make())
  expect(said.replace(/'s/g, '’s')).toContain(complaint)
  expect(code).toBe(1)
})

test('one of another issuer than the one asked for is not', async () => {
  const { code, said } = await verified(await signed(payload()), '--issuer', 'https://portal.example.org')
  expect(said).toContain('not https://portal.example.org')
  expect(code).toBe(1)
})

test('what can’t be read, or whose issuer can’t be reached, is told apart', async () => {
  expect((await verified('nothing')).code).toBe(2)
  const away = { issuer: { id: 'http://127.0.0.1:9/i' } }
  expect((await verified(await signed(payload(away), privateKey, { kid: 'http://127.0.0.1:9/k' }))).code).toBe(2)
})
