import { isDriverAdapterError } from '@prisma/driver-adapter-utils'

/** How long one call of SQLite may hold up the process, in milliseconds. The rest of the waiting is asynchronous. */
export const blockingWait = 5

/** How long to keep asking for the file's lock, in milliseconds. */
export const defaultPatience = 10_000

/**
 * Runs a statement again while another process holds the file's lock. Only for what SQLite refuses as a whole: a single statement outside a transaction, or BEGIN IMMEDIATE.
 */
export async function whileBusy<T>(run: () => Promise<T>, patience = defaultPatience): Promise<T> {
  const deadline = Date.now() + patience
  for (let round = 0; ; round++) {
    try {
      return await run()
    } catch (error) {
      if (!isBusy(error) || Date.now() >= deadline) throw error
      await pause(round)
    }
  }
}

export function isBusy(error: unknown): boolean {
  return isDriverAdapterError(error) && error.cause.originalCode?.startsWith('SQLITE_BUSY') === true
}

/** Spread at random, so that two processes don't keep meeting. */
function pause(round: number): Promise<void> {
  const longest = Math.min(5 * 2 ** round, 80)
  return new Promise((resolve) => setTimeout(resolve, 1 + Math.random() * longest))
}
