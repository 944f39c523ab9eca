import fs from 'node:fs'
import path from 'node:path'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import {
  DriverAdapterError,
  type IsolationLevel,
  type SqlDriverAdapter,
  type SqlDriverAdapterFactory,
  type SqlQuery,
} from '@prisma/driver-adapter-utils'
import { Mutex } from 'async-mutex'
import type Database from 'better-sqlite3'
import { watchBy } from '@/lib/freshness/table-versions'
import { shareEventLoop } from './event-loop-turn'
import { IsolatedTransaction } from './isolated-transaction'
import { sqliteFile } from './sqlite-file'
import { StatementKinds } from './statement-kind'
import { refuseTransactionControl } from './transaction-control'
import { blockingWait, defaultPatience, whileBusy } from './while-busy'

const adapterName = 'isolated-sqlite'

/**
 * Prisma's SQLite adapter keeps one connection and lets any request's statement run inside another's open transaction;
 * when that rolls back, the other's acknowledged write goes with it. Here one connection writes, behind a lock,
 * and another reads what is committed. See docs/decisions/010-isolated-sqlite.md.
 */
export class IsolatedSqliteFactory implements SqlDriverAdapterFactory {
  readonly provider = 'sqlite' as const
  readonly adapterName = adapterName
  readonly #file: string
  readonly #patience: number

  /**
   * `url` as in DATABASE_URL; the file's folder is created when missing. `patience`: milliseconds until a statement
   * fails because another process holds the file.
   */
  constructor(url: string, patience = defaultPatience) {
    this.#file = sqliteFile(url)
    this.#patience = patience
  }

  async connect(): Promise<SqlDriverAdapter> {
    fs.mkdirSync(path.dirname(this.#file), { recursive: true })
    const stock = new PrismaBetterSqlite3({ url: this.#file, timeout: blockingWait })
    const writer = await stock.connect()
    await whileBusy(() => writer.executeScript('PRAGMA journal_mode = WAL'))
    await writer.executeScript('PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON')
    const reader = await stock.connect()
    await reader.executeScript('PRAGMA query_only = ON')
    watchBy(otherWriters(writer))
    return new IsolatedSqlite(writer, reader, new StatementKinds(this.#file), this.#patience)
  }
}

/**
 * Tells whether another process has committed since the last call: SQLite counts that for each connection, leaving out
 * the connection's own commits, and all of ours go through the writer. Takes about a microsecond.
 */
function otherWriters(writer: SqlDriverAdapter): () => boolean {
  const connection: Database.Database = Reflect.get(writer, 'client')
  const version = connection.prepare('PRAGMA data_version').pluck()
  let seen = version.get()
  return () => {
    if (!connection.open) return true
    const before = seen
    seen = version.get()
    return seen !== before
  }
}

class IsolatedSqlite implements SqlDriverAdapter {
  readonly provider = 'sqlite' as const
  readonly adapterName = adapterName
  readonly #writing = new Mutex()
  readonly #writer: SqlDriverAdapter
  readonly #reader: SqlDriverAdapter
  readonly #kinds: StatementKinds
  readonly #patience: number

  constructor(writer: SqlDriverAdapter, reader: SqlDriverAdapter, kinds: StatementKinds, patience: number) {
    this.#writer = writer
    this.#reader = reader
    this.#kinds = kinds
    this.#patience = patience
  }

  async queryRaw(query: SqlQuery) {
    await shareEventLoop()
    const kind = this.#kinds.of(query.sql)
    if (kind === 'read') return this.#whenFree(() => this.#reader.queryRaw(query))
    refuseTransactionControl(kind)
    return this.#writing.runExclusive(() => this.#whenFree(() => this.#writer.queryRaw(query)))
  }

  async executeRaw(query: SqlQuery) {
    await shareEventLoop()
    refuseTransactionControl(this.#kinds.of(query.sql))
    return this.#writing.runExclusive(() => this.#whenFree(() => this.#writer.executeRaw(query)))
  }

  executeScript(script: string) {
    return this.#writing.runExclusive(() => this.#writer.executeScript(script))
  }

  /** IMMEDIATE takes the file's lock at once: a transaction that read first could else be refused at its first write. */
  async startTransaction(level?: IsolationLevel) {
    if (level && level !== 'SERIALIZABLE') throw new DriverAdapterError({ kind: 'InvalidIsolationLevel', level })
    const release = await this.#writing.acquire()
    try {
      await this.#whenFree(() => this.#writer.executeScript('BEGIN IMMEDIATE'))
      return new IsolatedTransaction(this.#writer, this.#kinds, release)
    } catch (error) {
      release()
      throw error
    }
  }

  #whenFree<T>(run: () => Promise<T>): Promise<T> {
    return whileBusy(run, this.#patience)
  }

  dispose() {
    return this.#writing.runExclusive(async () => {
      this.#kinds.close()
      await this.#reader.dispose()
      await this.#writer.dispose()
    })
  }
}
