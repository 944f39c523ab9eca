import { createHash } from 'node:crypto'

/** What an entry says, without its place in the chain. */
export type Content = {
  at: Date
  actor: string
  action: string
  subject: string
  ruleId: string | null
  ruleVersion: number | null
  details: unknown
}

/** An entry as it is kept. The nulls are of entries that were never chained. */
export type Entry = Content & { id: string; sequence: number | null; previousHash: string | null; hash: string | null }

/** The end of the chain: how many entries it has, and the last one's hash. */
export type Head = { sequence: number; hash: string }

/** Where a chain begins, before its first entry. */
export const beginning: Head = { sequence: 0, hash: '0'.repeat(64) }

/** The entries with their places behind `head`, and the head that they lead to. */
export function chained<C extends Content>(head: Head, contents: readonly C[]) {
  let last = head
  const entries = contents.map((content) => {
    const sequence = last.sequence + 1
    const unsigned = { id: idOf(content.at, sequence), ...content, sequence, previousHash: last.hash }
    const hash = hashOf(unsigned)
    last = { sequence, hash }
    return { ...unsigned, hash }
  })
  return { entries, head: last }
}

/** Over every field but the hash itself, so that none can be changed alone. */
export const hashOf = ({ id, sequence, previousHash, ...entry }: Omit<Entry, 'hash'>): string => {
  const { at, actor, action, subject, ruleId, ruleVersion, details } = entry
  const fields = { id, sequence, previousHash, at, actor, action, subject, ruleId, ruleVersion, details }
  return createHash('sha256').update(canonical(fields)).digest('hex')
}

/** JSON with the names of each object in order: databases keep an object's fields, not their order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_name, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([left], [right]) => (left < right ? -1 : 1)))
      : part,
  )
}

/** A version 7 UUID made of the instant and the place, so that ids stand in the order of time, then of the chain. */
function idOf(at: Date, sequence: number): string {
  const time = at.getTime().toString(16).padStart(12, '0')
  const place = sequence.toString(16).padStart(15, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8${place.slice(0, 3)}-${place.slice(3)}`
}
