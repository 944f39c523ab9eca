import ICAL from 'ical.js'
import { beforeAll, describe, expect, test } from 'vitest'
import type { AccountActor } from '@/lib/auth/permissions'
import { calendarFile } from '@/lib/calendar/calendar-file'
import { db } from '@/lib/db/client'
import { seriesEntries } from '@/lib/meetings/calendar'
import { cancelMeeting, chooseDay, moveMeeting, planMeetings, setJoinLink } from '@/lib/meetings/commands'
import { feedOf, revokeFeed, subscribe, tokenOf } from '@/lib/meetings/feed'
import { answerPoll, closeDuePolls, openPoll } from '@/lib/meetings/poll'
import { makeAccount, makeCommitter, makeMember, system } from '../factories/actors'
import { days, hours, minutes, present } from '../factories/clock'
import { aMeetingTime, makeMeeting } from '../factories/meetings'
import { effectOf, refusesWithoutTrace } from './all-rows'

let organiser: AccountActor & { personId: string }
beforeAll(async () => {
  organiser = await makeCommitter()
})

const unknownId = '018f0000-0000-7000-8000-000000000000'
const meetingOf = (id: string) => db.meeting.findFirstOrThrow({ where: { id } })
const auditOf = (id: string) =>
  db.auditEntry.findMany({
    where: { subject: `meeting:${id}` },
    orderBy: { id: 'asc' },
    select: { actor: true, action: true, at: true },
  })
const mailsTo = async (address: string | null) =>
  (await db.outboxMail.findMany({ where: { toAddress: address ?? '' }, orderBy: { id: 'asc' } })).map(
    ({ subject }) => subject,
  )

describe('planning ahead', () => {
  test('writes the coming twelve weeks of the series once, however often and by however many it is run', async () => {
    const { answer, effect } = await effectOf(() => planMeetings(system, present))
    expect(answer).toBe(6)
    expect(effect).toEqual({ Meeting: '+6', Duty: '+6', Rota: '+1', AuditEntry: '+6' })
    await Promise.all(Array.from({ length: 4 }, () => planMeetings(system, present)))
    const rows = await db.meeting.findMany({ where: { createdAt: present }, orderBy: { startsAt: 'asc' } })
    // The series counts from the week of 2025-01-01, a Wednesday; Shanghai has no summer time.
    expect(rows.map(({ slug, startsAt }) => `${slug} ${startsAt.toISOString()}`)).toEqual([
      '2026-w11 2026-03-11T11:00:00.000Z',
      '2026-w13 2026-03-25T11:00:00.000Z',
      '2026-w15 2026-04-08T11:00:00.000Z',
      '2026-w17 2026-04-22T11:00:00.000Z',
      '2026-w19 2026-05-06T11:00:00.000Z',
      '2026-w21 2026-05-20T11:00:00.000Z',
    ])
    const { effect: later } = await effectOf(() => planMeetings(system, days(14)))
    expect(later).toMatchObject({ Meeting: '+1' })
  })

  test('by four at once plans each meeting once', async () => {
    const { effect } = await effectOf(() =>
      Promise.all(Array.from({ length: 4 }, () => planMeetings(system, days(100)))),
    )
    expect(effect.Meeting).toMatch(/^\+\d+$/)
    expect(effect.Duty?.split(' ')[0]).toBe(effect.Meeting)
  })
})

describe('the day', () => {
  test('may be the other one: the entry keeps its UID, its sequence rises, members are told', async () => {
    const member = await makeMember({ locale: 'en' })
    const meeting = await makeMeeting()
    const answer = await chooseDay(organiser, { meetingId: meeting.id, day: '2026-03-12' }, minutes(1))
    expect(answer).toEqual({ ok: true, value: { slug: meeting.slug } })
    expect(await meetingOf(meeting.id)).toEqual({
      ...meeting,
      startsAt: days(1, aMeetingTime),
      endsAt: days(1, meeting.endsAt),
      sequence: 1,
      changedAt: minutes(1),
    })
    expect(await mailsTo(member.email)).toEqual([
      'Meeting day settled: Thursday, 12 March 2026, 19:00 (China Standard Time)',
    ])
    expect(await auditOf(meeting.id)).toEqual([
      { actor: `person:${organiser.personId}`, action: 'meeting.day-chosen', at: minutes(1) },
    ])
  })

  test('that it has already changes nothing that calendars must follow, and mails nobody', async () => {
    const meeting = await makeMeeting({ pollClosesAt: days(2) })
    const { effect } = await effectOf(() =>
      chooseDay(organiser, { meetingId: meeting.id, day: '2026-03-11' }, minutes(1)),
    )
    expect(effect).toEqual({ Meeting: '~1', AuditEntry: '+1' })
    expect(await meetingOf(meeting.id)).toMatchObject({ sequence: 0, pollClosesAt: null })
  })

  test('is one of the week’s, and not past', async () => {
    const meeting = await makeMeeting()
    const choose =
      (day: string, at = present) =>
      () =>
        chooseDay(organiser, { meetingId: meeting.id, day }, at)
    await refusesWithoutTrace(choose('2026-03-13'), { reason: 'not-a-meeting-day', field: 'day' })
    await refusesWithoutTrace(choose('2026-03-19'), { reason: 'not-a-meeting-day', field: 'day' })
    const postponed = await makeMeeting({ startsAt: days(1, aMeetingTime), plannedAt: aMeetingTime })
    await refusesWithoutTrace(
      () => chooseDay(organiser, { meetingId: postponed.id, day: '2026-03-11' }, hours(1, aMeetingTime)),
      { reason: 'starts-in-past', field: 'day' },
    )
  })
})

describe('asking members', () => {
  test('takes the day that suits most when the time is up, once', async () => {
    const meeting = await makeMeeting()
    const [first, second, third] = [await makeMember(), await makeMember(), await makeMember()]
    await openPoll(organiser, { meetingId: meeting.id, closesAt: '2026-03-05T12:00' }, present)
    expect(await mailsTo(first.email)).toEqual(['这次例会哪天合适？'])
    const answer = (who: AccountActor, ...chosen: string[]) =>
      answerPoll(who, { meetingId: meeting.id, days: chosen }, hours(1))
    await answer(first, '2026-03-12')
    await answer(second, '2026-03-11')
    await answer(third, '2026-03-11', '2026-03-12')
    // Changed their mind.
    await answer(second, '2026-03-12')
    expect(await db.dayAnswer.count({ where: { meetingId: meeting.id } })).toBe(3)

    const closes = new Date('2026-03-05T04:00:00Z')
    await closeDuePolls(system, minutes(-1, closes))
    expect(await meetingOf(meeting.id)).toMatchObject({ sequence: 0, pollClosesAt: closes })
    await Promise.all([closeDuePolls(system, closes), closeDuePolls(system, closes)])
    expect(await meetingOf(meeting.id)).toMatchObject({
      startsAt: days(1, aMeetingTime),
      sequence: 1,
      pollClosesAt: null,
    })
    expect((await mailsTo(first.email)).length).toBe(2)
    await refusesWithoutTrace(() => answer(first, '2026-03-11'), { reason: 'poll-closed' })
  })

  test('is refused for days that are not offered, and for meetings nobody asked about', async () => {
    const member = await makeMember()
    const asked = await makeMeeting({ pollClosesAt: days(2) })
    const settled = await makeMeeting()
    await refusesWithoutTrace(() => answerPoll(member, { meetingId: asked.id, days: ['2026-03-13'] }, present), {
      reason: 'not-a-meeting-day',
      field: 'days',
    })
    await refusesWithoutTrace(() => answerPoll(member, { meetingId: settled.id, days: [] }, present), {
      reason: 'poll-closed',
    })
    await refusesWithoutTrace(() => answerPoll(member, { meetingId: unknownId, days: [] }, present), {
      reason: 'meeting-not-found',
    })
  })

  test('must end before the earliest of the days', async () => {
    const meeting = await makeMeeting()
    await refusesWithoutTrace(
      () => openPoll(organiser, { meetingId: meeting.id, closesAt: '2026-03-11T19:00' }, present),
      {
        reason: 'poll-closes-too-late',
        field: 'closesAt',
      },
    )
  })
})

describe('moving and calling off', () => {
  const move = (meetingId: string, startsAt = '2026-03-17T20:30') => ({
    meetingId,
    startsAt,
    minutes: 90,
    reason: 'The room is taken.',
  })

  test('a move takes any time, keeps the address, and tells members why', async () => {
    const member = await makeMember({ locale: 'en' })
    const meeting = await makeMeeting({ pollClosesAt: days(2) })
    expect(await moveMeeting(organiser, move(meeting.id), minutes(1))).toEqual({
      ok: true,
      value: { slug: meeting.slug },
    })
    expect(await meetingOf(meeting.id)).toEqual({
      ...meeting,
      startsAt: new Date('2026-03-17T12:30:00Z'),
      endsAt: new Date('2026-03-17T14:00:00Z'),
      reason: 'The room is taken.',
      sequence: 1,
      pollClosesAt: null,
      changedAt: minutes(1),
    })
    expect(await mailsTo(member.email)).toEqual(['Meeting moved: Tuesday, 17 March 2026, 20:30 (China Standard Time)'])
  })

  test('a subscribed calendar finds one entry at the new time, and later one that is cancelled', async () => {
    const meeting = await makeMeeting()
    const entryIn = async () => {
      const file = calendarFile({
        name: 'x',
        timeZone: 'Asia/Shanghai',
        host: 'portal.example.org',
        entries: await seriesEntries('en'),
      })
      const found = new ICAL.Component(ICAL.parse(file))
        .getAllSubcomponents('vevent')
        .filter((one) => String(one.getFirstPropertyValue('uid')).startsWith(`meeting-${meeting.id}@`))
      return found.map((one) =>
        ['sequence', 'dtstart', 'status'].map((name) => String(one.getFirstPropertyValue(name))),
      )
    }
    expect(await entryIn()).toEqual([['0', '2026-03-11T19:00:00', 'CONFIRMED']])
    await moveMeeting(organiser, move(meeting.id), minutes(1))
    expect(await entryIn()).toEqual([['1', '2026-03-17T20:30:00', 'CONFIRMED']])
    await cancelMeeting(organiser, { meetingId: meeting.id, reason: 'Holiday.' }, minutes(2))
    expect(await entryIn()).toEqual([['2', '2026-03-17T20:30:00', 'CANCELLED']])
  })

  test('nothing moves once it has begun, is called off, or is not there', async () => {
    const meeting = await makeMeeting()
    const cancelled = await makeMeeting({ status: 'CANCELLED' })
    await refusesWithoutTrace(() => moveMeeting(organiser, move(meeting.id, '2026-03-30T19:00'), aMeetingTime), {
      reason: 'meeting-started',
    })
    await refusesWithoutTrace(() => moveMeeting(organiser, move(cancelled.id), present), {
      reason: 'meeting-cancelled',
    })
    await refusesWithoutTrace(() => moveMeeting(organiser, move(unknownId), present), { reason: 'meeting-not-found' })
    await refusesWithoutTrace(() => moveMeeting(organiser, move(meeting.id, '2026-03-02T15:00'), present), {
      reason: 'starts-in-past',
      field: 'startsAt',
    })
    await refusesWithoutTrace(() => cancelMeeting(organiser, { meetingId: cancelled.id, reason: 'x' }, present), {
      reason: 'meeting-cancelled',
    })
  })

  test('ten moves at once: the sequence counts each of them', async () => {
    const meeting = await makeMeeting()
    await Promise.all(
      Array.from({ length: 10 }, (_, index) => moveMeeting(organiser, move(meeting.id), minutes(index))),
    )
    expect((await meetingOf(meeting.id)).sequence).toBe(10)
  })

  test('the link to join may be set and taken away', async () => {
    const meeting = await makeMeeting()
    await setJoinLink(organiser, { meetingId: meeting.id, joinUrl: 'https://meet.example.org/1' }, present)
    expect((await meetingOf(meeting.id)).joinUrl).toBe('https://meet.example.org/1')
    await setJoinLink(organiser, { meetingId: meeting.id }, present)
    expect((await meetingOf(meeting.id)).joinUrl).toBeNull()
  })
})

describe('one’s own feed', () => {
  const feedIdOf = async ({ userId }: AccountActor) =>
    (await db.calendarFeed.findFirstOrThrow({ where: { userId } })).id

  test('has an address that only the portal can make; a new one ends the old one', async () => {
    const account = await makeAccount()
    await subscribe(account, {}, present)
    const first = await feedIdOf(account)
    expect(feedOf(tokenOf(first))).toBe(first)
    for (const forged of [first, `${first}.`, `${first}.x`, tokenOf(first).replace(/.$/, '~'), '', '.'])
      expect(feedOf(forged)).toBeNull()
    await subscribe(account, {}, present)
    expect(await db.calendarFeed.findMany({ where: { userId: account.userId }, select: { id: true } })).not.toEqual([
      { id: first },
    ])
    await revokeFeed(account, {}, present)
    expect(await db.calendarFeed.count({ where: { userId: account.userId } })).toBe(0)
  })
})
