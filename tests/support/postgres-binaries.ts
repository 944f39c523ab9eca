import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

export const isRoot = process.getuid?.() === 0

/** The folder with `initdb` and `postgres`, the newest version's; null when there is none. */
export function findPostgresBinaries(): string | null {
  const folders = [...debianFolders(), ...(process.env.PATH ?? '').split(path.delimiter)]
  return folders.find((folder) => fs.existsSync(path.join(folder, 'initdb'))) ?? null
}

/** As above; Debian's package is installed when there is none and we may. Throws when there is still none. */
export function requirePostgresBinaries(): string {
  const found = findPostgresBinaries()
  if (found) return found
  if (mayInstall()) {
    console.log('Installing PostgreSQL for the tests (apt-get install postgresql) ...')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    spawnSync('apt-get', ['update', '-q'], { stdio: 'ignore', env })
    spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'postgresql'], { stdio: 'inherit', env })
  }
  const installed = findPostgresBinaries()
  if (!installed) throw new Error('PostgreSQL is missing: install it, or set TEST_DATABASE_URL to a server to test on.')
  return installed
}

export const mayInstall = (): boolean => isRoot && fs.existsSync('/usr/bin/apt-get')

function debianFolders(): string[] {
  const root = '/usr/lib/postgresql'
  if (!fs.existsSync(root)) return []
  const versions = fs.readdirSync(root).sort((a, b) => Number(b) - Number(a))
  return versions.map((version) => path.join(root, version, 'bin'))
}
