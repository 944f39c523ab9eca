import fs from 'node:fs'
import path from 'node:path'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { PrismaPg } from '@prisma/adapter-pg'
import {
  DriverAdapterError,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import pg from 'pg'
import { sqliteFile } from './sqlite-file'
import { blockingWait, whileBusy } from './while-busy'

/** One connection, of which the schema engine sees only an adapter, so that our transaction is around all it does. */
export type MigrationConnection = {
  adapter: SqlDriverAdapter
  /** Begins a transaction that no other migrating process can be in at the same time; waits for it. */
  begin(): Promise<void>
  commit(): Promise<void>
  rollback(): Promise<void>
  close(): Promise<void>
}

export const openMigrationConnection = (url: string): Promise<MigrationConnection> =>
  url.startsWith('file:') ? openSqlite(url) : openPostgresql(url)

/** Would keep a serving portal from reading until the connection closes; our BEGIN IMMEDIATE keeps writers out. */
const engineLock = 'PRAGMA main.locking_mode=EXCLUSIVE'

/** What the engine asks for a connection is given this one, and may not close it. */
export const sharing = (adapter: SqlDriverAdapter): SqlMigrationAwareDriverAdapterFactory => {
  const lent: SqlDriverAdapter = {
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    queryRaw: (query) => adapter.queryRaw(query),
    executeRaw: async (query) => (query.sql === engineLock ? 0 : adapter.executeRaw(query)),
    executeScript: (script) => adapter.executeScript(script),
    startTransaction: (level) => adapter.startTransaction(level),
    dispose: async () => {},
    ...(adapter.getConnectionInfo && { getConnectionInfo: adapter.getConnectionInfo.bind(adapter) }),
  }
  const connect = async () => lent
  return { provider: adapter.provider, adapterName: adapter.adapterName, connect, connectToShadowDb: connect }
}

async function openSqlite(url: string): Promise<MigrationConnection> {
  const file = sqliteFile(url)
  fs.mkdirSync(path.dirname(file), { recursive: true })
  const adapter = await new PrismaBetterSqlite3({ url: file, timeout: blockingWait }).connect()
  const run = (sql: string) => adapter.executeScript(sql)
  await whileBusy(() => run('PRAGMA journal_mode = WAL'))
  // Rebuilding a table drops the old one, which with foreign keys on would take the rows that refer to it along.
  await run('PRAGMA synchronous = FULL; PRAGMA foreign_keys = OFF')
  return {
    adapter,
    begin: () => whileBusy(() => run('BEGIN IMMEDIATE')),
    async commit() {
      const { rows } = await adapter.queryRaw({ sql: 'PRAGMA foreign_key_check', args: [], argTypes: [] })
      if (rows.length > 0)
        throw new Error(`Rows without the row that they refer to: ${JSON.stringify(rows.slice(0, 5))}`)
      await run('COMMIT')
    },
    rollback: () => run('ROLLBACK'),
    close: () => adapter.dispose(),
  }
}

/** Any number, as long as every version of the portal takes the same. */
const advisoryLock = 7_215_001

async function openPostgresql(connectionString: string): Promise<MigrationConnection> {
  const pool = new pg.Pool({ connectionString, max: 1, idleTimeoutMillis: 0 })
  const adapter = await new PrismaPg(pool).connect()
  const run = async (sql: string) => {
    await pool.query(sql)
  }
  return {
    // The adapter cuts a script at every semicolon, also inside a function's body; the server knows better.
    adapter: Object.assign(adapter, { executeScript: (script: string) => run(script).catch(sayWhy) }),
    async begin() {
      // Until the connection closes, over all its transactions: the engine keeps a lock of its own as long, and another
      // process between two of our migrations would hold this one and wait for that.
      await run(`SELECT pg_advisory_lock(${advisoryLock})`)
      await run('BEGIN')
    },
    commit: () => run('COMMIT'),
    rollback: () => run('ROLLBACK'),
    close: () => pool.end(),
  }
}

/** In the adapter's own words: the engine prints nothing of an error that it doesn't know. */
function sayWhy(error: unknown): never {
  if (!(error instanceof pg.DatabaseError)) throw error
  const { code = 'XX000', severity = 'ERROR', message, detail, column, hint } = error
  const words = { code, severity, message, detail, column, hint }
  throw new DriverAdapterError({ kind: 'postgres', originalCode: code, originalMessage: message, ...words })
}
