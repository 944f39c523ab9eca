import { beginning, type Entry, type Head, hashOf } from './chain'

/**
 * What is wrong with a chain, and at which place:
 * - `changed`: the entry is not what was written.
 * - `missing`: it was deleted, or another stands in its place.
 * - `unlinked`: it does not follow the one before it.
 * - `unsealed`: rows that were put in beside the chain (`sequence` says how many).
 * - `cut-off`: entries after it are gone; `too-long`: entries after it were never the head.
 * - `rewritten`: sound in itself, and not the chain whose head was kept elsewhere.
 */
export type Flaw = {
  kind: 'changed' | 'missing' | 'unlinked' | 'unsealed' | 'cut-off' | 'too-long' | 'rewritten'
  sequence: number
}

type Entries = Iterable<Entry> | AsyncIterable<Entry>

/** The first flaw in the entries, which come in the order of their places; null when they lead to `head`, by way of `kept`. */
export async function findFlaw(entries: Entries, head: Head, kept: Head | null = null): Promise<Flaw | null> {
  let last = beginning
  for await (const { hash, ...entry } of entries) {
    const sequence = last.sequence + 1
    if (entry.sequence !== sequence) return { kind: 'missing', sequence }
    if (hash === null || hash !== hashOf(entry)) return { kind: 'changed', sequence }
    if (entry.previousHash !== last.hash) return { kind: 'unlinked', sequence }
    if (kept?.sequence === sequence && kept.hash !== hash) return { kind: 'rewritten', sequence }
    last = { sequence, hash }
  }
  return flawAtEnd(last, head, kept)
}

function flawAtEnd({ sequence, hash }: Head, head: Head, kept: Head | null): Flaw | null {
  if (sequence < head.sequence || (kept && sequence < kept.sequence)) return { kind: 'cut-off', sequence }
  if (sequence > head.sequence) return { kind: 'too-long', sequence: head.sequence }
  return hash === head.hash ? null : { kind: 'rewritten', sequence }
}
