/**
 * Work that comes round. A run does all that is due at `at`, so one run after a long absence catches up, and it is safe to
 * run twice: what it does to a row is guarded by that row's state, and mail by its cause.
 */
export type Job = {
  /** Kept in the database: never changes. */
  name: string
  everySeconds: number
  run: (at: Date) => Promise<void>
}

/** The part of a job's row that says whether it may run. */
type JobState = { dueAt: Date; leasedUntil: Date | null }

/**
 * Due, and in nobody's hands. A clock that was put back leaves instants further ahead than the job ever plans them: those
 * mean nothing any more.
 */
export function isDue(
  { dueAt, leasedUntil }: JobState,
  { everySeconds }: Pick<Job, 'everySeconds'>,
  at: Date,
): boolean {
  return !isLeased({ leasedUntil }, at) && (dueAt <= at || dueAt > secondsAfter(at, everySeconds))
}

/** Whether somebody runs it. */
export const isLeased = ({ leasedUntil }: Pick<JobState, 'leasedUntil'>, at: Date): boolean =>
  leasedUntil !== null && at < leasedUntil && leasedUntil <= secondsAfter(at, LEASE_SECONDS)

/** Renewed while a run lasts; one that died gives its job back after this. */
export const LEASE_SECONDS = 30

/** A failed run is tried again soon, but never sooner than it would have come round. */
const RETRY_SECONDS = 60

/** When a job runs next: after a run that went through, or one that did not. */
export const nextRun = ({ everySeconds }: Pick<Job, 'everySeconds'>, finished: Date, failed: boolean): Date =>
  secondsAfter(finished, failed ? Math.min(everySeconds, RETRY_SECONDS) : everySeconds)

export const secondsAfter = (at: Date, seconds: number): Date => new Date(at.getTime() + seconds * 1000)
