// What a rendering depends on: the tables it read, each with its version before the read, and until when it holds.
import { AsyncLocalStorage } from 'node:async_hooks'
import { versionOf, versionOfEverything } from './table-versions'

export type Dependencies = {
  tables: Map<string, number>
  everything: number
  /** The next instant at which the passing of time alone changes it; null while nothing was said about time. */
  until: Date | null
  /** Answers to "what time is it" of which nobody has said until when what they led to holds. */
  unsettled: Set<Date>
}

const key = Symbol.for('portal.dependencies')
const shared = globalThis as typeof globalThis & { [key]?: AsyncLocalStorage<Dependencies> }

function storage(): AsyncLocalStorage<Dependencies> {
  shared[key] ??= new AsyncLocalStorage()
  return shared[key]
}

/** Runs `work`, and tells what it and everything it awaits depended on. */
export async function observed<T>(work: () => Promise<T>): Promise<{ result: T; dependencies: Dependencies }> {
  const dependencies: Dependencies = {
    tables: new Map(),
    everything: versionOfEverything(),
    until: null,
    unsettled: new Set(),
  }
  // Awaited inside: a Prisma promise begins only then, in the context of whoever awaits it.
  const result = await storage().run(dependencies, async () => await work())
  return { result, dependencies }
}

/** Before a statement reads these tables. The version of the first read counts. */
export function noteRead(tables: Iterable<string>): void {
  const noted = storage().getStore()?.tables
  if (!noted) return
  for (const table of tables) if (!noted.has(table)) noted.set(table, versionOf(table))
}

export function noteClock(at: Date): void {
  storage().getStore()?.unsettled.add(at)
}

/**
 * What is being made of `at`, which `now()` gave, changes at the earliest of these instants (null: never), even if
 * nobody writes anything.
 */
export function holdsUntil(at: Date, ...instants: (Date | null)[]): void {
  const dependencies = storage().getStore()
  if (!dependencies) return
  dependencies.unsettled.delete(at)
  for (const instant of instants) {
    const until = instant ?? never
    if (!dependencies.until || until < dependencies.until) dependencies.until = until
  }
}

/** Whether anyone wants to know: only then are questions about the next change worth a query. */
export const isObserved = (): boolean => storage().getStore() !== undefined

/** What was made of `at` also depends on what these were noted for. */
export function adopt({ tables, everything, until, unsettled }: Dependencies, at: Date): void {
  const dependencies = storage().getStore()
  if (!dependencies) return
  const earlier = (table: string, version: number) => Math.min(dependencies.tables.get(table) ?? version, version)
  for (const [table, version] of tables) dependencies.tables.set(table, earlier(table, version))
  dependencies.everything = Math.min(dependencies.everything, everything)
  for (const asked of unsettled) dependencies.unsettled.add(asked)
  if (until) holdsUntil(at, until)
}

const anewKey = Symbol.for('portal.anew')
const sharedAnew = globalThis as typeof globalThis & { [anewKey]?: AsyncLocalStorage<true> }

function asking(): AsyncLocalStorage<true> {
  sharedAnew[anewKey] ??= new AsyncLocalStorage()
  return sharedAnew[anewKey]
}

/** Runs `work`, and whatever it reads it reads from the database: for comparison. */
export const anew = <T>(work: () => T): T => asking().run(true, work)

export const isAnew = (): boolean => asking().getStore() === true

export const never = new Date(8.64e15)

/** Whether nothing that it depended on has changed since. */
export function stillHolds({ tables, everything }: Dependencies): boolean {
  if (everything !== versionOfEverything()) return false
  for (const [table, version] of tables) if (versionOf(table) !== version) return false
  return true
}
