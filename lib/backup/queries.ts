import 'server-only'
import { type Actor, authorize } from '@/lib/auth/permissions'
import { backupFolder, KEPT_DAYS, listBackupFiles } from './files'
import { canBackUp } from './nightly'

export type Backups = ReturnType<typeof listBackups>

/** The backups on this server, latest first. Retention keeps them few, so this needs no pages. */
export function listBackups(viewer: Actor) {
  authorize(viewer, 'server.run')
  return { files: listBackupFiles(), folder: backupFolder(), keptDays: KEPT_DAYS, canBackUp: canBackUp() }
}
