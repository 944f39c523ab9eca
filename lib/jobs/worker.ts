import 'server-only'
import { now } from '@/lib/clock'
import { deliverDueMail } from '@/lib/mail/delivery'
import { jobs } from './jobs'
import { runDueJobs } from './schedule'

const EVERY_MS = 1000

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
    while (!stopped) {
      await quietly('mail delivery', () => deliverDueMail(now, () => stopped))
      await quietly('jobs', () => runDueJobs(jobs, now, () => stopped))
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
