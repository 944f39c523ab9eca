import path from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Absolute path of a `file:` address: `file:./var/portal.db` (from the working folder), `file:/srv/portal.db`
 * or `file:///srv/portal.db`. Throws for a database in memory: two connections could not share it.
 */
export function sqliteFile(url: string): string {
  if (!url.startsWith('file:') || url === 'file:' || url.includes(':memory:')) {
    throw new Error(`Not the address of an SQLite file: ${url}`)
  }
  return url.startsWith('file://') ? fileURLToPath(url) : path.resolve(url.slice('file:'.length))
}
