import fs from 'node:fs'
import path from 'node:path'
import type { Provider } from './composed-schema'

/** One step of a database's history: `<timestamp>_<name>` and its SQL. */
export type Migration = { name: string; sql: string }

const root = path.resolve(/* turbopackIgnore: true */ 'prisma/migrations')

export const migrationsFolder = (provider: Provider): string => path.join(root, provider)

/** In the order in which they are applied. */
export function migrationNames(provider: Provider): string[] {
  const folder = migrationsFolder(provider)
  if (!fs.existsSync(folder)) return []
  const entries = fs.readdirSync(folder, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

export function readMigrations(provider: Provider): Migration[] {
  const folder = migrationsFolder(provider)
  return migrationNames(provider).map((name) => ({
    name,
    sql: fs.readFileSync(path.join(folder, name, 'migration.sql'), 'utf8'),
  }))
}

export function writeMigration(provider: Provider, { name, sql }: Migration): void {
  const folder = migrationsFolder(provider)
  fs.mkdirSync(path.join(folder, name), { recursive: true })
  fs.writeFileSync(path.join(folder, name, 'migration.sql'), sql)
  fs.writeFileSync(path.join(folder, lockFile.path), lockFile.content(provider))
}

/** Prisma's guard against applying one database's migrations to another. */
export const lockFile = {
  path: 'migration_lock.toml',
  content: (provider: Provider): string =>
    `# Prisma reads this file: which database these migrations are for.\nprovider = "${provider}"\n`,
}

const snapshot = path.join(root, 'models.prisma')

/** The models as of the last migration; null before the first. */
export const readSnapshot = (): string | null => (fs.existsSync(snapshot) ? fs.readFileSync(snapshot, 'utf8') : null)

export function writeSnapshot(models: string): void {
  fs.writeFileSync(snapshot, models)
}
