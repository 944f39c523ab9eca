import type { Locale } from './routing'

/** One language of a row that holds both in columns: `pick(person, 'title', 'zh')` is its `titleZh`. */
export function pick<Name extends string, Value>(
  row: { [K in `${Name}Zh` | `${Name}En`]: Value },
  name: Name,
  locale: Locale,
): Value {
  const column: `${Name}Zh` | `${Name}En` = locale === 'zh' ? `${name}Zh` : `${name}En`
  return row[column]
}
