import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { Provider } from '@/lib/db/composed-schema'
import { migrate } from '@/lib/db/migrations'
import { startPostgres } from './postgres'

/** A migrated database to copy from. Plain data: it travels from Vitest's main process to its workers. */
export type DatabaseTemplate = { provider: Provider; url: string }

/** A copy, for one test file alone. */
export type FreshDatabase = { url: string; drop(): Promise<void> }

export async function makeTemplate(provider: Provider): Promise<DatabaseTemplate & { remove(): Promise<void> }> {
  return provider === 'sqlite' ? makeSqliteTemplate() : makePostgresqlTemplate()
}

export function copyTemplate({ provider, url }: DatabaseTemplate): Promise<FreshDatabase> {
  return provider === 'sqlite' ? copySqlite(url) : copyPostgresql(url)
}

/** A database without a table, beside the template. */
export const emptyDatabase = ({ provider, url }: DatabaseTemplate): Promise<FreshDatabase> =>
  provider === 'sqlite' ? freshFile(() => {}) : createPostgresql(url, 'template0')

async function makeSqliteTemplate() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'portal-sqlite-'))
  const url = `file:${path.join(folder, 'template.db')}`
  await migrate(url)
  return { provider: 'sqlite' as const, url, remove: async () => fs.rmSync(folder, { recursive: true, force: true }) }
}

/** The migration's connection was the file's last: nothing is left in a write-ahead log beside it. */
const copySqlite = (template: string): Promise<FreshDatabase> =>
  freshFile((file) => fs.copyFileSync(template.slice('file:'.length), file))

async function freshFile(fill: (file: string) => void): Promise<FreshDatabase> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'portal-sqlite-'))
  const file = path.join(folder, 'portal.db')
  fill(file)
  return { url: `file:${file}`, drop: async () => fs.rmSync(folder, { recursive: true, force: true }) }
}

async function makePostgresqlTemplate() {
  const server = await startPostgres()
  const name = freshName()
  await administer(server.url, `CREATE DATABASE ${name}`)
  const url = withDatabase(server.url, name)
  await migrate(url)
  const remove = async () => {
    await administer(server.url, `DROP DATABASE ${name} WITH (FORCE)`)
    await server.stop()
  }
  return { provider: 'postgresql' as const, url, remove }
}

const copyPostgresql = (template: string): Promise<FreshDatabase> =>
  createPostgresql(template, new URL(template).pathname.slice(1))

async function createPostgresql(anyUrl: string, template: string): Promise<FreshDatabase> {
  const server = withDatabase(anyUrl, 'postgres')
  const name = freshName()
  await administer(server, `CREATE DATABASE ${name} TEMPLATE ${template}`)
  return {
    url: withDatabase(server, name),
    drop: () => administer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  }
}

let made = 0
const freshName = (): string => `portal_test_${process.pid}_${++made}`

function withDatabase(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.href
}

async function administer(url: string, sql: string): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
