import 'server-only'
import { statfs } from 'node:fs/promises'
import { config } from '@/lib/config'
import { pendingMigrations } from '@/lib/db/readiness'

/** Bytes that must be free where the data is: below that, writes are about to fail. */
const LEAST_SPACE = 64 * 1_048_576

/** Whether this instance may serve: there is room where its data is, the database answers and has every migration. */
export async function isReady(dataDir = config().dataDir): Promise<boolean> {
  try {
    const [pending, disk] = await Promise.all([pendingMigrations(), statfs(dataDir)])
    return pending.length === 0 && disk.bavail * disk.bsize >= LEAST_SPACE
  } catch {
    return false
  }
}
