import fs from 'node:fs'
import Database from 'better-sqlite3'
import type { Provider } from '@/lib/db/composed-schema'
import { migrationNames } from '@/lib/db/migration-folder'
import { appliedSql } from '@/lib/db/migration-history'

/** Why a file can't be this portal's SQLite database; null when it can. Reads all of it, and changes nothing. */
export function checkSqliteBackup(file: string): string | null {
  const problem = checkHeader(file)
  if (problem) return problem
  let connection: Database.Database | undefined
  try {
    connection = new Database(file, { readonly: true, fileMustExist: true })
    return checkContent(connection)
  } catch (error) {
    return `It can't be read as a database: ${error instanceof Error ? error.message : error}.`
  } finally {
    connection?.close()
    for (const suffix of ['-wal', '-shm']) if (isEmptyBeside(file, suffix)) fs.rmSync(file + suffix)
  }
}

/** Bytes of the header that say what it is and how long it should be: https://sqlite.org/fileformat2.html */
function checkHeader(file: string): string | null {
  if (!fs.statSync(file, { throwIfNoEntry: false })?.isFile()) return 'There is no such file.'
  const head = Buffer.alloc(100)
  const descriptor = fs.openSync(file, 'r')
  const length = fs.readSync(descriptor, head, 0, 100, 0)
  fs.closeSync(descriptor)
  if (length < 100 || head.toString('latin1', 0, 16) !== 'SQLite format 3\0') return 'It is no SQLite database.'
  const pageSize = head.readUInt16BE(16) === 1 ? 65_536 : head.readUInt16BE(16)
  const expected = pageSize * head.readUInt32BE(28)
  const { size } = fs.statSync(file)
  return size < expected ? `It is cut short: ${size} of ${expected} bytes.` : null
}

function checkContent(connection: Database.Database): string | null {
  const integrity = connection.pragma('integrity_check(1)', { simple: true })
  if (integrity !== 'ok') return `It is damaged: ${integrity}.`
  if (
    Array.isArray(connection.pragma('foreign_key_check')) &&
    connection.prepare('PRAGMA foreign_key_check').all().length > 0
  )
    return 'It has rows without the row that they refer to.'
  return checkMigrations('sqlite', appliedIn(connection))
}

/** The names of the migrations that a database has; null where it keeps none. */
function appliedIn(connection: Database.Database): string[] | null {
  const table = connection.prepare(`SELECT 1 FROM sqlite_master WHERE name = '_prisma_migrations'`).get()
  return table ? connection.prepare<[], string>(appliedSql).pluck().all() : null
}

/** What is wrong with the migrations that a backup has; `null` where it keeps none. */
export function checkMigrations(provider: Provider, applied: string[] | null): string | null {
  const known = migrationNames(provider)
  if (!applied || !known[0] || !applied.includes(known[0])) return "It is another program's database."
  const newer = applied.filter((name) => !known.includes(name))
  return newer.length > 0 ? `It is from a newer version of the portal: ${newer.join(', ')}.` : null
}

const isEmptyBeside = (file: string, suffix: string): boolean =>
  fs.statSync(file + suffix, { throwIfNoEntry: false })?.size === 0
