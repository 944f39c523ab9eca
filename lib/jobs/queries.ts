import 'server-only'
import { type Actor, authorize } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import { isLeased } from './job'
import { jobs } from './jobs'

export type ListedJob = Awaited<ReturnType<typeof listJobs>>[number]

/** Every job of the portal with its last run and its next. There are a handful, so this needs no pages. */
export async function listJobs(viewer: Actor, at: Date) {
  authorize(viewer, 'server.run')
  const rows = new Map((await db.job.findMany()).map((row) => [row.name, row]))
  return jobs.map(({ name, everySeconds }) => {
    const row = rows.get(name)
    return {
      name,
      everySeconds,
      isRunning: row ? isLeased(row, at) : false,
      dueAt: row?.dueAt ?? null,
      lastStartedAt: row?.lastStartedAt ?? null,
      lastFinishedAt: row?.lastFinishedAt ?? null,
      lastError: row?.lastError ?? null,
    }
  })
}
