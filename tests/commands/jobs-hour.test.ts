import { expect, test } from 'vitest'
import { db, isUniqueViolation, transaction } from '@/lib/db/client'
import { type Job, LEASE_SECONDS } from '@/lib/jobs/job'
import { runDueJobs } from '@/lib/jobs/schedule'
import { queueMail } from '@/lib/mail/outbox'

// Two instances for an hour of simulated time. Each job does what every job of ours does: all that is due, each once by
// its mail's cause.

const start = Date.UTC(2026, 2, 1, 8)
const HOUR = 3600
/** Seconds between two looks of each instance. */
const STEP = 10
const second = (seconds: number) => new Date(start + seconds * 1000)

type Scenario = {
  /** What an instance's clock shows at a second of the hour. */
  clock: (instance: number, at: number) => number
  /** Whether the instance's run that begins now dies before it ends. */
  dies: (instance: number, at: number) => boolean
}

const right = (_instance: number, at: number) => at
const never = () => false
const scenarios: Record<string, Scenario> = {
  'with clocks that are right': { clock: right, dies: never },
  'when one clock stands still for half an hour': {
    clock: (instance, at) => (instance === 0 && at > 900 && at < 2700 ? 900 : at),
    dies: never,
  },
  'when one clock goes an hour late, and then the other': {
    clock: (instance, at) => ((instance === 0 ? at > 600 && at < 1200 : at >= 1200 && at < 1800) ? at - HOUR : at),
    dies: never,
  },
  'when both clocks are put back by an hour half-way': {
    clock: (_instance, at) => (at < 1800 ? at : at - HOUR),
    dies: never,
  },
  'when an instance is killed in each minute, in the middle of its run': {
    clock: right,
    dies: (instance, at) => at % 60 < STEP && Math.floor(at / 60) % 2 === instance,
  },
}

test.each(Object.entries(scenarios))(
  '%s, each reminder goes out once and no job is lost',
  async (name, { clock, dies }) => {
    const ran: Record<string, number[]> = {}
    /** The latest instant that each job was asked about. */
    const seen: Record<string, number> = {}
    const dead = new Set<number>()
    let now = 0
    /** One for every minute of the hour. */
    const reminders = Array.from({ length: 60 }, (_, minute) => minute * 60)
    const jobOf = (instance: number, everySeconds: number, kind: string): Job => ({
      name: `${kind} ${name}`,
      everySeconds,
      run: async (at) => {
        const begun = now
        seen[kind] = Math.max(seen[kind] ?? 0, at.getTime())
        const causes = reminders.filter((one) => second(one) <= at).map((one) => `${kind} ${name}:${one}`)
        const due = await undone(causes)
        for (const [index, cause] of due.entries()) {
          // Killed half-way: what it has committed stays, the rest never happens, and nothing is said of it.
          if (dies(instance, begun) && index >= Math.floor(due.length / 2)) {
            dead.add(instance)
            await new Promise(() => {})
          }
          await remind(cause, at)
        }
        ran[kind] = [...(ran[kind] ?? []), begun]
      },
    })
    const instances = [0, 1].map((instance) => [jobOf(instance, 20, 'often'), jobOf(instance, 300, 'seldom')])
    /** The dead renew no lease: their clock answers no more. */
    const livingClock = (instance: number) => {
      const begun = now
      return () => {
        if (begun !== now) throw new Error('dead')
        return second(clock(instance, now))
      }
    }
    for (now = 0; now <= HOUR + 2 * LEASE_SECONDS + 300; now += STEP) {
      // Whoever died starts again at the next step.
      dead.clear()
      await Promise.all(
        instances.map((jobs, instance) =>
          Promise.race([runDueJobs(jobs, livingClock(instance)), untilDead(dead, instance)]),
        ),
      )
    }
    for (const kind of ['often', 'seldom']) {
      const queued = await db.outboxMail.findMany({
        where: { dedupeKey: { startsWith: `${kind} ${name}:` } },
        select: { dedupeKey: true },
      })
      const expected = reminders.filter((reminder) => second(reminder).getTime() <= (seen[kind] ?? 0))
      expect(queued.map(({ dedupeKey }) => dedupeKey).sort()).toEqual(
        expected.map((one) => `${kind} ${name}:${one}`).sort(),
      )
      const gaps = (ran[kind] ?? []).map((at, index, all) => at - (all[index - 1] ?? 0))
      // Its own interval, a dead run's lease, and the step of the simulation.
      expect(Math.max(...gaps)).toBeLessThanOrEqual((kind === 'often' ? 20 : 300) + 2 * LEASE_SECONDS + 2 * STEP)
    }
  },
  120_000,
)

async function untilDead(dead: Set<number>, instance: number): Promise<void> {
  while (!dead.has(instance)) await new Promise((resolve) => setTimeout(resolve, 1))
}

/** As the portal's jobs do it: those that are done are left alone. */
async function undone(causes: string[]): Promise<string[]> {
  const done = await db.outboxMail.findMany({ where: { dedupeKey: { in: causes } }, select: { dedupeKey: true } })
  return causes.filter((cause) => !done.some(({ dedupeKey }) => dedupeKey === cause))
}

/** The cause is unique, so whoever comes second changes nothing. */
async function remind(cause: string, at: Date): Promise<void> {
  const letter = { kind: 'application-approved', params: { name: 'Member 0001' }, path: '/me' } as const
  await transaction((tx) => queueMail(tx, { email: 'reader@example.org', locale: 'en' }, cause, letter, at)).catch(
    (error: unknown) => {
      if (!isUniqueViolation(error)) throw error
    },
  )
}
