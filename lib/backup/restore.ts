import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { config } from '@/lib/config'
import { sqliteFile } from '@/lib/db/sqlite-file'
import { checkSqliteBackup } from './check'
import { checkDump, restoreDump, whyDatabaseInUse } from './postgresql-dump'

export type Restored = { problem: string } | { problem: null; keptAs: string | null }

/**
 * Puts a backup in the database's place, once it has been read through and found sound; else says why not, and nothing
 * is replaced. The portal must be stopped, and what was there is kept: SQLite's file beside it, PostgreSQL's tables in a
 * schema of their own.
 */
export async function restoreBackup(file: string, at: Date): Promise<Restored> {
  const { provider, databaseUrl } = config()
  if (provider === 'sqlite') return restoreSqlite(file, sqliteFile(databaseUrl), at)
  const problem = (await checkDump(file)) ?? (await whyDatabaseInUse(databaseUrl))
  if (problem) return { problem }
  const schema = await restoreDump(databaseUrl, file, at)
  return { problem: null, keptAs: schema && `the schema ${schema}` }
}

function restoreSqlite(file: string, target: string, at: Date): Restored {
  const problem = checkSqliteBackup(file) ?? whyInUse(target)
  if (problem) return { problem }
  fs.mkdirSync(path.dirname(target), { recursive: true })
  const draft = `${target}.restoring`
  for (const suffix of ['', '-wal', '-shm']) fs.rmSync(draft + suffix, { force: true })
  fs.copyFileSync(file, draft)
  // What was copied, not what was there before: the disk may have filled up.
  const broken = checkSqliteBackup(draft)
  if (broken) {
    fs.rmSync(draft)
    return { problem: `Copying it went wrong. ${broken}` }
  }
  sync(draft)
  const keptAs = fs.existsSync(target) ? `${target}.before-${at.toISOString().replace(/[-:]|\.\d+/g, '')}` : null
  if (keptAs) keep(target, keptAs)
  for (const suffix of ['-wal', '-shm']) fs.rmSync(target + suffix, { force: true })
  // At every instant there is a whole database in its place.
  fs.renameSync(draft, target)
  return { problem: null, keptAs }
}

/** Leaving the write-ahead log takes every other connection's absence, and brings what is in the log into the file. */
function whyInUse(target: string): string | null {
  if (!fs.existsSync(target)) return null
  const connection = new Database(target, { timeout: 500 })
  try {
    connection.pragma('journal_mode = DELETE')
    return null
  } catch (error) {
    // A file that is no database any more is what a backup is for.
    const code = error instanceof Database.SqliteError ? error.code : ''
    return /^SQLITE_(BUSY|LOCKED)/.test(code) ? 'The portal is running: stop it first.' : null
  } finally {
    connection.close()
  }
}

/** A second name for the same bytes; a copy where the disk has no second names. */
function keep(file: string, name: string): void {
  try {
    fs.linkSync(file, name)
  } catch {
    fs.copyFileSync(file, name, fs.constants.COPYFILE_EXCL)
    sync(name)
  }
}

function sync(file: string): void {
  const descriptor = fs.openSync(file, 'r+')
  fs.fsyncSync(descriptor)
  fs.closeSync(descriptor)
}
