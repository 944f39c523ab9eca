// What a query answered, for as long as asking again would give the same: by the tables that it read, and until the
// instant that it named. Kept on globalThis, because Next's bundles each load their own copy of this module.
import { LRUCache } from 'lru-cache'
import { adopt, type Dependencies, isAnew, observed, stillHolds } from './dependencies'
import { mayServeKept } from './table-versions'

type Remembered = { value: unknown; at: Date; dependencies: Dependencies }

const key = Symbol.for('portal.remembered')
const shared = globalThis as typeof globalThis & { [key]?: LRUCache<string, Remembered> }

function memory(): LRUCache<string, Remembered> {
  shared[key] ??= new LRUCache({ max: 200 })
  return shared[key]
}

/**
 * `read`'s answer of earlier while it holds, else a new one. For what everyone sees and many pages ask for; never for
 * what depends on the viewer. `name` tells the question apart from every other, in few variants; `at` is the instant
 * that it is about. The answer is everyone's: nobody may change it.
 */
export async function remembered<T>(name: string, at: Date, read: () => Promise<T>): Promise<T> {
  // In development, what a page is made of changes without a write.
  if (isAnew() || process.env.NODE_ENV === 'development') return read()
  const known = memory().get(name)
  if (known && mayServeKept() && holdsAt(known, at)) {
    adopt(known.dependencies, at)
    return known.value as T
  }
  const { result, dependencies } = await observed(read)
  adopt(dependencies, at)
  const { until, unsettled } = dependencies
  if (until && unsettled.size === 0) memory().set(name, { value: result, at, dependencies })
  return result
}

/** Where nothing was said about time, there is no telling. */
const holdsAt = ({ at: asked, dependencies }: Remembered, at: Date) =>
  dependencies.until !== null && asked <= at && at < dependencies.until && stillHolds(dependencies)
