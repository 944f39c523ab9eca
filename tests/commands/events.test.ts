import { beforeAll, describe, expect, test } from 'vitest'
import type { AccountActor } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import { cancelEvent, createEvent } from '@/lib/events/commands'
import type { EventInput } from '@/lib/events/schema'
import { cancelSignUp, signUp } from '@/lib/sign-ups/commands'
import { makeAccount, makeCommitter, makeHolder, makeMaintainer, makeMember } from '../factories/actors'
import { days, hours, minutes, present } from '../factories/clock'
import { makeEvent } from '../factories/events'
import { makePerson } from '../factories/people'
import { effectOf, refusesWithoutTrace } from './all-rows'

let organizer: AccountActor & { personId: string }
beforeAll(async () => {
  organizer = await makeCommitter()
})

const unknownId = '018f0000-0000-7000-8000-000000000000'

const signUpsOf = (eventId: string) =>
  db.signUp.findMany({
    where: { eventId },
    orderBy: { position: 'asc' },
    select: { personId: true, status: true, position: true, liveKey: true },
  })
const takenOf = async (id: string) => (await db.event.findFirstOrThrow({ where: { id } })).taken
const mailsTo = (address: string | null) =>
  db.outboxMail.findMany({
    where: { toAddress: address ?? '' },
    orderBy: { id: 'asc' },
    select: { dedupeKey: true, subject: true, status: true },
  })
const auditOf = (eventId: string) =>
  db.auditEntry.findMany({
    where: { subject: `event:${eventId}` },
    orderBy: { id: 'asc' },
    select: { actor: true, action: true, details: true, at: true },
  })

describe('creating', () => {
  const input = (facts: Partial<EventInput> = {}): EventInput => ({
    slug: 'spring-session',
    kind: 'SHARING_SESSION',
    titleZh: '春季技术分享',
    titleEn: 'Spring session',
    descriptionZh: '两个议题。',
    descriptionEn: 'Two talks.',
    placeZh: '线上',
    placeEn: 'Online',
    joinUrl: 'https://meet.example.org/1',
    startsAt: '2026-04-01T19:00',
    endsAt: '2026-04-01T21:00',
    signUpOpensAt: '2026-03-10T09:00',
    signUpClosesAt: '2026-04-01T18:00',
    capacity: 50,
    ...facts,
  })

  test('keeps what was typed, with local times as the instants that they are in the SIG’s zone', async () => {
    const { answer, effect } = await effectOf(() => createEvent(organizer, input(), present))
    expect(answer).toEqual({ ok: true, value: { slug: 'spring-session', status: 'PUBLISHED' } })
    expect(effect).toEqual({ Event: '+1', Duty: '+1', Rota: '+1', AuditEntry: '+1', Announcement: '+1' })
    const event = await db.event.findFirstOrThrow({ where: { slug: 'spring-session' } })
    expect(event).toEqual({
      ...input(),
      id: event.id,
      status: 'PUBLISHED',
      startsAt: new Date('2026-04-01T11:00:00Z'),
      endsAt: new Date('2026-04-01T13:00:00Z'),
      signUpOpensAt: new Date('2026-03-10T01:00:00Z'),
      signUpClosesAt: new Date('2026-04-01T10:00:00Z'),
      themeZh: null,
      themeEn: null,
      joinUrlForAll: false,
      coverId: null,
      acceptHours: null,
      questions: [],
      taken: 0,
      waiting: 0,
      attended: 0,
      queued: 0,
      revision: 0,
      dayReminded: false,
      hourReminded: false,
      createdById: organizer.personId,
      createdAt: present,
      publishedAt: present,
      changedAt: null,
      recordingUrl: null,
      recapZh: null,
      recapEn: null,
      recapTold: false,
      searchKey: '春季技术分享\nspring session\n线上\nonline',
    })
    expect(await auditOf(event.id)).toEqual([
      { actor: `person:${organizer.personId}`, action: 'event.created', details: { status: 'PUBLISHED' }, at: present },
    ])
  })

  test('is refused when the address is taken', async () => {
    await makeEvent({ slug: 'taken' })
    await refusesWithoutTrace(() => createEvent(organizer, input({ slug: 'taken' }), present), {
      reason: 'slug-taken',
      field: 'slug',
    })
  })

  test('by ten at once under one address makes one event', async () => {
    const attempts = Array.from({ length: 10 }, () => createEvent(organizer, input({ slug: 'contested' }), present))
    const answers = await Promise.all(attempts)
    expect(answers.filter(({ ok }) => ok)).toEqual([{ ok: true, value: { slug: 'contested', status: 'PUBLISHED' } }])
    expect(answers.filter(({ ok }) => !ok)).toEqual(
      Array.from({ length: 9 }, () => ({ ok: false, reason: 'slug-taken', field: 'slug' })),
    )
    expect(await db.event.count({ where: { slug: 'contested' } })).toBe(1)
  })

  test.each<[string, Partial<EventInput>, object]>([
    ['a start in the past', { startsAt: '2026-03-02T16:00' }, { reason: 'starts-in-past', field: 'startsAt' }],
    ['an end at the start', { endsAt: '2026-04-01T19:00' }, { reason: 'ends-before-start', field: 'endsAt' }],
    [
      'a sign-up that closes as it opens',
      { signUpClosesAt: '2026-03-10T09:00' },
      { reason: 'opens-after-close', field: 'signUpClosesAt' },
    ],
    [
      'a sign-up that outlasts the event',
      { signUpClosesAt: '2026-04-01T21:01' },
      { reason: 'closes-after-start', field: 'signUpClosesAt' },
    ],
  ])('is refused with %s', async (_, facts, refusal) => {
    await refusesWithoutTrace(() => createEvent(organizer, input({ slug: 'never', ...facts }), present), refusal)
  })
})

describe('signing up', () => {
  test('takes a place, with its audit entry and mail', async () => {
    const member = await makeMember({ locale: 'en' })
    const event = await makeEvent()
    const { answer, effect } = await effectOf(() => signUp(member, { eventId: event.id }, present))
    expect(answer).toEqual({ ok: true, value: { slug: event.slug, place: 'CONFIRMED' } })
    expect(effect).toEqual({ Event: '~1', SignUp: '+1', AuditEntry: '+1', OutboxMail: '+1' })
    expect(await takenOf(event.id)).toBe(1)
    const { id: signUpId, ...row } = await db.signUp.findFirstOrThrow({ where: { eventId: event.id } })
    expect(row).toEqual({
      eventId: event.id,
      personId: member.personId,
      status: 'CONFIRMED',
      position: 1,
      signedUpAt: present,
      answers: [],
      promotedAt: null,
      acceptBy: null,
      cancelledAt: null,
      liveKey: `${event.id}:${member.personId}`,
    })
    expect(await auditOf(event.id)).toEqual([
      {
        actor: `person:${member.personId}`,
        action: 'event.signed-up',
        details: { signUpId, place: 'CONFIRMED' },
        at: present,
      },
    ])
    expect(await mailsTo(member.email)).toEqual([
      {
        dedupeKey: `sign-up-confirmed:${signUpId}`,
        subject: 'You have a place: Sharing session',
        status: 'QUEUED',
      },
    ])
  })

  test('when all places are taken waits in line', async () => {
    const event = await makeEvent({ capacity: 1 })
    const [first, second] = [await makeMember(), await makeMember()]
    await signUp(first, { eventId: event.id }, present)
    const answer = await signUp(second, { eventId: event.id }, present)
    expect(answer).toEqual({ ok: true, value: { slug: event.slug, place: 'WAITING' } })
    expect(await signUpsOf(event.id)).toEqual([
      { personId: first.personId, status: 'CONFIRMED', position: 1, liveKey: `${event.id}:${first.personId}` },
      { personId: second.personId, status: 'WAITING', position: 2, liveKey: `${event.id}:${second.personId}` },
    ])
    expect(await takenOf(event.id)).toBe(1)
    expect((await mailsTo(second.email)).map(({ subject }) => subject)).toEqual(['已进入候补：技术分享'])
  })

  test('is open from its first instant up to, and not including, its last', async () => {
    const member = await makeMember()
    const event = await makeEvent({ signUpOpensAt: hours(1), signUpClosesAt: hours(2) })
    const at = (instant: Date) => signUp(member, { eventId: event.id }, instant)
    const justBefore = (instant: Date) => new Date(instant.getTime() - 1)
    await refusesWithoutTrace(() => at(justBefore(hours(1))), { reason: 'sign-up-not-open' })
    await refusesWithoutTrace(() => at(hours(2)), { reason: 'sign-up-closed' })
    expect((await at(justBefore(hours(2)))).ok).toBe(true)
    expect((await signUp(await makeMember(), { eventId: event.id }, hours(1))).ok).toBe(true)
  })

  test('is refused for an event that is cancelled, over or unknown', async () => {
    const member = await makeMember()
    const cancelled = await makeEvent({ status: 'CANCELLED' })
    const over = await makeEvent({ startsAt: hours(-3), endsAt: hours(-1) })
    await refusesWithoutTrace(() => signUp(member, { eventId: cancelled.id }, present), { reason: 'event-cancelled' })
    await refusesWithoutTrace(() => signUp(member, { eventId: over.id }, present), { reason: 'event-over' })
    await refusesWithoutTrace(() => signUp(member, { eventId: unknownId }, present), { reason: 'event-not-found' })
  })

  test('a second time is refused, whether one has a place or waits', async () => {
    const event = await makeEvent({ capacity: 1 })
    for (const member of [await makeMember(), await makeMember()]) {
      await signUp(member, { eventId: event.id }, present)
      await refusesWithoutTrace(() => signUp(member, { eventId: event.id }, minutes(1)), {
        reason: 'already-signed-up',
      })
    }
  })

  test('fifty times at once leaves one sign-up and one place taken', async () => {
    const member = await makeMember()
    const event = await makeEvent({ capacity: 10 })
    const { answer, effect } = await effectOf(() =>
      Promise.all(Array.from({ length: 50 }, () => signUp(member, { eventId: event.id }, present))),
    )
    expect(answer.filter(({ ok }) => ok)).toEqual([{ ok: true, value: { slug: event.slug, place: 'CONFIRMED' } }])
    expect(answer.filter(({ ok }) => !ok)).toEqual(
      Array.from({ length: 49 }, () => ({ ok: false, reason: 'already-signed-up' })),
    )
    expect(effect).toEqual({ Event: '~1', SignUp: '+1', AuditEntry: '+1', OutboxMail: '+1' })
    expect(await takenOf(event.id)).toBe(1)
  })
})

test('200 racing for 20 places: exactly 20 have one, the others wait in order', async () => {
  const event = await makeEvent({ capacity: 20 })
  const members = await Promise.all(Array.from({ length: 200 }, () => makeMember()))
  const answers = await Promise.all(members.map((member) => signUp(member, { eventId: event.id }, present)))
  const places = answers.map((answer) => (answer.ok ? answer.value.place : answer.reason))
  expect(places.filter((place) => place === 'CONFIRMED').length).toBe(20)
  expect(places.filter((place) => place === 'WAITING').length).toBe(180)
  const rows = await signUpsOf(event.id)
  expect(rows.map(({ position }) => position)).toEqual(Array.from({ length: 200 }, (_, index) => index + 1))
  expect(rows.map(({ status }) => status)).toEqual([...Array(20).fill('CONFIRMED'), ...Array(180).fill('WAITING')])
  expect(new Set(rows.map(({ personId }) => personId)).size).toBe(200)
  // Each was told what they got.
  const told = new Map(rows.map(({ personId, status }) => [personId, status]))
  expect(members.map(({ personId }) => told.get(personId))).toEqual(places)
  expect(await db.event.findFirst({ where: { id: event.id } })).toMatchObject({ taken: 20, queued: 200 })
}, 120_000)

describe('giving a place back', () => {
  test('hands it to the first in line, with audit entries and mail to both', async () => {
    const event = await makeEvent({ capacity: 1 })
    const [holder, next, last] = [await makeMember({ locale: 'en' }), await makeMember(), await makeMember()]
    for (const member of [holder, next, last]) await signUp(member, { eventId: event.id }, present)
    const { answer, effect } = await effectOf(() => cancelSignUp(holder, { eventId: event.id }, minutes(5)))
    expect(answer).toEqual({ ok: true, value: { slug: event.slug } })
    // Its one place is taken before and after; one waits less.
    expect(effect).toEqual({ Event: '~1', SignUp: '~2', AuditEntry: '+2', OutboxMail: '+2' })
    const rows = await db.signUp.findMany({
      where: { eventId: event.id },
      orderBy: { position: 'asc' },
      select: { id: true, status: true, promotedAt: true, cancelledAt: true, liveKey: true },
    })
    expect(rows.map(({ id: _, ...row }) => row)).toEqual([
      { status: 'CANCELLED', promotedAt: null, cancelledAt: minutes(5), liveKey: null },
      { status: 'CONFIRMED', promotedAt: minutes(5), cancelledAt: null, liveKey: `${event.id}:${next.personId}` },
      { status: 'WAITING', promotedAt: null, cancelledAt: null, liveKey: `${event.id}:${last.personId}` },
    ])
    const [given, promoted] = rows.map(({ id }) => id)
    expect((await auditOf(event.id)).slice(3)).toEqual([
      { actor: 'system', action: 'event.sign-up-promoted', details: { signUpId: promoted }, at: minutes(5) },
      {
        actor: `person:${holder.personId}`,
        action: 'event.sign-up-cancelled',
        details: { signUpId: given },
        at: minutes(5),
      },
    ])
    expect((await mailsTo(next.email)).map(({ dedupeKey }) => dedupeKey).sort()).toEqual(
      [`sign-up-promoted:${promoted}`, `sign-up-waiting:${promoted}`].sort(),
    )
    expect((await mailsTo(holder.email)).map(({ subject }) => subject)).toEqual([
      'You have a place: Sharing session',
      'Sign-up cancelled: Sharing session',
    ])
    expect((await mailsTo(last.email)).length).toBe(1)
  })

  test('frees it when nobody waits', async () => {
    const event = await makeEvent({ capacity: 2 })
    const member = await makeMember()
    await signUp(member, { eventId: event.id }, present)
    const { effect } = await effectOf(() => cancelSignUp(member, { eventId: event.id }, present))
    expect(effect).toEqual({ Event: '~1', SignUp: '~1', AuditEntry: '+1', OutboxMail: '+1' })
    expect(await takenOf(event.id)).toBe(0)
  })

  test('by someone who only waits changes nobody else’s place', async () => {
    const event = await makeEvent({ capacity: 1 })
    const [holder, first, second] = [await makeMember(), await makeMember(), await makeMember()]
    for (const member of [holder, first, second]) await signUp(member, { eventId: event.id }, present)
    const { effect } = await effectOf(() => cancelSignUp(first, { eventId: event.id }, present))
    expect(effect).toEqual({ Event: '~1', SignUp: '~1', AuditEntry: '+1', OutboxMail: '+1' })
    expect((await signUpsOf(event.id)).map(({ status }) => status)).toEqual(['CONFIRMED', 'CANCELLED', 'WAITING'])
  })

  test('leaves the way open to sign up again, at the end of the line', async () => {
    const event = await makeEvent({ capacity: 1 })
    const [holder, other] = [await makeMember(), await makeMember()]
    for (const member of [holder, other]) await signUp(member, { eventId: event.id }, present)
    await cancelSignUp(holder, { eventId: event.id }, present)
    expect(await signUp(holder, { eventId: event.id }, present)).toEqual({
      ok: true,
      value: { slug: event.slug, place: 'WAITING' },
    })
    expect((await signUpsOf(event.id)).map(({ status, position }) => [position, status])).toEqual([
      [1, 'CANCELLED'],
      [2, 'CONFIRMED'],
      [3, 'WAITING'],
    ])
  })

  test('works after sign-up has closed and until the event begins, and for whoever is no member any more', async () => {
    const event = await makeEvent({ capacity: 1, signUpClosesAt: hours(1) })
    const [leaving, waiting] = [await makeMember(), await makeMember()]
    for (const member of [leaving, waiting]) await signUp(member, { eventId: event.id }, present)
    await refusesWithoutTrace(() => cancelSignUp(leaving, { eventId: event.id }, event.startsAt), {
      reason: 'event-started',
    })
    const justBefore = new Date(event.startsAt.getTime() - 1)
    const noMember = { ...leaving, roles: [] }
    expect((await cancelSignUp(noMember, { eventId: event.id }, justBefore)).ok).toBe(true)
    expect((await signUpsOf(event.id)).map(({ status }) => status)).toEqual(['CANCELLED', 'CONFIRMED'])
  })

  test('is refused without a sign-up, twice, of a cancelled or of an unknown event', async () => {
    const event = await makeEvent()
    const member = await makeMember()
    await signUp(await makeMember(), { eventId: event.id }, present)
    await refusesWithoutTrace(() => cancelSignUp(member, { eventId: event.id }, present), { reason: 'not-signed-up' })
    const unlinked = await makeAccount()
    await refusesWithoutTrace(() => cancelSignUp(unlinked, { eventId: event.id }, present), { reason: 'not-signed-up' })
    await signUp(member, { eventId: event.id }, present)
    await cancelSignUp(member, { eventId: event.id }, present)
    await refusesWithoutTrace(() => cancelSignUp(member, { eventId: event.id }, present), { reason: 'not-signed-up' })
    const cancelled = await makeEvent({ status: 'CANCELLED' })
    await refusesWithoutTrace(() => cancelSignUp(member, { eventId: cancelled.id }, present), {
      reason: 'event-cancelled',
    })
    await refusesWithoutTrace(() => cancelSignUp(member, { eventId: unknownId }, present), {
      reason: 'event-not-found',
    })
  })

  test('twenty times at once gives one place back', async () => {
    const event = await makeEvent({ capacity: 2 })
    const [leaving, staying] = [await makeMember(), await makeMember()]
    for (const member of [leaving, staying]) await signUp(member, { eventId: event.id }, present)
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => cancelSignUp(leaving, { eventId: event.id }, present)),
    )
    expect(answers.filter(({ ok }) => ok).length).toBe(1)
    expect(answers.filter(({ ok }) => !ok)).toEqual(
      Array.from({ length: 19 }, () => ({ ok: false, reason: 'not-signed-up' })),
    )
    expect(await takenOf(event.id)).toBe(1)
  })

  test('by many while many sign up: places stay taken, and the line moves in order', async () => {
    const event = await makeEvent({ capacity: 15 })
    const early = await Promise.all(Array.from({ length: 25 }, () => makeMember()))
    for (const member of early) await signUp(member, { eventId: event.id }, present)
    const late = await Promise.all(Array.from({ length: 25 }, () => makeMember()))
    const leaving = early.slice(0, 12)
    const answers = await Promise.all([
      ...late.map((member) => signUp(member, { eventId: event.id }, minutes(1))),
      ...leaving.map((member) => cancelSignUp(member, { eventId: event.id }, minutes(1))),
    ])
    expect(answers.filter(({ ok }) => !ok)).toEqual([])
    const rows = await signUpsOf(event.id)
    expect(rows.map(({ position }) => position)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1))
    const live = rows.filter(({ status }) => status !== 'CANCELLED')
    // 12 gone; of the 38 in order of arrival the first 15 have the places, whatever the order the race ran in.
    expect(live.map(({ status }) => status)).toEqual([...Array(15).fill('CONFIRMED'), ...Array(23).fill('WAITING')])
    expect(await takenOf(event.id)).toBe(15)
  }, 60_000)
})

describe('cancelling an event', () => {
  test('tells whoever has a place or waits, once, in their language', async () => {
    const event = await makeEvent({ capacity: 1 })
    const people = [await makeMember({ locale: 'en' }), await makeMember(), await makeMember()]
    for (const member of people) await signUp(member, { eventId: event.id }, present)
    await cancelSignUp(people[2] ?? organizer, { eventId: event.id }, present)
    const { answer, effect } = await effectOf(() => cancelEvent(organizer, { eventId: event.id }, present))
    expect(answer).toEqual({ ok: true, value: { slug: event.slug } })
    expect(effect).toEqual({ Event: '~1', AuditEntry: '+1', OutboxMail: '+2' })
    const told = await db.outboxMail.findMany({
      where: { dedupeKey: { startsWith: 'event-cancelled:' } },
      orderBy: { id: 'asc' },
      select: { toAddress: true, subject: true },
    })
    expect(told).toEqual([
      { toAddress: people[0]?.email, subject: 'Cancelled: Sharing session' },
      { toAddress: people[1]?.email, subject: '活动取消：技术分享' },
    ])
    expect((await auditOf(event.id)).at(-1)).toEqual({
      actor: `person:${organizer.personId}`,
      action: 'event.cancelled',
      details: {},
      at: present,
    })
  })

  test('with someone on it who has no account mails the others', async () => {
    const event = await makeEvent()
    const { id: personId } = await makePerson()
    const signedUp = { eventId: event.id, personId, status: 'CONFIRMED', position: 1, signedUpAt: present } as const
    await db.signUp.create({ data: { ...signedUp, liveKey: `${event.id}:${personId}` } })
    const { effect } = await effectOf(() => cancelEvent(organizer, { eventId: event.id }, present))
    expect(effect).toEqual({ Event: '~1', AuditEntry: '+1' })
  })

  test('is refused twice, once it is over, and for one that isn’t there', async () => {
    const event = await makeEvent()
    await cancelEvent(organizer, { eventId: event.id }, present)
    await refusesWithoutTrace(() => cancelEvent(organizer, { eventId: event.id }, present), {
      reason: 'event-already-cancelled',
    })
    const over = await makeEvent({ startsAt: days(-1), endsAt: hours(-1) })
    await refusesWithoutTrace(() => cancelEvent(organizer, { eventId: over.id }, present), { reason: 'event-over' })
    await refusesWithoutTrace(() => cancelEvent(organizer, { eventId: unknownId }, present), {
      reason: 'event-not-found',
    })
  })

  test('while people sign up: nobody is on it without having been told', async () => {
    const event = await makeEvent({ capacity: 5 })
    const members = await Promise.all(Array.from({ length: 20 }, () => makeMember()))
    const maintainer = await makeMaintainer()
    const [, ...answers] = await Promise.all([
      cancelEvent(maintainer, { eventId: event.id }, present),
      ...members.map((member) => signUp(member, { eventId: event.id }, present)),
    ])
    const reasons = new Set(answers.map((answer) => (answer.ok ? 'ok' : answer.reason)))
    reasons.delete('ok')
    expect([...reasons].every((reason) => reason === 'event-cancelled')).toBe(true)
    const live = await db.signUp.findMany({ where: { eventId: event.id }, select: { id: true } })
    const told = await db.outboxMail.count({
      where: { dedupeKey: { in: live.map(({ id }) => `event-cancelled:${id}`) } },
    })
    expect(told).toBe(live.length)
  })
})

test('a former member’s session does not sign up', async () => {
  const former = await makeHolder(null)
  const event = await makeEvent()
  await expect(signUp(former, { eventId: event.id }, present)).rejects.toThrow('Not permitted: event.sign-up')
})
