import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import type { Job } from '@/lib/jobs/job'
import { jobs } from '@/lib/jobs/jobs'
import { runDueJobs } from '@/lib/jobs/schedule'

const start = new Date('2026-03-01T00:00:00Z')
const after = (seconds: number) => new Date(start.getTime() + seconds * 1000)
const at = (seconds: number) => () => after(seconds)

/** A job that notes when it ran. */
function counting(name: string, everySeconds = 3600, work: () => Promise<void> = async () => {}) {
  const ran: Date[] = []
  const job: Job = {
    name,
    everySeconds,
    run: async (when) => {
      ran.push(when)
      await work()
    },
  }
  return { job, ran }
}

const rowOf = (name: string) => db.job.findFirstOrThrow({ where: { name } })

test('a job runs at once, then each time it comes round; a long absence is caught up by one run', async () => {
  const { job, ran } = counting('round')
  for (const seconds of [0, 1, 3599, 3600, 3601, 90_000, 90_001]) await runDueJobs([job], at(seconds))
  expect(ran).toEqual([after(0), after(3600), after(90_000)])
})

test('many instances at once run a job once', async () => {
  const { job, ran } = counting('shared')
  await Promise.all(Array.from({ length: 10 }, () => runDueJobs([job], at(0))))
  expect(ran).toEqual([after(0)])
})

test('a job under way is left alone; one whose run died is taken up when its lease is over', async () => {
  const { job, ran } = counting('died')
  await db.job.create({ data: { name: 'died', dueAt: start, leaseId: 'dead', leasedUntil: after(30) } })
  await runDueJobs([job], at(29))
  expect(ran).toEqual([])
  await runDueJobs([job], at(30))
  expect(ran).toEqual([after(30)])
})

test('a run that lost its lease does not speak for the one that has it', async () => {
  const taken = counting('late', 3600, async () => {
    await db.job.updateMany({ where: { name: 'late' }, data: { leaseId: 'other', leasedUntil: after(60) } })
  })
  await runDueJobs([taken.job], at(0))
  expect(await rowOf('late')).toMatchObject({ leaseId: 'other', leasedUntil: after(60), lastFinishedAt: null })
})

test('a failure is kept with the job, tried again in a minute, and does not stop the others', async () => {
  let broken = true
  const failing = counting('failing', 3600, async () => {
    if (broken) throw new Error('no room')
  })
  const other = counting('other')
  expect(await runDueJobs([failing.job, other.job], at(0))).toEqual(['other'])
  expect(await rowOf('failing')).toMatchObject({ lastError: 'no room', leaseId: null, dueAt: after(60) })
  broken = false
  await runDueJobs([failing.job], at(59))
  await runDueJobs([failing.job], at(60))
  expect(failing.ran).toEqual([after(0), after(60)])
  expect(await rowOf('failing')).toMatchObject({ lastError: null, dueAt: after(3660) })
})

test('a clock put back by an hour stops nothing', async () => {
  const { job, ran } = counting('clock', 60)
  await runDueJobs([job], at(0))
  await runDueJobs([job], at(-3600))
  await runDueJobs([job], at(-3599))
  expect(ran).toEqual([after(0), after(-3600)])
})

test('stopping leaves the rest for later', async () => {
  const first = counting('first')
  const second = counting('second')
  await runDueJobs([first.job, second.job], at(0), () => first.ran.length > 0)
  expect([first.ran.length, second.ran.length]).toEqual([1, 0])
})

test('the jobs of the portal have names of their own and go through on an empty portal', async () => {
  expect(new Set(jobs.map(({ name }) => name)).size).toBe(jobs.length)
  expect(await runDueJobs(jobs, at(0))).toEqual(jobs.map(({ name }) => name))
})
