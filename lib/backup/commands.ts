import 'server-only'
import { type AccountActor, authorize } from '@/lib/auth/permissions'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { backUp, canBackUp } from './nightly'

/** Takes a backup at once, however many there are of today. Answers its name. */
export async function backUpNow(actor: AccountActor, _input: object, at: Date): Promise<Outcome<{ name: string }>> {
  authorize(actor, 'backup.make')
  if (!canBackUp()) return refused('no-backup-tool')
  return accepted({ name: await backUp(actor, at) })
}
