import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import { personalEntries } from '@/lib/meetings/calendar'
import { subscribe } from '@/lib/meetings/feed'
import { answerPoll } from '@/lib/meetings/poll'
import { getMeeting, getNextMeeting, getPoll, listPastMeetings, listUpcomingMeetings } from '@/lib/meetings/queries'
import { type ActorName, makeEveryActor, makeMember, visitor } from '../factories/actors'
import { days, hours, present } from '../factories/clock'
import { makeEvent } from '../factories/events'
import { makeMeeting } from '../factories/meetings'
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
