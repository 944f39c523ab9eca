import fs from 'node:fs'
import path from 'node:path'
import { config } from '@/lib/config'

export type BackupFile = { name: string; at: Date; bytes: number }

/** Where backups are kept. */
export const backupFolder = (): string => path.join(config().dataDir, 'backups')

/** `portal-20261122T194500Z.db`, `.dump` from PostgreSQL: they sort by their time. */
export const backupName = (at: Date, provider: 'sqlite' | 'postgresql'): string =>
  `portal-${at.toISOString().replace(/[-:]|\.\d+/g, '')}.${provider === 'sqlite' ? 'db' : 'dump'}`

const pattern = /^portal-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.(?:db|dump)$/

/** When a file of ours was made, by its name; null for any other file. */
export function backupTime(name: string): Date | null {
  const [, ...parts] = pattern.exec(name) ?? []
  const [year, month, day, hour, minute, second] = parts.map(Number)
  return second === undefined ? null : new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second))
}

/** The backups that are there, latest first. */
export function listBackupFiles(): BackupFile[] {
  const folder = backupFolder()
  if (!fs.existsSync(folder)) return []
  return fs
    .readdirSync(folder)
    .flatMap((name) => {
      const at = backupTime(name)
      return at ? [{ name, at, bytes: fs.statSync(path.join(folder, name)).size }] : []
    })
    .sort((left, right) => right.at.getTime() - left.at.getTime())
}

/** Backups of so many days are kept, the last one of each day. */
export const KEPT_DAYS = 14

/** Names of those that may go: all but today's, and the last one of each of the latest days that have any. */
export function outdated(files: readonly BackupFile[]): string[] {
  const days = new Map<string, string>()
  for (const { name, at } of [...files].sort((left, right) => right.at.getTime() - left.at.getTime())) {
    const day = at.toISOString().slice(0, 10)
    if (!days.has(day)) days.set(day, name)
  }
  const [today] = days.keys()
  const kept = new Set([...days.values()].slice(0, KEPT_DAYS))
  return files
    .filter(({ name, at }) => !kept.has(name) && at.toISOString().slice(0, 10) !== today)
    .map(({ name }) => name)
}
