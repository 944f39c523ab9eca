import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { noteProgress } from '@/lib/task-claims/commands/working'
import { days } from '../factories/clock'
import { claimOf, makeActive, wentThrough } from '../factories/tasks'

test('two processes look at the same leases at once, and one is killed now and then: each is reminded once, and lapses once', async () => {
  const silent: Awaited<ReturnType<typeof makeActive>>[] = []
  for (let index = 0; index < 24; index++) silent.push(await makeActive({ at: days(index % 4) }))
  const working = await makeActive()
  wentThrough(await noteProgress(working.lead, { claimId: working.claimId, text: 'Went on.', links: [] }, days(60)))

  const steady = await startTending()
  let other = await startTending()
  // On days 21 to 24 leases are to be reminded of, on 28 to 31 they end.
  for (let day = 20; day <= 32; day++) {
    const isKilled = day === 22 || day === 29
    await Promise.all([tend(steady, day), isKilled ? killAt(other, day) : tend(other, day)])
    if (isKilled) other = await startTending()
  }
  for (const one of [steady, other]) one.stdin?.end()
  await Promise.all([steady, other].map((one) => one.exitCode ?? once(one, 'close')))

  for (const { claimId, lead } of silent) {
    expect((await claimOf(claimId)).status).toBe('LAPSED')
    expect(await counted(claimId, lead.email)).toEqual({ nudged: 1, lapsed: 1, reminders: 1 })
  }
  expect((await claimOf(working.claimId)).status).toBe('ACTIVE')
  expect(await counted(working.claimId, working.lead.email)).toEqual({ nudged: 0, lapsed: 0, reminders: 0 })
}, 120_000)

async function startTending(): Promise<ChildProcess> {
  const args = ['--conditions=react-server', '--import', 'tsx', 'tests/db/lease-process.ts']
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  return child
}

async function tend(one: ChildProcess, day: number): Promise<void> {
  one.stdin?.write(`${day}\n`)
  if (one.stdout) await once(one.stdout, 'data')
}

/** In the middle of its work, as far as that takes time. */
async function killAt(one: ChildProcess, day: number): Promise<void> {
  one.stdin?.write(`${day}\n`)
  await new Promise((resolve) => setTimeout(resolve, 20))
  one.kill('SIGKILL')
  await once(one, 'close')
}

async function counted(claimId: string, toAddress: string | null) {
  const entries = (action: string) => db.auditEntry.count({ where: { subject: `task-claim:${claimId}`, action } })
  return {
    nudged: await entries('task-claim.nudged'),
    lapsed: await entries('task-claim.lapsed'),
    reminders: await db.outboxMail.count({
      where: { dedupeKey: { startsWith: `task-nudge:${claimId}` }, toAddress: toAddress ?? '' },
    }),
  }
}
