import { beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { writeDigest } from '@/lib/digest/digest'
import { chooseMail } from '@/lib/mail-preferences/commands'
import { makeAccount, makeMaintainer, makeMember, system } from '../factories/actors'
import { days, present } from '../factories/clock'
import { makeEvent } from '../factories/events'
import { effectOf } from './all-rows'

beforeEach(async () => {
  await db.outboxMail.deleteMany()
  await db.user.updateMany({ data: { email: null } })
})

test('says what is on to every member who wants it, once a week, in their language', async () => {
  await makeEvent({ startsAt: days(3), endsAt: days(4) })
  await makeEvent({ startsAt: days(40), endsAt: days(41) })
  await makeMember({ email: 'one@example.org', locale: 'en' })
  await makeMaintainer({ email: 'two@example.org', locale: 'zh' })
  await makeMember({ email: null })
  await makeAccount({ email: 'no-member@example.org' })
  const refuses = await makeMember({ email: 'refuses@example.org' })
  await chooseMail(refuses, { topics: [] }, present)
  expect((await effectOf(() => writeDigest(system, present))).effect).toEqual({ OutboxMail: '+2' })
  const mails = await db.outboxMail.findMany({ orderBy: { toAddress: 'asc' } })
  expect(mails.map(({ toAddress }) => toAddress)).toEqual(['one@example.org', 'two@example.org'])
  expect(mails[0]?.text).toMatch(/Event: Sharing session/)
  expect(mails[1]?.text).toMatch(/活动：技术分享/)
  for (const { text, unsubscribeUrl } of mails) {
    expect(text.match(/Event:|活动：/g)).toHaveLength(1)
    expect(unsubscribeUrl).toContain('/api/unsubscribe/')
  }
  expect((await effectOf(() => writeDigest(system, days(1)))).effect).toEqual({})
  await Promise.all(Array.from({ length: 5 }, () => writeDigest(system, days(35))))
  expect(await db.outboxMail.count()).toBe(4)
})

test('is not written where there is nothing to tell', async () => {
  await makeMember({ email: 'one@example.org' })
  expect((await effectOf(() => writeDigest(system, days(4000)))).effect).toEqual({})
})

test('reaches everyone of more than one batch', async () => {
  await makeEvent({ startsAt: days(3), endsAt: days(4) })
  for (let number = 0; number < 201; number++) await makeMember({ email: `many-${number}@example.org` })
  await writeDigest(system, present)
  expect(await db.outboxMail.count()).toBe(201)
})
