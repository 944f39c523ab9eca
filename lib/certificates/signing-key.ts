import 'server-only'
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { calculateJwkThumbprint, exportJWK, type JWTPayload, SignJWT } from 'jose'
import { config } from '@/lib/config'
import { keyId } from './credential'

export type PublicJwk = { kty: string; n: string; e: string }

export type Signer = {
  kid: string
  publicJwk: PublicJwk
  /** A compact JWS. */
  sign: (payload: JWTPayload) => Promise<string>
}

/**
 * Signs certificates with the key in DATA_DIR, which is made when it is first needed. Open Badges asks every verifier for
 * RS256 and for nothing else, hence RSA. Ask for it outside of a transaction: making a key takes a moment.
 */
export async function certificateSigner(): Promise<Signer> {
  signer ??= await makeSigner(createPrivateKey(keptKey(path.join(config().dataDir, 'badge-key.pem'))))
  return signer
}

let signer: Signer | undefined

async function makeSigner(key: KeyObject): Promise<Signer> {
  const { kty, n, e } = await exportJWK(createPublicKey(key))
  if (kty !== 'RSA' || !n || !e) throw new Error('badge-key.pem is no RSA key.')
  const publicJwk = { kty, n, e }
  const kid = await calculateJwkThumbprint(publicJwk)
  const header = { alg: 'RS256', typ: 'JWT', kid: keyId(config().appUrl, kid) }
  return { kid, publicJwk, sign: (payload) => new SignJWT(payload).setProtectedHeader(header).sign(key) }
}

/** Two processes that need it first at once agree, because the file is created exclusively and then read. */
function keptKey(file: string): string {
  if (!fs.existsSync(file)) {
    fs.mkdirSync(path.dirname(file), { recursive: true })
    const draft = `${file}.${process.pid}`
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    fs.writeFileSync(draft, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 })
    try {
      fs.linkSync(draft, file)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    } finally {
      fs.rmSync(draft, { force: true })
    }
  }
  return fs.readFileSync(file, 'utf8')
}
