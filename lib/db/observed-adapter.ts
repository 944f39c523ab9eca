import type {
  IsolationLevel,
  SqlDriverAdapter,
  SqlDriverAdapterFactory,
  SqlQuery,
  Transaction,
} from '@prisma/driver-adapter-utils'
import { noteRead } from '@/lib/freshness/dependencies'
import { raise, raiseEverything } from '@/lib/freshness/table-versions'
import { errorKind } from './error-kind'
import { noteFullDisk } from './full-disk'
import { countStatement } from './statement-count'
import type { Touched, TouchedTables } from './touched-tables'

/**
 * An adapter of either database that sees every statement pass, raw ones too: tells the rendering under way which
 * tables it reads, before they are read, and raises the versions of those written, once the write is committed.
 */
export class ObservedFactory implements SqlDriverAdapterFactory {
  readonly provider: SqlDriverAdapterFactory['provider']
  readonly adapterName: string
  readonly #inner: SqlDriverAdapterFactory
  readonly #touched: TouchedTables

  constructor(inner: SqlDriverAdapterFactory, touched: TouchedTables) {
    this.#inner = inner
    this.#touched = touched
    this.provider = inner.provider
    this.adapterName = inner.adapterName
  }

  async connect(): Promise<SqlDriverAdapter> {
    return new ObservedAdapter(await this.#inner.connect(), this.#touched)
  }
}

class ObservedAdapter implements SqlDriverAdapter {
  readonly provider: SqlDriverAdapter['provider']
  readonly adapterName: string
  readonly #inner: SqlDriverAdapter
  readonly #touched: TouchedTables

  constructor(inner: SqlDriverAdapter, touched: TouchedTables) {
    this.#inner = inner
    this.#touched = touched
    this.provider = inner.provider
    this.adapterName = inner.adapterName
  }

  queryRaw(query: SqlQuery) {
    return this.#observe(query, () => this.#inner.queryRaw(query))
  }

  executeRaw(query: SqlQuery) {
    return this.#observe(query, () => this.#inner.executeRaw(query))
  }

  async executeScript(script: string) {
    await this.#inner.executeScript(script)
    raiseEverything()
  }

  async startTransaction(level?: IsolationLevel) {
    return new ObservedTransaction(await this.#inner.startTransaction(level), this.#touched)
  }

  getConnectionInfo() {
    return this.#inner.getConnectionInfo?.() ?? { supportsRelationJoins: false }
  }

  dispose() {
    return this.#inner.dispose()
  }

  async #observe<T>({ sql }: SqlQuery, run: () => Promise<T>): Promise<T> {
    countStatement()
    const touched = this.#touched.of(sql)
    noteRead(touched.tables)
    if (!touched.writes) return run()
    // Also after a failure: an error may arrive for a write that was committed.
    return mindingRoom(run()).finally(() => announce([touched]))
  }
}

class ObservedTransaction implements Transaction {
  readonly provider: Transaction['provider']
  readonly adapterName: string
  readonly options: Transaction['options']
  readonly #inner: Transaction
  readonly #touched: TouchedTables
  readonly #written: Touched[] = []

  constructor(inner: Transaction, touched: TouchedTables) {
    this.#inner = inner
    this.#touched = touched
    this.provider = inner.provider
    this.adapterName = inner.adapterName
    this.options = inner.options
  }

  queryRaw(query: SqlQuery) {
    this.#note(query)
    return mindingRoom(this.#inner.queryRaw(query))
  }

  /** Prisma sends COMMIT itself where the adapter does not (PostgreSQL). */
  executeRaw(query: SqlQuery) {
    if (query.sql === 'COMMIT') return mindingRoom(this.#inner.executeRaw(query)).finally(() => announce(this.#written))
    this.#note(query)
    return mindingRoom(this.#inner.executeRaw(query))
  }

  /** Also after a failure: a COMMIT whose answer is lost may have happened. */
  commit() {
    return mindingRoom(this.#inner.commit()).finally(() => announce(this.#written))
  }

  rollback() {
    return this.#inner.rollback()
  }

  createSavepoint(name: string) {
    return this.#inner.createSavepoint?.(name) ?? Promise.resolve()
  }

  rollbackToSavepoint(name: string) {
    return this.#inner.rollbackToSavepoint?.(name) ?? Promise.resolve()
  }

  releaseSavepoint(name: string) {
    return this.#inner.releaseSavepoint?.(name) ?? Promise.resolve()
  }

  #note({ sql }: SqlQuery) {
    countStatement()
    const touched = this.#touched.of(sql)
    noteRead(touched.tables)
    if (touched.writes) this.#written.push(touched)
  }
}

/** Lets the request know why its write failed. */
async function mindingRoom<T>(statement: PromiseLike<T>): Promise<T> {
  try {
    return await statement
  } catch (error) {
    if (errorKind(error) === 'disk-full') noteFullDisk()
    throw error
  }
}

function announce(written: readonly Touched[]): void {
  for (const { tables, isUnknownWrite } of written) {
    if (isUnknownWrite) raiseEverything()
    raise(tables)
  }
}
