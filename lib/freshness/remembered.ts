// What a query answered, for as long as asking again would give the same: by the tables that it read, and until the
// instant that it named. Kept on globalThis, because Next's bundles each load their own copy of this module.
import { LRUCache } from 'lru-cache'
import { adopt, type Dependencies, holdsUntil, isAnew, observed, stillHolds } from './dependencies'
import { mayServeKept } from './table-versions'

type Remembered = { value: unknown; at: Date; dependencies: Dependencies }

type Memory = LRUCache<string, Remembered>

const key = Symbol.for('portal.remembered')
const shared = globalThis as typeof globalThis & { [key]?: { common: Memory; single: Memory } }

function memories(): { common: Memory; single: Memory } {
  shared[key] ??= { common: new LRUCache({ max: 200 }), single: new LRUCache({ max: 500 }) }
  return shared[key]
}

/**
 * `read`'s answer of earlier while it holds, else a new one. For what everyone sees and many pages ask for; never for
 * what depends on the viewer. `name` tells the question apart from every other, in few variants; `at` is the instant
 * that it is about. The answer is everyone's: nobody may change it.
 */
export const remembered = <T>(name: string, at: Date, read: () => Promise<T>): Promise<T> =>
  recall(memories().common, name, at, read)

/** The same of one thing among many, a meeting or a person. Kept apart: who reads them all makes nothing else forgotten. */
export const rememberedOf = <T>(name: string, at: Date, read: () => Promise<T>): Promise<T> =>
  recall(memories().single, name, at, read)

/** The same of one thing, for what only writing changes, never the passing of time. */
export const rememberedUntilWritten = <T>(name: string, read: () => Promise<T>): Promise<T> =>
  rememberedOf(name, timeless, () => {
    holdsUntil(timeless, null)
    return read()
  })

const timeless = new Date(0)

async function recall<T>(memory: Memory, name: string, at: Date, read: () => Promise<T>): Promise<T> {
  // In development, what a page is made of changes without a write.
  if (isAnew() || process.env.NODE_ENV === 'development') return read()
  const known = memory.get(name)
  if (known && mayServeKept() && holdsAt(known, at)) {
    adopt(known.dependencies, at)
    return known.value as T
  }
  const { result, dependencies } = await observed(read)
  adopt(dependencies, at)
  const { until, unsettled } = dependencies
  if (until && unsettled.size === 0) memory.set(name, { value: result, at, dependencies })
  return result
}

/** Where nothing was said about time, there is no telling. */
const holdsAt = ({ at: asked, dependencies }: Remembered, at: Date) =>
  dependencies.until !== null && asked <= at && at < dependencies.until && stillHolds(dependencies)
