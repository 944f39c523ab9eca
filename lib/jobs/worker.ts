import 'server-only'
import { now } from '@/lib/clock'
import { deliverDueMail } from '@/lib/mail/delivery'
import { jobs } from './jobs'
import { runDueJobs } from './schedule'

const EVERY_MS = 1000

/**
 * Runs the background work of this process until the returned function is called; that waits for what is under way.
 * One round of mail, or of jobs, follows the other, so that they never pile up; and jobs don't wait for a slow mail server.
 */
export function startWorker(): () => Promise<void> {
  const stops = [
    startRounds('mail delivery', (isStopping) => deliverDueMail(now, isStopping)),
    startRounds('jobs', (isStopping) => runDueJobs(jobs, now, isStopping)),
  ]
  return async () => {
    await Promise.all(stops.map((stop) => stop()))
  }
}

function startRounds(name: string, work: (isStopping: () => boolean) => Promise<unknown>): () => Promise<void> {
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
      await quietly(name, () => work(() => stopped))
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
