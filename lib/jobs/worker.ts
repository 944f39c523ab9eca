import 'server-only'
import { forgetExpired } from '@/lib/auth/commands'
import { now } from '@/lib/clock'
import { deliverDueMail } from '@/lib/mail/delivery'

const EVERY_MS = 1000
const HOUR_MS = 3_600_000

/**
 * Runs the background work of this process until the returned function is called; that waits for what is under way.
 * One round follows the other, so a slow mail server never piles them up.
 */
export function startWorker(): () => Promise<void> {
  let stopped = false
  let wake = () => {}
  const pause = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, EVERY_MS)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  const rounds = async () => {
    const hourly = atMostHourly((at) => forgetExpired({ kind: 'system' }, at))
    while (!stopped) {
      await quietly('mail delivery', () => deliverDueMail(now, () => stopped))
      await quietly('clearing up', hourly)
      if (!stopped) await pause()
    }
  }
  const finished = rounds()
  return () => {
    stopped = true
    wake()
    return finished
  }
}

/** The database may be away for a while: what is due stays due. */
async function quietly(name: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    console.error(`${name} failed:`, error instanceof Error ? error.message : error)
  }
}

/** `work`, but only when the last time is an hour past. */
function atMostHourly(work: (at: Date) => Promise<void>): () => Promise<void> {
  let last = 0
  return async () => {
    const at = now()
    if (at.getTime() - last < HOUR_MS) return
    last = at.getTime()
    await work(at)
  }
}
