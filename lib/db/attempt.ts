import 'server-only'
import type { Outcome, Refused } from '@/lib/outcome'
import { type Tx, transaction } from './client'

/** A transaction that a refusal rolls back: whatever was written on the way to it never happened. */
export async function attempt<T>(run: (tx: Tx) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await transaction(async (tx) => {
      const outcome = await run(tx)
      if (!outcome.ok) throw new Rollback(outcome)
      return outcome
    })
  } catch (error) {
    if (error instanceof Rollback) return error.refusal
    throw error
  }
}

class Rollback extends Error {
  constructor(readonly refusal: Refused) {
    super(`Refused: ${refusal.reason}`)
  }
}
