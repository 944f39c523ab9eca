import Database from 'better-sqlite3'

/**
 * - `read`: reads rows and changes nothing; any connection may run it.
 * - `write`: anything that may change the database or the connection, or that does not parse.
 * - `transaction`: BEGIN, COMMIT and the like, which only the adapter itself may send.
 */
export type StatementKind = 'read' | 'write' | 'transaction'

const remembered = 2_000

/** Asks SQLite, not a pattern, whether a statement writes: `WITH … INSERT` and `INSERT … RETURNING` look like reads. */
export class StatementKinds {
  readonly #connection: Database.Database
  readonly #kinds = new Map<string, StatementKind>()

  constructor(file: string) {
    this.#connection = new Database(file, { timeout: 0 })
    this.#connection.pragma('query_only = ON')
  }

  of(sql: string): StatementKind {
    const known = this.#kinds.get(sql)
    if (known) return known
    const kind = this.#ask(sql)
    if (kind === null) return 'write'
    if (this.#kinds.size >= remembered) this.#kinds.clear()
    this.#kinds.set(sql, kind)
    return kind
  }

  close(): void {
    this.#connection.close()
  }

  /** Null when SQLite can't say now: the writer then reports what is wrong with the statement. */
  #ask(sql: string): StatementKind | null {
    const keyword = firstKeyword(sql)
    if (transactionKeywords.has(keyword)) return 'transaction'
    // SQLite calls PRAGMA foreign_keys=OFF read-only, and it is: of the file, not of the connection.
    if (!readingKeywords.has(keyword)) return 'write'
    try {
      const statement = this.#connection.prepare(sql)
      return statement.readonly && statement.reader ? 'read' : 'write'
    } catch {
      return null
    }
  }
}

const readingKeywords = new Set(['SELECT', 'WITH', 'VALUES'])
const transactionKeywords = new Set(['BEGIN', 'COMMIT', 'END', 'ROLLBACK', 'SAVEPOINT', 'RELEASE'])

function firstKeyword(sql: string): string {
  const [, keyword = ''] = /^(?:\s|;|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)*([a-z]+)/i.exec(sql) ?? []
  return keyword.toUpperCase()
}
