import 'server-only'
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { record } from '@/lib/audit/record'
import { type Actor, authorize } from '@/lib/auth/permissions'
import { dayOf, startOfDay } from '@/lib/calendar/zone'
import { config } from '@/lib/config'
import { getSite } from '@/lib/content/load'
import { db, transaction } from '@/lib/db/client'
import { listBackupFiles } from './files'
import { findTool } from './tools'

const HOUR = 3_600_000
/** When the night's backup is due, by the SIG's clocks. */
const NIGHT = 3 * HOUR

/** Takes the night's backup when it has not been taken yet, also by day after a night of absence. */
export async function backUpNightly(actor: Actor, at: Date): Promise<void> {
  authorize(actor, 'backup.make')
  if (canBackUp() && (await isDue(at))) await backUp(actor, at)
}

/** Takes a backup in a process of its own, so that this one goes on answering, and notes it. Answers the file's name. */
export async function backUp(actor: Actor, at: Date): Promise<string> {
  authorize(actor, 'backup.make')
  const file = await runBackup()
  const name = path.basename(file)
  const details = { bytes: fs.statSync(file).size }
  await transaction((tx) => record(tx, actor, { action: 'backup.made', subject: `backup:${name}`, at, details }))
  return name
}

/** Whether this server can: PostgreSQL needs its own tool. */
export const canBackUp = (): boolean => config().provider === 'sqlite' || findTool('pg_dump') !== undefined

async function isDue(at: Date): Promise<boolean> {
  const { timeZone } = getSite()
  const tonight = startOfDay(dayOf(at, timeZone), timeZone).getTime() + NIGHT
  const due = new Date(at.getTime() < tonight ? tonight - 24 * HOUR : tonight)
  const [latest] = listBackupFiles()
  if (latest) return latest.at < due
  // A new portal has nothing to lose before its first night.
  const first = await db.auditEntry.findFirst({ where: { sequence: 1 }, select: { at: true } })
  return first !== null && first.at < due
}

const script = path.resolve(/* turbopackIgnore: true */ 'scripts/backup.ts')

function runBackup(): Promise<string> {
  const args = ['--conditions=react-server', '--import', 'tsx', script]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  const chunks: Record<'output' | 'complaints', string> = { output: '', complaints: '' }
  child.stdout.on('data', (chunk) => (chunks.output += chunk))
  child.stderr.on('data', (chunk) => (chunks.complaints += chunk))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      if (code === 0) resolve(chunks.output.trim())
      else reject(new Error(chunks.complaints.trim() || `The backup ended with ${code}.`))
    })
  })
}
