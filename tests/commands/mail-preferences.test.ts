import { beforeEach, expect, test } from 'vitest'
import { db, transaction } from '@/lib/db/client'
import { queueMails } from '@/lib/mail/outbox'
import { chooseMail, refuseMail } from '@/lib/mail-preferences/commands'
import { unsubscribePath } from '@/lib/mail-preferences/links'
import { refuseByMail } from '@/lib/mail-preferences/one-click'
import { getRefusable, listWantedTopics } from '@/lib/mail-preferences/queries'
import { mailTopics } from '@/lib/mail-preferences/rules'
import { makeMaintainer, visitor } from '../factories/actors'
import { present } from '../factories/clock'
import { makeFollower } from '../factories/followers'
import { effectOf, refusesWithoutTrace } from './all-rows'

const email = 'reader@example.org'
const reminder = { kind: 'vote-reminder', params: { nominee: 'x', role: 'x', closesAt: 'x' }, path: '/x' } as const
const decision = { kind: 'application-approved', params: { name: 'x' }, path: '/x' } as const

beforeEach(async () => {
  await db.outboxMail.deleteMany()
  await db.mailRefusal.deleteMany()
  await db.user.updateMany({ where: { email }, data: { email: null } })
})

let count = 0
async function written(letter: typeof reminder | typeof decision, to: string = email) {
  const cause = `test:${++count}`
  await transaction((tx) => queueMails(tx, [{ to: { email: to, locale: 'en' }, cause, letter }], present))
  return db.outboxMail.findFirst({ where: { dedupeKey: cause } })
}

const keyIn = (mail: { unsubscribeUrl: string | null } | null) => mail?.unsubscribeUrl?.split('/').at(-1) ?? ''

test('mail of a topic says how to turn it off, mail about oneself can’t be', async () => {
  await makeMaintainer({ email })
  const mail = await written(reminder)
  expect(mail?.text).toContain(unsubscribePath(keyIn(mail)))
  expect((await written(decision))?.unsubscribeUrl).toBeNull()
  // An address that is no account's has nothing to turn off.
  expect((await written(reminder, 'nobody@example.org'))?.unsubscribeUrl).toBeNull()
})

test('what an account turned off is not written to it, all else is', async () => {
  const actor = await makeMaintainer({ email })
  const { answer, effect } = await effectOf(() =>
    chooseMail(actor, { topics: ['meetings', 'campaigns', 'review', 'digest'] }, present),
  )
  expect([answer, effect]).toEqual([{ ok: true }, { MailRefusal: '+1', AuditEntry: '+1' }])
  expect(await listWantedTopics(actor)).toEqual(['meetings', 'campaigns', 'review', 'digest'])
  expect(await written(reminder)).toBeNull()
  expect(await written(decision)).not.toBeNull()
  expect(
    (await effectOf(() => chooseMail(actor, { topics: ['meetings', 'campaigns', 'review', 'digest'] }, present)))
      .effect,
  ).toEqual({})
  await chooseMail(actor, { topics: [...mailTopics] }, present)
  expect(await written(reminder)).not.toBeNull()
})

test('the link in a mail turns off its topic without signing in, once, and no other', async () => {
  const actor = await makeMaintainer({ email })
  const key = keyIn(await written(reminder))
  expect(await getRefusable(visitor, key)).toEqual({ topic: 'reminders', isOff: false })
  const { answer, effect } = await effectOf(() => refuseMail(visitor, { key }, present))
  expect([answer, effect]).toEqual([
    { ok: true, value: { key } },
    { MailRefusal: '+1', AuditEntry: '+1' },
  ])
  expect((await effectOf(() => refuseMail(visitor, { key }, present))).effect).toEqual({})
  expect(await getRefusable(visitor, key)).toEqual({ topic: 'reminders', isOff: true })
  expect(await listWantedTopics(actor)).toEqual(['meetings', 'campaigns', 'review', 'digest'])
  expect(await written(reminder)).toBeNull()
})

test('pressed many times at once it is off, and every press is answered', async () => {
  await makeMaintainer({ email })
  const key = keyIn(await written(reminder))
  const answers = await Promise.all(Array.from({ length: 8 }, () => refuseMail(visitor, { key }, present)))
  expect(answers).toEqual(Array(8).fill({ ok: true, value: { key } }))
  expect(await db.mailRefusal.count()).toBe(1)
})

test('a link that is not ours, of another purpose or of a deleted account does nothing', async () => {
  const actor = await makeMaintainer({ email })
  const key = keyIn(await written(reminder))
  const follower = await makeFollower({ email: 'follower@example.org' })
  for (const other of ['', 'x', `${key}x`, key.replace(/.$/, key.endsWith('A') ? 'B' : 'A'), follower.id]) {
    expect(await getRefusable(visitor, other)).toBeNull()
    await refusesWithoutTrace(() => refuseMail(visitor, { key: other }, present), {
      reason: 'unsubscribe-link-unknown',
    })
  }
  await db.user.update({ where: { id: actor.userId }, data: { deletedAt: present } })
  await refusesWithoutTrace(() => refuseMail(visitor, { key }, present), { reason: 'unsubscribe-link-unknown' })
})

test('a mail program that posts One-Click turns it off; any other body does not', async () => {
  await makeMaintainer({ email })
  const key = keyIn(await written(reminder))
  expect(await refuseByMail(key, new URLSearchParams({ a: 'b' }))).toBe(400)
  expect(await db.mailRefusal.count()).toBe(0)
  expect(await refuseByMail(key, new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }))).toBe(200)
  expect(await db.mailRefusal.count()).toBe(1)
  expect(await refuseByMail(`${key}x`, new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }))).toBe(404)
})
