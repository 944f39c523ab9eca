import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { config } from '@/lib/config'
import { sqliteFile } from '@/lib/db/sqlite-file'
import { checkSqliteBackup } from './check'
import { backupFolder, backupName, listBackupFiles, outdated } from './files'
import { checkDump, dump } from './postgresql-dump'

/**
 * Writes the whole database to a new file while the portal goes on, checks the file, and removes outdated ones. Answers
 * its path. It appears under its name whole and checked or not at all.
 */
export async function takeBackup(at: Date): Promise<string> {
  const { provider, databaseUrl } = config()
  const folder = backupFolder()
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = path.join(folder, backupName(at, provider))
  const draft = `${file}.part`
  fs.rmSync(draft, { force: true })
  try {
    if (provider === 'sqlite') copySqlite(sqliteFile(databaseUrl), draft)
    else await dump(databaseUrl, draft)
    const problem = provider === 'sqlite' ? checkSqliteBackup(draft) : await checkDump(draft)
    if (problem) throw new Error(`The backup is not sound: ${problem}`)
    fs.chmodSync(draft, 0o600)
    fs.renameSync(draft, file)
  } finally {
    fs.rmSync(draft, { force: true })
  }
  for (const name of outdated(listBackupFiles())) fs.rmSync(path.join(folder, name), { force: true })
  return file
}

/** One read transaction: a state that was, however much is written meanwhile. Writers don't wait for it. */
function copySqlite(from: string, to: string): void {
  const connection = new Database(from, { readonly: true, timeout: 10_000 })
  try {
    connection.prepare('VACUUM INTO ?').run(to)
  } finally {
    connection.close()
  }
}
