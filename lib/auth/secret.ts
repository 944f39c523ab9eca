import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { config } from '@/lib/config'

/**
 * The secret that sign-in links and cookies are signed with: AUTH_SECRET, or one made at the first start and kept in
 * DATA_DIR. Two processes that start at once agree, because the file is created exclusively and then read.
 */
export function authSecret(): string {
  secret ??= process.env.AUTH_SECRET || keptSecret(path.join(config().dataDir, 'auth-secret'))
  return secret
}

let secret: string | undefined

function keptSecret(file: string): string {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  const draft = `${file}.${process.pid}`
  try {
    if (!fs.existsSync(file)) {
      fs.writeFileSync(draft, randomBytes(32).toString('base64url'), { mode: 0o600 })
      fs.linkSync(draft, file)
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    fs.rmSync(draft, { force: true })
  }
  return fs.readFileSync(file, 'utf8')
}
