import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/permissions'
import { calendarFile } from '@/lib/calendar/calendar-file'
import { db } from '@/lib/db/client'
import { cancelMeeting, moveMeeting } from '@/lib/meetings/commands'
import { subscribe } from '@/lib/meetings/feed'
import { personalEntries } from '@/lib/meetings/personal-calendar'
import { answerPoll } from '@/lib/meetings/poll'
import { getMeeting, getNextMeeting, getPoll, listPastMeetings, listUpcomingMeetings } from '@/lib/meetings/queries'
import { type ActorName, makeEveryActor, makeMember, visitor } from '../factories/actors'
import { days, hours, present } from '../factories/clock'
import { makeEvent } from '../factories/events'
import { makeDuty, makeMeeting } from '../factories/meetings'
import { eventsIn } from '../support/subscribed-calendar'
import { walk } from './walk'

let actors: Awaited<ReturnType<typeof makeEveryActor>>
beforeAll(async () => {
  actors = await makeEveryActor()
})

test('sixty meetings: each list shows its own, in order, none twice', async () => {
  for (let index = 0; index < 60; index++) await makeMeeting({ startsAt: days(index - 30 + 0.5) })
  const rows = await db.meeting.findMany({ orderBy: [{ startsAt: 'asc' }, { id: 'asc' }] })
  const upcoming = rows.filter(({ endsAt }) => endsAt > present).map(({ id }) => id)
  const past = rows.filter(({ endsAt }) => endsAt <= present).map(({ id }) => id)
  expect((await walk((after) => listUpcomingMeetings(visitor, present, after))).ids).toEqual(upcoming)
  expect((await walk((after) => listPastMeetings(visitor, present, after))).ids).toEqual(past.reverse())
})

test('the next meeting is one that takes place, running ones first', async () => {
  await makeMeeting({ startsAt: hours(-0.5), status: 'CANCELLED' })
  const running = await makeMeeting({ startsAt: hours(-0.5) })
  expect((await getNextMeeting(visitor, present))?.id).toBe(running.id)
  expect((await getNextMeeting(visitor, hours(0.5)))?.id).not.toBe(running.id)
})

test('only members are told where to join', async () => {
  const meeting = await makeMeeting({ joinUrl: 'https://meet.example.org/canary' })
  const told: string[] = []
  for (const [name, viewer] of Object.entries(actors) as [ActorName, Actor][]) {
    const found = await getMeeting(viewer, meeting.slug)
    if (JSON.stringify(found).includes('canary')) told.push(name)
  }
  expect(told.sort()).toEqual(['committer', 'maintainer', 'member'])
})

test.each(['', 'x', "' OR 1=1 --", '../..', '\u0000', 'x'.repeat(5000)])('no meeting is called %j', async (slug) => {
  expect(await getMeeting(visitor, slug)).toBeNull()
  expect((await listUpcomingMeetings(visitor, present, slug)).rows.length).toBeGreaterThan(0)
})

test('a poll counts who can come on each day, and knows the viewer’s own answer', async () => {
  const meeting = await makeMeeting({ pollClosesAt: days(1) })
  const [one, other] = [await makeMember(), await makeMember()]
  await answerPoll(one, { meetingId: meeting.id, days: ['2026-03-12', '2026-03-11'] }, present)
  await answerPoll(other, { meetingId: meeting.id, days: ['2026-03-12'] }, present)
  const counts = new Map([
    ['2026-03-11', 1],
    ['2026-03-12', 2],
  ])
  expect(await getPoll(other, meeting.id)).toEqual({ counts, answered: 2, own: ['2026-03-12'] })
  expect((await getPoll(visitor, meeting.id)).own).toBeNull()
})

test('a feed of one’s own holds the series and the events one has a place at, not those one waits for', async () => {
  const member = await makeMember()
  await makeMeeting()
  const [placed, waiting] = [await makeEvent(), await makeEvent()]
  const join = (eventId: string, status: 'CONFIRMED' | 'WAITING') =>
    db.signUp.create({ data: { eventId, personId: member.personId, status, position: 1, signedUpAt: present } })
  await join(placed.id, 'CONFIRMED')
  await join(waiting.id, 'WAITING')
  await subscribe(member, {}, present)
  const { id } = await db.calendarFeed.findFirstOrThrow({ where: { userId: member.userId } })
  const feed = await personalEntries(id)
  const own = feed?.entries.filter(({ uid }) => uid.startsWith('event-')).map(({ uid }) => uid.split('@')[0])
  expect(own).toEqual([`event-${placed.id}`])
  expect(feed?.entries.some(({ uid }) => uid.startsWith('meeting-'))).toBe(true)
  await db.calendarFeed.delete({ where: { id } })
  expect(await personalEntries(id)).toBeNull()
})

describe('a feed of one’s own', () => {
  const setUp = async () => {
    const member = await makeMember({ locale: 'en' })
    await subscribe(member, {}, present)
    const { id } = await db.calendarFeed.findFirstOrThrow({ where: { userId: member.userId } })
    /** What another parser finds under UIDs that begin so. */
    const read = async (kind: 'duty' | 'action') => {
      const entries = (await personalEntries(id))?.entries ?? []
      const file = calendarFile({ name: 'x', timeZone: 'Asia/Shanghai', host: 'portal.example.org', entries })
      return eventsIn(file)
        .filter(({ event }) => event.uid.startsWith(`${kind}-`))
        .map(({ component, event }) => ({
          id: event.uid.replace(/^\w+-/, '').replace(/@.*/, ''),
          sequence: Number(event.sequence),
          title: event.summary,
          starts: event.startDate.toString(),
          ends: event.endDate.toString(),
          status: component.getFirstPropertyValue('status'),
        }))
    }
    return { member, read }
  }

  test('holds one’s turns to organise, under the same UID when they move, called off or gone with the turn', async () => {
    const { member, read } = await setUp()
    const meeting = await makeMeeting()
    const duty = await makeDuty(meeting.id, member.personId)
    await makeDuty((await makeMeeting()).id)
    const session = await makeEvent({ kind: 'SHARING_SESSION', startsAt: days(20), endsAt: hours(482) })
    const other = await db.duty.create({
      data: { kind: 'SHARING_SESSION', eventId: session.id, startsAt: days(20), personId: member.personId },
    })
    const turn = (facts: object) => ({
      id: duty.id,
      sequence: 0,
      title: expect.stringMatching(/^Yours to organise: .+ meeting$/),
      starts: '2026-03-11T19:00:00',
      ends: '2026-03-11T20:00:00',
      status: 'CONFIRMED',
      ...facts,
    })
    const ofSession = {
      id: other.id,
      sequence: 0,
      title: `Yours to organise: ${session.titleEn}`,
      starts: '2026-03-22T16:00:00',
      ends: '2026-03-22T18:00:00',
      status: 'CONFIRMED',
    }
    expect(await read('duty')).toEqual([ofSession, turn({})])
    const moved = { meetingId: meeting.id, startsAt: '2026-03-12T20:00', minutes: 90, reason: 'Room.' }
    const organiser = actors.maintainer
    await moveMeeting(organiser, moved, present)
    await db.duty.update({ where: { id: duty.id }, data: { personId: member.personId } })
    const after = { sequence: 1, starts: '2026-03-12T20:00:00', ends: '2026-03-12T21:30:00' }
    expect(await read('duty')).toEqual([ofSession, turn(after)])
    await cancelMeeting(organiser, { meetingId: meeting.id, reason: 'Holiday.' }, present)
    expect(await read('duty')).toEqual([ofSession, turn({ ...after, sequence: 2, status: 'CANCELLED' })])
    await db.duty.updateMany({ where: { id: { in: [duty.id, other.id] } }, data: { personId: null } })
    expect(await read('duty')).toEqual([])
  })

  test('holds what one took on, all of the day on which it is due, until it is done', async () => {
    const { member, read } = await setUp()
    const { id: meetingId } = await makeMeeting()
    const take = (text: string, dueOn: string, ownerId = member.personId) =>
      db.actionItem.create({ data: { meetingId, text, ownerId, dueOn, createdAt: present } })
    const [guide, bench] = [await take('Write the guide', '2026-03-16'), await take('Run $& again', '2026-03-20')]
    await take('Another’s', '2026-03-16', (await makeMember()).personId)
    const due = { sequence: 0, status: 'CONFIRMED' }
    const both = [
      { ...due, id: guide.id, title: 'Action item due: Write the guide', starts: '2026-03-16', ends: '2026-03-17' },
      { ...due, id: bench.id, title: 'Action item due: Run $& again', starts: '2026-03-20', ends: '2026-03-21' },
    ]
    expect(await read('action')).toEqual(both)
    await db.actionItem.update({ where: { id: guide.id }, data: { status: 'DONE', closedAt: present } })
    expect(await read('action')).toEqual(both.slice(1))
  })
})
