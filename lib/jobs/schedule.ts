import 'server-only'
import { randomUUID } from 'node:crypto'
import { db, isUniqueViolation } from '@/lib/db/client'
import { withHeartbeat } from './heartbeat'
import { isDue, type Job, LEASE_SECONDS, nextRun, secondsAfter } from './job'

/**
 * Runs the jobs that are due, each leased to one instance at a time. Answers the names of those that went through; a
 * failure is kept with its job. Takes the clock, not an instant: a run may take minutes.
 */
export async function runDueJobs(jobs: readonly Job[], now: () => Date, isStopping = () => false): Promise<string[]> {
  const rows = new Map((await db.job.findMany()).map((row) => [row.name, row]))
  const done: string[] = []
  for (const job of jobs) {
    if (isStopping()) break
    const row = rows.get(job.name) ?? (await enter(job, now()))
    if (isDue(row, job, now()) && (await runLeased(job, row, now))) done.push(job.name)
  }
  return done
}

/** A job's first row: due at once. Another instance may have written it meanwhile. */
async function enter({ name }: Job, at: Date) {
  try {
    return await db.job.create({ data: { name, dueAt: at } })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    return db.job.findFirstOrThrow({ where: { name } })
  }
}

type Seen = { leaseId: string | null; dueAt: Date }

/** Runs the job if its row is still as it was seen: another instance may have run it to the end meanwhile. */
async function runLeased(job: Job, { leaseId: leaseBefore, dueAt }: Seen, now: () => Date): Promise<boolean> {
  const at = now()
  const leaseId = randomUUID()
  const { count } = await db.job.updateMany({
    where: { name: job.name, leaseId: leaseBefore, dueAt },
    data: { leaseId, leasedUntil: secondsAfter(at, LEASE_SECONDS), lastStartedAt: at },
  })
  if (count === 0) return false
  const lastError = await errorOf(() =>
    withHeartbeat(
      LEASE_SECONDS / 3,
      () =>
        db.job.updateMany({
          where: { name: job.name, leaseId },
          data: { leasedUntil: secondsAfter(now(), LEASE_SECONDS) },
        }),
      () => job.run(at),
    ),
  )
  await db.job.updateMany({
    where: { name: job.name, leaseId },
    data: {
      leaseId: null,
      leasedUntil: null,
      lastFinishedAt: now(),
      dueAt: nextRun(job, now(), lastError !== null),
      lastError,
    },
  })
  return lastError === null
}

async function errorOf(work: () => Promise<void>): Promise<string | null> {
  try {
    await work()
    return null
  } catch (error) {
    console.error('A job failed:', error)
    return error instanceof Error ? error.message.slice(0, 500) : String(error)
  }
}
