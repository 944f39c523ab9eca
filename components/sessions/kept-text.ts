// What someone typed and the server has not confirmed, kept in the browser: it outlives a reload, a lost connection, an
// expired session and a closed laptop.

export type KeptText = { text: string; revision: number }

const keyOf = (itemId: string) => `portal.note.${itemId}`

export function readKept(itemId: string): KeptText | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(itemId)) ?? 'null')
    return isKept(kept) ? kept : null
  } catch {
    return null
  }
}

/** Browsers may refuse storage (private windows, full disks): then the text lives in the page alone. */
export function keep(itemId: string, kept: KeptText | null): void {
  try {
    if (kept) localStorage.setItem(keyOf(itemId), JSON.stringify(kept))
    else localStorage.removeItem(keyOf(itemId))
  } catch {
    // Nothing to be done.
  }
}

const isKept = (value: unknown): value is KeptText =>
  typeof value === 'object' &&
  value !== null &&
  'text' in value &&
  typeof value.text === 'string' &&
  'revision' in value &&
  typeof value.revision === 'number'
