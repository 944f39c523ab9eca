/** Tables that a statement names, and whether it may change them. */
export type Touched = { tables: readonly string[]; writes: boolean; isUnknownWrite: boolean }

const remembered = 2_000

/**
 * Reads the tables out of a statement's text: every one of ours that it names as a word, in whatever role. That can be
 * one too many (a name in a literal) and never one too few, because no table of ours changes without being named: the
 * models have no cascades and no views, which a test holds.
 */
export class TouchedTables {
  readonly #names: Map<string, string>
  readonly #pattern: RegExp
  readonly #known = new Map<string, Touched>()

  constructor(tables: readonly string[]) {
    this.#names = new Map(tables.map((table) => [table.toLowerCase(), table]))
    this.#pattern = new RegExp(`(?<![\\w$])(${tables.join('|')})(?![\\w$])`, 'gi')
  }

  of(sql: string): Touched {
    const known = this.#known.get(sql)
    if (known) return known
    const named = new Set(Array.from(sql.matchAll(this.#pattern), ([name]) => name.toLowerCase()))
    const tables = [...named].flatMap((name) => this.#names.get(name) ?? [])
    const writes = !isRead(sql)
    const touched = { tables, writes, isUnknownWrite: writes && tables.length === 0 && !isHousekeeping(sql) }
    if (this.#known.size >= remembered) this.#known.clear()
    this.#known.set(sql, touched)
    return touched
  }
}

/** Anything else may write. A `WITH` or a function could hide a write behind SELECT: any writing word makes it one. */
const isRead = (sql: string) =>
  /^\s*(SELECT|WITH|VALUES|EXPLAIN|SHOW)\b/i.test(sql) && !/\b(INSERT|UPDATE|DELETE|MERGE|TRUNCATE|INTO)\b/i.test(sql)

const isHousekeeping = (sql: string) =>
  /^\s*(BEGIN|START|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|SET|RESET|PRAGMA|LISTEN|UNLISTEN|NOTIFY|DEALLOCATE|DISCARD|ANALYZE|VACUUM)\b/i.test(
    sql,
  )
