import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { db, isUniqueViolation, transaction } from '@/lib/db/client'
import { startWorker } from '@/lib/jobs/worker'
import { countMail, deliverDueMail } from '@/lib/mail/delivery'
import { queueMail } from '@/lib/mail/outbox'
import { nextAttempt } from '@/lib/mail/retry'
import { makeAccount } from '../factories/actors'
import { minutes, present } from '../factories/clock'
import { startMailServer } from '../mail/mail-server'
import { allRows, effectOf } from './all-rows'

const server = await startMailServer()
process.env.SMTP_URL = server.url
process.env.APP_URL = 'https://portal.example.org'
afterAll(() => server.stop())

beforeEach(async () => {
  await db.outboxMail.deleteMany()
  server.received.length = 0
  server.next('take')
})

const letter = { kind: 'application-approved', params: { name: 'Member 0001' }, path: '/me' } as const
const queue = (cause: string, locale = 'zh', at = present) =>
  transaction((tx) => queueMail(tx, { email: `${cause}@example.org`, locale }, cause, letter, at))
const deliverAt = (at: Date) => deliverDueMail(() => at)
const mailOf = (cause: string) => db.outboxMail.findFirstOrThrow({ where: { dedupeKey: cause } })
const receivers = () =>
  server.received.map(({ mail }) =>
    [mail.to]
      .flat()
      .map((to) => to?.text)
      .join(),
  )

describe('queueing', () => {
  test('is part of the transaction that causes it', async () => {
    const before = await allRows()
    const failing = transaction(async (tx) => {
      await queueMail(tx, { email: 'never@example.org', locale: 'zh' }, 'never', letter, present)
      throw new Error('changed my mind')
    })
    await expect(failing).rejects.toThrow('changed my mind')
    expect(await allRows()).toEqual(before)
    expect(await deliverAt(minutes(1))).toBe(0)
    expect(server.received).toEqual([])
  })

  test('mails once for one cause', async () => {
    await queue('cause')
    const again = queue('cause').catch((error) => error)
    expect(isUniqueViolation(await again)).toBe(true)
    expect(await deliverAt(present)).toBe(1)
    expect(receivers()).toEqual(['cause@example.org'])
  })

  test('writes in the account’s language, in Chinese where that is unknown, and to nobody without an address', async () => {
    const account = await makeAccount({ email: null })
    await queue('chinese', 'zh')
    await queue('english', 'en')
    await queue('klingon', 'tlh')
    await transaction((tx) => queueMail(tx, account, 'nobody', letter, present))
    const mails = await db.outboxMail.findMany({ orderBy: { id: 'asc' } })
    expect(mails.map(({ dedupeKey, html }) => [dedupeKey, html.match(/lang="([^"]+)"/)?.[1]])).toEqual([
      ['chinese', 'zh-CN'],
      ['english', 'en'],
      ['klingon', 'zh-CN'],
    ])
  })
})

describe('delivery', () => {
  test('hands what is due to the mail server once, and notes it', async () => {
    await queue('due')
    await queue('later', 'zh', minutes(1))
    const { answer, effect } = await effectOf(() => deliverAt(present))
    expect(answer).toBe(1)
    expect(effect).toEqual({ OutboxMail: '~1' })
    expect(await mailOf('due')).toMatchObject({ status: 'SENT', sentAt: present, attempts: 1, leaseId: null })
    expect(await deliverAt(present)).toBe(0)
    expect(receivers()).toEqual(['due@example.org'])
    expect(await deliverAt(minutes(1))).toBe(1)
    expect(receivers()).toEqual(['due@example.org', 'later@example.org'])
    expect(await countMail()).toEqual({ QUEUED: 0, SENT: 2, DEAD: 0 })
  })

  test('goes on with more than one batch', async () => {
    for (let number = 0; number < 25; number++) await queue(`mail-${number}`)
    expect(await deliverAt(present)).toBe(20)
    expect(await deliverAt(present)).toBe(5)
    expect(new Set(receivers()).size).toBe(25)
  })

  test('by four workers at once sends each mail once', async () => {
    for (let number = 0; number < 20; number++) await queue(`shared-${number}`)
    const sent = await Promise.all(Array.from({ length: 4 }, () => deliverAt(present)))
    expect(sent.reduce((sum, count) => sum + count, 0)).toBe(20)
    expect(receivers().sort()).toEqual(Array.from({ length: 20 }, (_, number) => `shared-${number}@example.org`).sort())
  })

  test('holds each mail from the moment it is taken up, however slow the mails before it were', async () => {
    for (const cause of ['first', 'second', 'third']) await queue(cause)
    let clock = present
    const meanwhile: number[] = []
    server.next(async () => {
      // Each mail takes fifty seconds. Would another worker that looks now take up one that is on its way?
      clock = new Date(clock.getTime() + 50_000)
      meanwhile.push(await db.outboxMail.count({ where: { leaseId: { not: null }, dueAt: { lte: clock } } }))
    })
    await deliverDueMail(() => clock)
    expect(meanwhile).toEqual([0, 0, 0])
    expect(receivers()).toEqual(['first@example.org', 'second@example.org', 'third@example.org'])
  })

  test('of a mail whose sender died starts again after its lease, under the same Message-ID', async () => {
    await queue('orphan')
    const dead = { leaseId: 'a-process-that-is-gone', attempts: 1, dueAt: minutes(1) }
    await db.outboxMail.updateMany({ where: { dedupeKey: 'orphan' }, data: dead })
    expect(await deliverAt(new Date(minutes(1).getTime() - 1))).toBe(0)
    expect(await deliverAt(minutes(1))).toBe(1)
    const { id, attempts } = await mailOf('orphan')
    expect(attempts).toBe(2)
    expect(server.received.map(({ mail }) => mail.messageId)).toEqual([`<${id}@portal.example.org>`])
  })

  test('does not note as sent what another sender has taken over', async () => {
    await queue('overtaken')
    server.next(async () => {
      await db.outboxMail.updateMany({ where: { dedupeKey: 'overtaken' }, data: { leaseId: 'another' } })
    })
    await deliverAt(present)
    expect(await mailOf('overtaken')).toMatchObject({ status: 'QUEUED', leaseId: 'another', sentAt: null })
  })
})

describe('when the mail server', () => {
  const failures = {
    'answers 451': () => server.next({ code: 451 }),
    'answers 550': () => server.next({ code: 550 }),
    'hangs up in the middle of the message': () => server.next('hang-up'),
    'is down': () => server.stop(),
  }
  test.each(Object.entries(failures))('%s, the mail waits and goes out later', async (name, fail) => {
    await queue('patient')
    await fail()
    expect(await deliverAt(present)).toBe(0)
    const { status, attempts, dueAt, leaseId, lastError } = await mailOf('patient')
    expect({ status, attempts, leaseId }).toEqual({ status: 'QUEUED', attempts: 1, leaseId: null })
    expect(dueAt).toEqual(nextAttempt(1, present))
    expect(lastError).toBeTruthy()
    if (name === 'is down') await server.start()
    server.next('take')
    expect(await deliverAt(new Date(dueAt.getTime() - 1))).toBe(0)
    expect(await deliverAt(dueAt)).toBe(1)
    expect(await mailOf('patient')).toMatchObject({ status: 'SENT', attempts: 2, lastError: null })
    expect(receivers()).toEqual(['patient@example.org'])
  })

  test('refuses one mail, the others go out', async () => {
    for (const cause of ['one', 'two', 'three']) await queue(cause)
    let turn = 0
    server.next(async () => {
      turn += 1
      if (turn === 2) throw Object.assign(new Error('No such mailbox'), { responseCode: 550 })
    })
    expect(await deliverAt(present)).toBe(2)
    expect(receivers()).toEqual(['one@example.org', 'three@example.org'])
    expect(await mailOf('two')).toMatchObject({
      status: 'QUEUED',
      lastError: expect.stringContaining('No such mailbox'),
    })
  })

  test('refuses for days, the mail is tried by the schedule and then given up, not lost from sight', async () => {
    await queue('hopeless')
    server.next({ code: 451 })
    let at = present
    const tried: Date[] = []
    while ((await mailOf('hopeless')).status === 'QUEUED') {
      const { dueAt } = await mailOf('hopeless')
      at = dueAt
      tried.push(at)
      await deliverAt(at)
    }
    const expected = [present]
    for (let next = nextAttempt(1, present); next; next = nextAttempt(expected.length, next)) expected.push(next)
    expect(tried).toEqual(expected)
    expect(await mailOf('hopeless')).toMatchObject({ status: 'DEAD', attempts: 11, leaseId: null, sentAt: null })
    expect(await countMail()).toEqual({ QUEUED: 0, SENT: 0, DEAD: 1 })
    server.next('take')
    expect(await deliverAt(new Date(at.getTime() + 1e10))).toBe(0)
  })
})

test('the worker delivers what is queued, and stopping it waits for what is under way', async () => {
  const arrived = new Promise<void>((resolve) => server.next(async () => resolve()))
  await queue('by-worker', 'zh', new Date())
  const stop = startWorker()
  await arrived
  await stop()
  expect(await mailOf('by-worker')).toMatchObject({ status: 'SENT' })
  expect(receivers()).toEqual(['by-worker@example.org'])
})
