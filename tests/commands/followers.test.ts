import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { createEvent } from '@/lib/events/commands'
import { changeFollowLanguage, confirmFollow, requestFollow, tellFollowers, unfollow } from '@/lib/followers/commands'
import { countFollowers, getFollower, isFollowLinkGood } from '@/lib/followers/queries'
import { deliverDueMail } from '@/lib/mail/delivery'
import { publishQuarter } from '@/lib/tasks/commands/quarters'
import { makeMaintainer, system, visitor } from '../factories/actors'
import { days, hours, minutes, present } from '../factories/clock'
import { consentVersion } from '../factories/consent'
import { makeEvent } from '../factories/events'
import { makeFollower } from '../factories/followers'
import { makeDraft } from '../factories/tasks'
import { allRows, effectOf, refusesWithoutTrace } from './all-rows'

const email = 'reader@example.org'

beforeEach(async () => {
  await db.outboxMail.deleteMany()
  await db.followRequest.deleteMany()
  await db.follower.deleteMany()
  await db.announcement.deleteMany()
})

const ask = (language: 'zh' | 'en' = 'zh', at = present) =>
  requestFollow(visitor, { email, language, consentVersion }, at)
const tokensMailed = async () =>
  (await db.outboxMail.findMany({ where: { toAddress: email }, orderBy: { id: 'asc' } })).map(
    ({ text }) => text.match(/token=(\S+)/)?.[1] ?? '',
  )

async function mailedToken(language: 'zh' | 'en' = 'zh', at = present): Promise<string> {
  await ask(language, at)
  return (await tokensMailed()).at(-1) ?? ''
}

describe('asking to follow', () => {
  test('mails a link, in the language wanted, and nothing follows yet', async () => {
    const { answer, effect } = await effectOf(() => ask('en'))
    expect(answer).toEqual({ ok: true })
    expect(effect).toEqual({ FollowRequest: '+1', OutboxMail: '+1' })
    const mail = await db.outboxMail.findFirstOrThrow({ where: { toAddress: email } })
    expect(mail.subject).toMatch(/^Confirm/)
    expect(mail.unsubscribeUrl).toBeNull()
    expect(await countFollowers(present)).toBe(0)
  })

  test('answers the same and mails at most three times to one address, however many ask at once', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => ask()))
    answers.push(await ask(), await ask(), await ask())
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(new Set(['{"ok":true}']))
    expect(await tokensMailed()).toHaveLength(3)
    await requestFollow(visitor, { email: 'other@example.org', language: 'zh', consentVersion }, present)
    expect(await db.outboxMail.count()).toBe(4)
    await ask('zh', hours(48))
    expect(await tokensMailed()).toHaveLength(4)
  })

  test('is consent to the privacy page that was shown: refused where another is in force', async () => {
    const wish = { email, language: 'zh', consentVersion: '1' } as const
    await refusesWithoutTrace(() => requestFollow(visitor, wish, present), { reason: 'privacy-changed', refresh: true })
    await ask()
    expect(await db.followRequest.findFirst({ where: { email } })).toMatchObject({ consentVersion })
  })

  test('answers whoever follows already the same, and mails the same', async () => {
    await makeFollower({ email })
    expect(await ask()).toEqual({ ok: true })
    expect(await tokensMailed()).toHaveLength(1)
  })

  test('keeps no link in the database once the mail is on its way', async () => {
    await ask()
    await deliverDueMail(() => present)
    expect(await db.outboxMail.findMany({ select: { status: true, text: true, html: true } })).toEqual([
      { status: 'SENT', text: '', html: '' },
    ])
  })
})

describe('confirming', () => {
  test('begins to follow, from that instant', async () => {
    const token = await mailedToken('en')
    expect(await isFollowLinkGood(visitor, token, hours(47))).toBe(true)
    const { answer, effect } = await effectOf(() => confirmFollow(visitor, { token }, hours(47)))
    expect(answer).toEqual({ ok: true, value: { key: expect.stringMatching(/^[0-9a-f-]{36}\.[\w-]{22}$/) } })
    expect(effect).toEqual({ FollowRequest: '-1', Follower: '+1', AuditEntry: '+1' })
    expect(await db.follower.findFirst({ where: { email } })).toMatchObject({
      locale: 'en',
      since: hours(47),
      until: null,
      consentVersion: expect.stringMatching(/^\d+$/),
    })
    expect([await countFollowers(hours(47)), await countFollowers(hours(46))]).toEqual([1, 0])
  })

  test('uses up every link of the address', async () => {
    const [first, second] = [await mailedToken(), await mailedToken()]
    expect((await confirmFollow(visitor, { token: second }, present)).ok).toBe(true)
    for (const token of [first, second]) {
      expect(await isFollowLinkGood(visitor, token, present)).toBe(false)
      await refusesWithoutTrace(() => confirmFollow(visitor, { token }, present), { reason: 'follow-link-expired' })
    }
  })

  test('is refused when the link has expired, or is not ours', async () => {
    const token = await mailedToken()
    const other = await makeFollower()
    const forged = [token.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')), other.key, '', 'x', `${token}x`]
    for (const wrong of forged) {
      expect(await isFollowLinkGood(visitor, wrong, present)).toBe(false)
      await refusesWithoutTrace(() => confirmFollow(visitor, { token: wrong }, present), {
        reason: 'follow-link-expired',
      })
    }
    await refusesWithoutTrace(() => confirmFollow(visitor, { token }, hours(48)), { reason: 'follow-link-expired' })
  })

  test('of whoever follows already changes the language alone', async () => {
    const { id } = await makeFollower({ email, locale: 'zh' })
    const token = await mailedToken('en')
    const { effect } = await effectOf(() => confirmFollow(visitor, { token }, present))
    expect(effect).toEqual({ FollowRequest: '-1', Follower: '~1', AuditEntry: '+1' })
    expect(await db.follower.findFirst({ where: { id } })).toMatchObject({ locale: 'en', since: days(-30) })
  })

  test('two links of one address at once make one follower', async () => {
    const tokens = [await mailedToken(), await mailedToken()]
    const outcomes = await Promise.all(tokens.map((token) => confirmFollow(visitor, { token }, present)))
    expect(outcomes.filter(({ ok }) => ok).length).toBeGreaterThan(0)
    expect(await db.follower.count({ where: { email } })).toBe(1)
  })
})

describe('leaving', () => {
  test('ends the following and forgets the address and what was to be sent there', async () => {
    const { id, key } = await makeFollower({ email })
    const stays = await makeFollower()
    await createEventNow()
    await tellFollowers(system, present)
    expect(await db.outboxMail.count()).toBe(2)
    const { answer, effect } = await effectOf(() => unfollow(visitor, { key }, hours(1)))
    expect(answer).toEqual({ ok: true, value: { key } })
    expect(effect).toEqual({ Follower: '~1', AuditEntry: '+1', OutboxMail: '-1' })
    expect(await db.follower.findFirst({ where: { id } })).toMatchObject({ email: null, until: hours(1) })
    expect(JSON.stringify(await allRows())).not.toContain(email)
    expect(await db.outboxMail.findMany({ select: { toAddress: true } })).toEqual([{ toAddress: stays.email }])
    expect([await countFollowers(minutes(59)), await countFollowers(hours(1))]).toEqual([2, 1])
  })

  test('again changes nothing and is no mistake', async () => {
    const { key } = await makeFollower()
    await unfollow(visitor, { key }, present)
    const { answer, effect } = await effectOf(() => unfollow(visitor, { key }, hours(1)))
    expect([answer.ok, effect]).toEqual([true, {}])
    expect((await getFollower(visitor, key))?.until).toEqual(present)
  })

  test('needs the key itself', async () => {
    const { key, id } = await makeFollower()
    for (const wrong of [id, key.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')), await mailedToken()]) {
      await refusesWithoutTrace(() => unfollow(visitor, { key: wrong }, present), { reason: 'not-following' })
      expect(await getFollower(visitor, wrong)).toBeNull()
    }
  })

  test('and following again makes another row, so that each day has its count', async () => {
    const { key } = await makeFollower({ email, since: days(-3) })
    await unfollow(visitor, { key }, days(-1))
    await confirmFollow(visitor, { token: await mailedToken() }, present)
    const counts = await Promise.all([-4, -3, -2, -1, 0].map((day) => countFollowers(days(day))))
    expect(counts).toEqual([0, 1, 1, 0, 1])
  })
})

test('the language changes while they follow, and not after', async () => {
  const { id, key } = await makeFollower({ locale: 'zh' })
  const change = () => changeFollowLanguage(visitor, { key, language: 'en' }, present)
  expect((await effectOf(change)).effect).toEqual({ Follower: '~1', AuditEntry: '+1' })
  expect(await db.follower.findFirst({ where: { id } })).toMatchObject({ locale: 'en' })
  await unfollow(visitor, { key }, present)
  await refusesWithoutTrace(change, { reason: 'not-following' })
})

describe('what is published', () => {
  test('goes to everyone who follows, in their language, with the way out, and once', async () => {
    const chinese = await makeFollower({ locale: 'zh' })
    const english = await makeFollower({ locale: 'en' })
    await makeFollower({ until: present })
    await createEventNow()
    await makeFollower({ since: minutes(1) })
    const { effect } = await effectOf(() => tellFollowers(system, minutes(2)))
    expect(effect).toEqual({ OutboxMail: '+2', Announcement: '~1' })
    const mails = await db.outboxMail.findMany({ orderBy: { toAddress: 'asc' } })
    expect(mails.map(({ toAddress, subject }) => [toAddress, subject])).toEqual([
      [chinese.email, '新活动：新活动标题'],
      [english.email, 'New event: A new event'],
    ])
    const [, mail] = mails
    expect(mail?.unsubscribeUrl).toMatch(new RegExp(`/api/unsubscribe/${english.key}$`))
    expect(mail?.text).toContain(`/en/follow/settings?key=${english.key}`)
    expect((await effectOf(() => tellFollowers(system, minutes(3)))).effect).toEqual({})
  })

  test('reaches more than one batch, also when a run died between two, and two run at once', async () => {
    const data = Array.from({ length: 450 }, (_, index) => ({
      email: `many-${index}@example.org`,
      locale: 'zh',
      consentVersion: '1',
      since: days(-1),
    }))
    await db.follower.createMany({ data })
    await createEventNow()
    await Promise.allSettled([tellFollowers(system, present), tellFollowers(system, present)])
    await tellFollowers(system, minutes(1))
    const mails = await db.outboxMail.findMany({ select: { toAddress: true } })
    expect(mails.map(({ toAddress }) => toAddress).sort()).toEqual(data.map((one) => one.email).sort())
    expect(await db.announcement.count({ where: { finishedAt: null } })).toBe(0)
  })

  test('is not told any more when it was called off or is over', async () => {
    await makeFollower()
    const cancelled = await makeEvent({ status: 'CANCELLED' })
    const over = await makeEvent({ startsAt: days(-2), endsAt: days(-1) })
    for (const { id } of [cancelled, over]) {
      await db.announcement.create({ data: { subject: `event:${id}`, createdAt: present } })
    }
    const { effect } = await effectOf(() => tellFollowers(system, present))
    expect(effect).toEqual({ Announcement: '~2' })
  })

  test('is a quarter of feature tasks, too: once, with those that came out together', async () => {
    const english = await makeFollower({ locale: 'en' })
    const maintainer = await makeMaintainer()
    await makeDraft({ titleEn: 'The first task' })
    await makeDraft({ titleEn: 'The second task' })
    const { quarter } = await db.task.findFirstOrThrow({})
    const publishing = await effectOf(() => publishQuarter(maintainer, { quarter, count: 2 }, present))
    expect(publishing.effect).toMatchObject({ Announcement: '+1' })
    await makeDraft({ titleEn: 'A later task' })
    await tellFollowers(system, minutes(1))
    const mails = await db.outboxMail.findMany({ where: { toAddress: english.email } })
    expect(mails.map(({ subject }) => subject)).toEqual([`Feature tasks of ${quarter}`])
    expect(mails[0]?.text).toMatch(/The first task[\s\S]*The second task/)
    expect(mails[0]?.text).not.toContain('A later task')
    expect(mails[0]?.text).toContain(`/en/tasks?quarter=${quarter}`)
    await publishQuarter(maintainer, { quarter, count: 1 }, minutes(2))
    await tellFollowers(system, minutes(3))
    expect(await db.outboxMail.count({ where: { toAddress: english.email } })).toBe(2)
  })
})

let events = 0

const createEventNow = async () =>
  createEvent(
    await makeMaintainer(),
    {
      slug: `told-${++events}`,
      kind: 'OTHER',
      titleZh: '新活动标题',
      titleEn: 'A new event',
      descriptionZh: '说明',
      descriptionEn: 'Words',
      placeZh: '线上',
      placeEn: 'Online',
      joinUrl: undefined,
      startsAt: '2026-04-01T19:00',
      endsAt: '2026-04-01T21:00',
      signUpOpensAt: '2026-03-01T19:00',
      signUpClosesAt: '2026-04-01T18:00',
      capacity: 5,
    },
    present,
  )
