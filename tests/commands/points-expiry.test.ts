import { beforeAll, expect, test } from 'vitest'
import { attempt } from '@/lib/db/attempt'
import { db } from '@/lib/db/client'
import { accepted } from '@/lib/outcome'
import { expirePoints } from '@/lib/points/expiry'
import { reserve, settle } from '@/lib/points/ledger'
import { getNextExpiry, getStatement } from '@/lib/points/queries/statement'
import { changeSettings } from '@/lib/settings/commands'
import { settingsSchema } from '@/lib/settings/schema'
import { makeMaintainer, makeMember, system } from '../factories/actors'
import { days, present } from '../factories/clock'
import { balanceOf, expectLedgerToAddUp } from '../factories/point-sums'
import { givePoints } from '../factories/points'
import { effectOf } from './all-rows'

const expireAfter = async (pointsExpireMonths: string) => {
  const facts = { contactZh: '', contactEn: '', contactUrl: '', capacity: '30', opensDaysBefore: '14' }
  const input = settingsSchema.parse({ ...facts, closesHoursBefore: '2', pointsExpireMonths })
  expect(await changeSettings(await makeMaintainer(), input, present)).toEqual({ ok: true })
}

beforeAll(() => expireAfter('12'))

test('points expire after so many months, the oldest first, and once', async () => {
  const member = await makeMember()
  const { personId } = member
  await givePoints(personId, 10, { at: days(-400) })
  await givePoints(personId, 5, { at: days(-370) })
  await givePoints(personId, 7, { at: days(-10) })
  const source = { kind: 'redemption', id: 'oldest-first' }
  expect((await attempt((tx) => reserve(tx, { personId, points: 12, source, at: days(-5) }))).ok).toBe(true)
  const statement = (await getStatement(member, personId, {})) ?? expect.fail('there is one')
  // The ten, and two of the five, are what was reserved.
  expect(await getNextExpiry(member, personId, statement)).toMatchObject({ points: 3 })
  const { effect } = await effectOf(() => expirePoints(system, present))
  expect(effect).toEqual({ PointEntry: '+1', AuditEntry: '+1' })
  expect(await balanceOf(personId)).toMatchObject({ available: 7, reserved: 12 })
  expect((await effectOf(() => expirePoints(system, present))).effect).toEqual({})
  // What comes back is as old as it was.
  await attempt(async (tx) => accepted(await settle(tx, { personId, points: 12, source, at: present }, 'RETURN')))
  expect(await balanceOf(personId)).toMatchObject({ available: 19, reserved: 0 })
  await expirePoints(system, present)
  expect(await balanceOf(personId)).toMatchObject({ available: 7, reserved: 0 })
  await expectLedgerToAddUp(personId)
})

test('two at once let the same points expire once', async () => {
  const { personId } = await makeMember()
  await givePoints(personId, 10, { at: days(-400) })
  await Promise.all([1, 2, 3].map(() => expirePoints(system, present)))
  expect(await balanceOf(personId)).toMatchObject({ available: 0, reserved: 0 })
  expect(await db.pointEntry.count({ where: { kind: 'EXPIRY', account: { personId } } })).toBe(1)
})

test('nothing expires where nobody has said so', async () => {
  await expireAfter('')
  const member = await makeMember()
  await givePoints(member.personId, 10, { at: days(-4000) })
  expect((await effectOf(() => expirePoints(system, present))).effect).toEqual({})
  const statement = (await getStatement(member, member.personId, {})) ?? expect.fail('there is one')
  expect(await getNextExpiry(member, member.personId, statement)).toBeNull()
})

test('however many accounts there are, each is looked at', async () => {
  await expireAfter('12')
  const people = await Promise.all(Array.from({ length: 230 }, () => makeMember()))
  for (const { personId } of people) await givePoints(personId, 1, { at: days(-400) })
  await expirePoints(system, present)
  const ids = people.map(({ personId }) => personId)
  expect(await db.pointEntry.count({ where: { kind: 'EXPIRY', account: { personId: { in: ids } } } })).toBe(230)
}, 60_000)
