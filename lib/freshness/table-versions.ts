// A number for each database table, raised by every commit that touched it. What was made from a table is fresh while
// the table still has the number it had before it was read. Kept on globalThis: server.ts and Next's bundle each load
// their own copy of this module.

type Versions = {
  tables: Map<string, number>
  /** Raised when anything may have changed. */
  everything: number
  /** Whether changes by other processes are known at once; while they are not, nothing may be kept. */
  isWatched: boolean
  /** Asks the database whether another process has written since the last time (SQLite); none elsewhere. */
  wroteElsewhere: (() => boolean) | null
}

const key = Symbol.for('portal.table-versions')
const shared = globalThis as typeof globalThis & { [key]?: Versions }

function versions(): Versions {
  shared[key] ??= { tables: new Map(), everything: 0, isWatched: false, wroteElsewhere: null }
  return shared[key]
}

export const versionOf = (table: string): number => versions().tables.get(table) ?? 0

export const versionOfEverything = (): number => versions().everything

/** After a commit, before its writer hears of it: who reads next reads anew. */
export function raise(tables: Iterable<string>): void {
  const { tables: map } = versions()
  for (const table of tables) map.set(table, (map.get(table) ?? 0) + 1)
}

export function raiseEverything(): void {
  versions().everything += 1
}

/** Called when the database connects. */
export function watchBy(wroteElsewhere: (() => boolean) | null): void {
  Object.assign(versions(), { wroteElsewhere, isWatched: true })
}

/** Between losing and regaining sight of what others write, everything may have changed. */
export function setWatched(isWatched: boolean): void {
  raiseEverything()
  versions().isWatched = isWatched
}

export const isWatched = (): boolean => versions().isWatched

/** Whether what was kept may be served at all; takes in what other processes wrote. */
export function mayServeKept(): boolean {
  const { isWatched, wroteElsewhere } = versions()
  if (wroteElsewhere?.()) raiseEverything()
  return isWatched
}
