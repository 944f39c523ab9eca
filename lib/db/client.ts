import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient as PostgresqlClient } from '@/generated/postgresql/client'
import { Prisma, PrismaClient } from '@/generated/sqlite/client'
import { config } from '@/lib/config'
import { errorKind, violatedConstraint } from './error-kind'
import { IsolatedSqliteFactory } from './isolated-sqlite'
import { ObservedFactory } from './observed-adapter'
import { instanceName, watchPostgresql } from './postgresql-watch'
import { TouchedTables } from './touched-tables'

export type Db = PrismaClient
export type Tx = Prisma.TransactionClient

/** The process's one database client; connects at its first query. Throws inside a transaction: use its `tx` there. */
export const db: Db = new Proxy({} as Db, {
  get(_, property) {
    refuseInsideTransaction()
    const client = connected()
    const value: unknown = Reflect.get(client, property, client)
    return typeof value === 'function' ? value.bind(client) : value
  },
})

/**
 * Everything that `fn` writes through `tx`, or nothing. `fn` may run again when PostgreSQL finds a conflict,
 * so it changes the database and nothing else, and calls no network.
 */
export async function transaction<T>(fn: (tx: Tx) => Promise<T>): Promise<T> {
  refuseInsideTransaction()
  for (let round = 1; ; round++) {
    try {
      return await runOnce(fn)
    } catch (error) {
      if (errorKind(error) !== 'write-conflict' || round === mostRounds) throw error
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * 2 ** round))
    }
  }
}

/**
 * Leaves `work` to the end of the transaction under way: it runs after everything else in it, just before the commit,
 * and not at all when that does not come. For what must hold a much wanted lock as briefly as can be.
 */
export function beforeCommit(work: (tx: Tx) => Promise<void>): void {
  const running = shared.running.getStore()
  if (!running?.open) throw new Error('No transaction is under way.')
  running.last.push(work)
}

/** True when a write would have broken a unique constraint (on `column`, where that is named), on either database. */
export const isUniqueViolation = (error: unknown, column = ''): boolean =>
  errorKind(error) === 'unique-violation' && violatedConstraint(error).includes(column)

/** True when a transaction had to give up, because the database had too much else to do: nothing of it was written. */
export const isTooBusy = (error: unknown): boolean => errorKind(error) === 'too-busy'

/** True when there was no room for a write: nothing of it, or of its transaction, is there. */
export const isDiskFull = (error: unknown): boolean => errorKind(error) === 'disk-full'

/** Closes the connections; the next query opens new ones. */
export async function disconnect(): Promise<void> {
  const { client, stopWatching } = shared
  Object.assign(shared, { client: undefined, stopWatching: undefined })
  await stopWatching?.()
  await client?.$disconnect()
}

const mostRounds = 5
/** Milliseconds: how long a transaction may wait for its turn, and how long it may then take. */
const limits = { maxWait: 30_000, timeout: 15_000 }
const pool = { max: 10, application_name: instanceName }

async function runOnce<T>(fn: (tx: Tx) => Promise<T>): Promise<T> {
  const running: Running = { open: true, last: [] }
  const runToCommit = async (tx: Tx) => {
    const result = await fn(tx)
    for (const work of running.last) await work(tx)
    return result
  }
  return connected()
    .$transaction((tx) => shared.running.run(running, () => runToCommit(tx)), limits)
    .finally(() => {
      running.open = false
    })
}

/** In SQLite it would wait for itself, in PostgreSQL for a free connection; on both it would not see the transaction. */
function refuseInsideTransaction(): void {
  if (shared.running.getStore()?.open)
    throw new Error('Inside a transaction, use its tx instead of db or transaction().')
}

type Running = { open: boolean; last: ((tx: Tx) => Promise<void>)[] }

type Shared = {
  client: PrismaClient | undefined
  stopWatching?: (() => Promise<void>) | undefined
  running: AsyncLocalStorage<Running>
}

/** Next's bundles and the server's own modules each load this file; the client is theirs together. */
const shared = sharedState()

function sharedState(): Shared {
  const place: { [key: symbol]: Shared | undefined } = globalThis
  const key = Symbol.for('portal.database')
  const state = place[key] ?? { client: undefined, running: new AsyncLocalStorage() }
  place[key] = state
  return state
}

function connected(): PrismaClient {
  shared.client ??= connect()
  return shared.client
}

function connect(): PrismaClient {
  const { provider, databaseUrl } = config()
  const touched = new TouchedTables(Object.values(Prisma.ModelName))
  if (provider === 'sqlite') {
    return new PrismaClient({ adapter: new ObservedFactory(new IsolatedSqliteFactory(databaseUrl), touched) })
  }
  shared.stopWatching = watchPostgresql(databaseUrl)
  const adapter = new ObservedFactory(new PrismaPg({ ...pool, connectionString: databaseUrl }), touched)
  // One source of models makes both: they differ in the SQL that they carry, not in what they are asked.
  return new PostgresqlClient({ adapter }) as unknown as PrismaClient
}
