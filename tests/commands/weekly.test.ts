import { expect, test } from 'vitest'
import { writeWeekly } from '@/lib/admin/weekly'
import { verifyAuditLog } from '@/lib/audit/verification'
import { weekOf } from '@/lib/calendar/week'
import { db } from '@/lib/db/client'
import { chooseMail } from '@/lib/mail-preferences/commands'
import { makeAccount, makeCommitter, makeMaintainer, makeMember, makeOperator, system } from '../factories/actors'
import { makeApplication } from '../factories/applications'
import { days, present } from '../factories/clock'
import { effectOf } from './all-rows'

test('a week begins on Monday at nine in the SIG’s zone', () => {
  const weeks = [
    '2026-03-02T00:59Z',
    '2026-03-02T01:00Z',
    '2026-03-08T23:00Z',
    '2026-03-09T00:59Z',
    '2026-03-09T01:00Z',
  ]
  expect(weeks.map((at) => weekOf(new Date(at), 'Asia/Shanghai'))).toEqual([
    '2026-02-23',
    '2026-03-02',
    '2026-03-02',
    '2026-03-02',
    '2026-03-09',
  ])
})

test('every maintainer hears once a week what waits, and where the audit log ends', async () => {
  await makeMaintainer({ email: 'one@example.org', locale: 'en' })
  await makeMaintainer({ email: 'two@example.org', locale: 'zh' })
  await makeMaintainer({ email: null })
  await makeCommitter({ email: 'committer@example.org' })
  await makeOperator({ email: 'operator@example.org' })
  await makeApplication(await makeAccount())
  const { head } = await verifyAuditLog()
  const { effect } = await effectOf(() => writeWeekly(system, present))
  expect(effect).toEqual({ OutboxMail: '+2' })
  const mails = await db.outboxMail.findMany({ orderBy: { toAddress: 'asc' } })
  expect(mails.map(({ toAddress }) => toAddress)).toEqual(['one@example.org', 'two@example.org'])
  expect(mails[0]?.subject).toBe('One thing waits for you this week')
  for (const { text } of mails) expect(text).toContain(`${head.sequence}:${head.hash}`)
  for (const at of [present, days(1), days(5)])
    expect((await effectOf(() => writeWeekly(system, at))).effect).toEqual({})
  // After weeks of absence, one mail.
  await Promise.all(Array.from({ length: 5 }, () => writeWeekly(system, days(30))))
  expect(await db.outboxMail.count()).toBe(4)
})

test('it reaches also whoever turned off all mail that can be, and counts nominations', async () => {
  await db.outboxMail.deleteMany()
  const maintainer = await makeMaintainer({ email: 'quiet@example.org', locale: 'en' })
  await chooseMail(maintainer, { topics: [] }, present)
  const [nominee, at] = [await makeMember(), days(90)]
  const words = { role: 'COMMITTER', statement: 'Words', ruleId: 'committer-election', ruleVersion: 1 } as const
  const people = { nomineeId: nominee.personId, nominatorId: nominee.personId }
  await db.nomination.create({ data: { ...words, ...people, status: 'CLOSED', submittedAt: days(80) } })
  await writeWeekly(system, at)
  const mail = await db.outboxMail.findFirstOrThrow({ where: { toAddress: 'quiet@example.org' } })
  expect(mail).toMatchObject({ subject: '2 things wait for you this week', unsubscribeUrl: null })
})
