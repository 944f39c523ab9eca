// Whether a statement of the request under way found the disk full. Kept on globalThis: server.ts and Next's bundle each
// load their own copy of this module.
import { AsyncLocalStorage } from 'node:async_hooks'

type Noted = { isFull: boolean }

const key = Symbol.for('portal.full-disk')
const shared = globalThis as typeof globalThis & { [key]?: AsyncLocalStorage<Noted> }

function storage(): AsyncLocalStorage<Noted> {
  shared[key] ??= new AsyncLocalStorage()
  return shared[key]
}

/** Runs `work`, which may ask at any time whether a statement of its own has failed for want of room. */
export function minding<T>(work: (isFull: () => boolean) => T): T {
  const noted: Noted = { isFull: false }
  return storage().run(noted, () => work(() => noted.isFull))
}

export function noteFullDisk(): void {
  const noted = storage().getStore()
  if (noted) noted.isFull = true
}
