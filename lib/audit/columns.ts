import { createHash } from 'node:crypto'

type Column = string | number | boolean | Date | null
type Fact = Exclude<Column, Date>

/** Longer texts are told by length and hash: whether one changed shows, and which it was can be checked. */
const LONGEST = 200

/** Written columns as the audit log tells them: instants as ISO texts. */
export const factsOf = (columns: Record<string, Column>): Record<string, Fact> =>
  Object.fromEntries(Object.entries(columns).map(([name, value]) => [name, factOf(value)]))

/** Of the columns that a write sets those that it changes, as they were and as they are. */
export function changeOf<Written extends Record<string, Column>>(before: Written, written: Written) {
  const [was, is] = [factsOf(before), factsOf(written)]
  const changed = Object.keys(is).filter((name) => was[name] !== is[name])
  const of = (facts: Record<string, Fact>) => Object.fromEntries(changed.map((name) => [name, facts[name] ?? null]))
  return { before: of(was), after: of(is) }
}

/** A text that may say anything, by length and hash alone. */
export const digestOf = (text: string | null): string | null =>
  text === null ? null : `${text.length} # ${createHash('sha256').update(text).digest('hex').slice(0, 16)}`

function factOf(value: Column): Fact {
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'string' && value.length > LONGEST ? digestOf(value) : value
}
