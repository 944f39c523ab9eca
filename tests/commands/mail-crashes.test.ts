import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, expect, test } from 'vitest'
import { db, transaction } from '@/lib/db/client'
import { deliverDueMail } from '@/lib/mail/delivery'
import { queueMail } from '@/lib/mail/outbox'
import { startMailServer } from '../mail/mail-server'

// Kills a sending process at each point of a mail's way. How often is CRASHES, for each point; npm test does it twice.

const times = Number(process.env.CRASHES ?? 2)
const server = await startMailServer()
process.env.SMTP_URL = server.url
process.env.APP_URL = 'https://portal.example.org'
afterAll(() => server.stop())

const later = (seconds: number) => () => new Date(Date.now() + seconds * 1000)
let sender: ChildProcess | undefined
const kill = () => sender?.kill('SIGKILL')

/** Where the process dies, and how many copies may have reached the mail server by the end. */
const points: Record<string, { told?: { step: string; times: number }; atServer?: () => void; atMost: number }> = {
  'before it takes the mail up': { told: { step: 'asks the clock', times: 1 }, atMost: 1 },
  'with the lease in hand': { told: { step: 'asks the clock', times: 2 }, atMost: 1 },
  'in the middle of the message': { atServer: () => server.next(killThen('hang-up')), atMost: 1 },
  'when the server has it and has not said so': { atServer: () => server.next(killThen('take')), atMost: 2 },
  'after the server said 250': { told: { step: 'asks the clock', times: 3 }, atMost: 2 },
}

const killThen = (then: 'hang-up' | 'take') => async () => {
  kill()
  if (then === 'hang-up') throw Object.assign(new Error('Connection lost'), { responseCode: 421 })
}

for (const [point, { told, atServer, atMost }] of Object.entries(points)) {
  test(`killed ${point}, ${times} times: none lost, at most one copy too many, none within the lease`, async () => {
    for (let round = 0; round < times; round++) {
      const cause = `crash:${point.replace(/\W+/g, '-')}:${round}`
      server.received.length = 0
      server.next('take')
      atServer?.()
      await transaction((tx) =>
        queueMail(
          tx,
          { email: 'reader@example.org', locale: 'en' },
          cause,
          { kind: 'application-approved', params: { name: 'Member 0001' }, path: '/me' },
          new Date(Date.now() - 1000),
        ),
      )
      await runUntil(told)
      const atDeath = server.received.length
      server.next('take')
      const { leaseId, status } = await db.outboxMail.findFirstOrThrow({ where: { dedupeKey: cause } })
      // While the dead one's lease runs, nobody touches its mail.
      if (leaseId !== null && status === 'QUEUED') expect(await deliverDueMail(later(30))).toBe(0)
      expect(server.received.length).toBe(atDeath)
      await deliverDueMail(later(120))
      const mail = await db.outboxMail.findFirstOrThrow({ where: { dedupeKey: cause } })
      expect(mail).toMatchObject({ status: 'SENT', leaseId: null })
      expect(server.received.length).toBeGreaterThanOrEqual(1)
      expect(server.received.length).toBeLessThanOrEqual(atMost)
      // Copies are alike, so that the mailbox can drop one.
      expect(new Set(server.received.map(({ mail }) => mail.messageId))).toEqual(
        new Set([`<${mail.id}@portal.example.org>`]),
      )
    }
  }, 600_000)
}

/** Starts a sending process and waits for its death, by our hand at that step, or by the mail server's hook. */
async function runUntil(told: { step: string; times: number } | undefined): Promise<void> {
  const args = ['--conditions=react-server', '--import', 'tsx', 'tests/mail/sending-process.ts']
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  sender = child
  let output = ''
  child.stdout.on('data', (chunk) => {
    output += chunk
    if (told && output.split('\n').filter((line) => line === told.step).length >= told.times) kill()
  })
  await once(child, 'close')
}
