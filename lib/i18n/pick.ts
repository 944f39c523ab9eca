import type { Locale } from './routing'

type Columns<Name extends string, Value> = Record<`${Name}Zh` | `${Name}En`, Value>

/** One language of a row that holds both in columns: `pick(person, 'title', 'zh')` is its `titleZh`. */
export function pick<Name extends string>(row: Columns<Name, string>, name: Name, locale: Locale): string
export function pick<Name extends string>(row: Columns<Name, string | null>, name: Name, locale: Locale): string | null
export function pick<Name extends string>(row: Columns<Name, string | null>, name: Name, locale: Locale) {
  const column: `${Name}Zh` | `${Name}En` = locale === 'zh' ? `${name}Zh` : `${name}En`
  return row[column]
}
