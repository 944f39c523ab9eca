import 'server-only'
import { createHmac } from 'node:crypto'
import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible'
import { db } from '@/lib/db/client'
import { authSecret } from './secret'

/** `points` attempts in `seconds`, counted per key. */
export type Limit = { name: string; points: number; seconds: number }

/** Seconds to wait before the next attempt, or 0 when this one counts as allowed. Holds across restarts and instances. */
export async function secondsToWait(limit: Limit, key: string): Promise<number> {
  try {
    await limiterOf(limit).consume(pseudonym(key))
    return 0
  } catch (error) {
    if (error instanceof RateLimiterRes) return Math.max(1, Math.ceil(error.msBeforeNext / 1000))
    throw error
  }
}

const limiters = new Map<string, RateLimiterPrisma>()

function limiterOf({ name, points, seconds }: Limit): RateLimiterPrisma {
  const known = limiters.get(name)
  if (known) return known
  const limiter = new RateLimiterPrisma({
    storeClient: db,
    tableName: 'rateLimit',
    keyPrefix: name,
    points,
    duration: seconds,
  })
  limiters.set(name, limiter)
  return limiter
}

/** Addresses are personal data: the table holds keyed hashes. */
const pseudonym = (key: string) => createHmac('sha256', authSecret()).update(key).digest('base64url')
