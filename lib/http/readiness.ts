import 'server-only'
import { pendingMigrations } from '@/lib/db/readiness'

/** Whether this instance may serve: the database answers and has every migration of this version. */
export async function isReady(): Promise<boolean> {
  try {
    const pending = await pendingMigrations()
    return pending.length === 0
  } catch {
    return false
  }
}
