import { existsSync } from 'node:fs'
import Database from 'better-sqlite3'

/**
 * SQLite keeps a number of the application's own in the file's head (`user_version`). It says what the file was last
 * prepared from, and so it goes with the data: a restored backup tells that it is older.
 */
export function isPrepared(file: string, inputs: string): boolean {
  return existsSync(file) && inFile(file, (db) => db.pragma('user_version', { simple: true }) === mark(inputs))
}

export function markPrepared(file: string, inputs: string): void {
  inFile(file, (db) => db.pragma(`user_version = ${mark(inputs)}`))
}

/** The first 31 bits of a hash in hexadecimal. */
const mark = (inputs: string): number => Number.parseInt(inputs.slice(0, 8), 16) >>> 1

function inFile<T>(file: string, work: (db: Database.Database) => T): T {
  const db = new Database(file, { timeout: 5000 })
  try {
    return work(db)
  } finally {
    db.close()
  }
}
