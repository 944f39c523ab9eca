import {
  DriverAdapterError,
  type SqlDriverAdapter,
  type SqlQuery,
  type Transaction,
} from '@prisma/driver-adapter-utils'
import { shareEventLoop } from './event-loop-turn'
import type { StatementKinds } from './statement-kind'
import { refuseTransactionControl } from './transaction-control'

/** A transaction on the writer, which it has to itself until `release` is called. */
export class IsolatedTransaction implements Transaction {
  readonly provider = 'sqlite' as const
  readonly adapterName: string
  /** Prisma then leaves COMMIT and ROLLBACK to `commit` and `rollback`, which alone know when the lock may go. */
  readonly options = { usePhantomQuery: true }
  readonly #writer: SqlDriverAdapter
  readonly #kinds: StatementKinds
  readonly #release: () => void
  #ended = false

  constructor(writer: SqlDriverAdapter, kinds: StatementKinds, release: () => void) {
    this.#writer = writer
    this.#kinds = kinds
    this.#release = release
    this.adapterName = writer.adapterName
  }

  async queryRaw(query: SqlQuery) {
    await shareEventLoop()
    this.#check(query.sql)
    return this.#writer.queryRaw(query)
  }

  async executeRaw(query: SqlQuery) {
    await shareEventLoop()
    this.#check(query.sql)
    return this.#writer.executeRaw(query)
  }

  /** A COMMIT that fails (a deferred foreign key, a full disk) leaves SQLite inside the transaction: leave it. */
  async commit() {
    this.#end()
    try {
      await this.#writer.executeScript('COMMIT')
    } catch (error) {
      await this.#rollBack()
      throw error
    } finally {
      this.#release()
    }
  }

  async rollback() {
    if (this.#ended) return
    this.#end()
    try {
      await this.#rollBack()
    } finally {
      this.#release()
    }
  }

  async createSavepoint(name: string) {
    await this.#run(`SAVEPOINT ${name}`)
  }

  async rollbackToSavepoint(name: string) {
    await this.#run(`ROLLBACK TO ${name}`)
  }

  async releaseSavepoint(name: string) {
    await this.#run(`RELEASE SAVEPOINT ${name}`)
  }

  async #run(sql: string) {
    this.#refuseWhenEnded()
    await this.#writer.executeScript(sql)
  }

  #check(sql: string) {
    this.#refuseWhenEnded()
    refuseTransactionControl(this.#kinds.of(sql))
  }

  /** A plan of several statements may outlive a timeout; its rest must not land in the next transaction. */
  #refuseWhenEnded() {
    if (this.#ended)
      throw new DriverAdapterError({ kind: 'TransactionAlreadyClosed', cause: 'The transaction has ended.' })
  }

  #end() {
    this.#refuseWhenEnded()
    this.#ended = true
  }

  /** SQLite ends the transaction by itself on some errors (a full disk), and then there is none to roll back. */
  async #rollBack() {
    try {
      await this.#writer.executeScript('ROLLBACK')
    } catch (error) {
      const gone = error instanceof Error && error.message.includes('no transaction is active')
      if (!gone) throw error
    }
  }
}
