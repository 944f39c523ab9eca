// node scripts/verify-badge.mjs [--issuer <address>] <file or address>...: verifies certificates of a portal.
// Stands alone: no imports from the portal, nothing but Node. Asks the issuer for its key and its list of revoked ones.
// Exit code 0: all hold; 1: some do not; 2: some can't be checked.
import { createPublicKey, verify } from 'node:crypto'
import { readFileSync } from 'node:fs'

const { sources, issuer } = asked(process.argv.slice(2))
if (sources.length === 0) {
  console.error('Usage: node scripts/verify-badge.mjs [--issuer <address>] <file or address>...')
  process.exit(2)
}

let worst = 0
for (const source of sources) {
  try {
    const { complaints, credential } = await check(await textOf(source))
    if (complaints.length > 0) worst = Math.max(worst, 1)
    console.log(complaints.length > 0 ? `${source}: NOT VALID\n  ${complaints.join('\n  ')}` : `${source}: valid`)
    if (complaints.length === 0) console.log(described(credential))
  } catch (error) {
    worst = 2
    console.error(`${source}: can't be checked: ${error.message}`)
  }
}
process.exitCode = worst

/** What is wrong with a credential: Open Badges 3.0, "Verify a Credential" for JSON Web Token proofs. */
async function check(token) {
  const parts = token.trim().split('.')
  if (parts.length !== 3) throw new Error('this is no compact JWS')
  const [header, credential] = parts.slice(0, 2).map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()))
  const complaints = []
  const expect = (fine, complaint) => {
    if (!fine) complaints.push(complaint)
  }
  expect(header.alg === 'RS256', `it is signed with ${header.alg}, not with RS256`)
  expect(header.typ === undefined || header.typ === 'JWT', `it is a ${header.typ}, no JWT`)
  const issued = credential.issuer?.id ?? credential.issuer
  const origin = new URL(issued).origin
  if (issuer) expect(origin === new URL(issuer).origin, `${issued} issued it, not ${issuer}`)
  // A key from anywhere else proves nothing about the issuer, nor does one that the credential brings along.
  expect(header.jwk === undefined, 'it brings its own key')
  if (new URL(header.kid ?? 'about:blank').origin !== origin) {
    complaints.push(`its key (${header.kid}) is not the issuer's`)
    return { complaints, credential }
  }
  const key = await fetched(header.kid)
  const signature = Buffer.from(parts[2], 'base64url')
  const isSigned =
    header.alg === 'RS256' &&
    key !== null &&
    verify('sha256', Buffer.from(`${parts[0]}.${parts[1]}`), createPublicKey({ key, format: 'jwk' }), signature)
  expect(key !== null, 'the issuer does not know its key')
  expect(isSigned, 'the signature does not fit: it was forged or altered')
  expect(types(credential).includes('OpenBadgeCredential'), 'it is no OpenBadgeCredential')
  expect(credential.iss === issued, 'iss is not the issuer')
  expect(credential.jti === credential.id, 'jti is not its id')
  expect(credential.sub === credential.credentialSubject?.id, 'sub is not its subject')
  expect(credential.nbf * 1000 === Date.parse(credential.validFrom), 'nbf is not validFrom')
  expect(Date.parse(credential.validFrom) <= Date.now(), `it holds from ${credential.validFrom} on only`)
  if (credential.validUntil) expect(Date.parse(credential.validUntil) > Date.now(), 'it has expired')
  if (complaints.length === 0) complaints.push(...(await revocation(credential, origin)))
  return { complaints, credential }
}

async function revocation({ id, credentialStatus }, origin) {
  if (!credentialStatus) return []
  if (credentialStatus.type !== '1EdTechRevocationList')
    throw new Error(`status ${credentialStatus.type} is not known here`)
  if (new URL(credentialStatus.id).origin !== origin) return ['its revocation list is not the issuer’s']
  const list = await fetched(credentialStatus.id)
  if (list === null) throw new Error(`there is no revocation list at ${credentialStatus.id}`)
  const entry = list.revokedCredentials.find((one) => one.id === id)
  return entry ? [`it was revoked: ${entry.revocationReason || 'no reason given'}`] : []
}

async function textOf(source) {
  if (!/^https?:\/\//.test(source)) return readFileSync(source, 'utf8')
  const response = await fetch(source)
  if (!response.ok) throw new Error(`${source} answers ${response.status}`)
  return response.text()
}

/** Null when there is none. */
async function fetched(address) {
  const response = await fetch(address, { redirect: 'error', headers: { accept: 'application/json' } })
  if (response.status === 404) return null
  if (!response.ok) throw new Error(`${address} answers ${response.status}`)
  return response.json()
}

function types({ type }) {
  return [type].flat()
}

function described({ id, issuer: by, validFrom, credentialSubject: { identifier = [], achievement } }) {
  const names = identifier.map(({ identityHash }) => identityHash).join(', ')
  return [`  ${names}: ${achievement.name}`, `  ${id}, since ${validFrom}`, `  issued by ${by.name} (${by.id})`].join(
    '\n',
  )
}

function asked(words) {
  const at = words.indexOf('--issuer')
  if (at < 0) return { sources: words, issuer: null }
  return { sources: words.filter((_, index) => index !== at && index !== at + 1), issuer: words[at + 1] ?? null }
}
