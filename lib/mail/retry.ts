const MINUTE = 60_000
const waits = [0.5, 1, 5, 15, 60, 180, 360, 720, 1440, 1440].map((minutes) => minutes * MINUTE)

/** When to try again after `attempts` failures: within half a minute first, then ever later for three days; then null. */
export function nextAttempt(attempts: number, at: Date): Date | null {
  const wait = waits[attempts - 1]
  return wait === undefined ? null : new Date(at.getTime() + wait)
}
