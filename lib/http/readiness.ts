import 'server-only'
import { pendingMigrations } from '@/lib/db/readiness'

/** Whether this instance may serve: the database answers and has every migration. */
export async function isReady(): Promise<boolean> {
  try {
    return (await pendingMigrations()).length === 0
  } catch {
    return false
  }
}
