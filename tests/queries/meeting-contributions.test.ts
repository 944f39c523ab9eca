import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { subscribe } from '@/lib/meetings/feed'
import { getOwnMeetings } from '@/lib/meetings/queries'
import { listContributions } from '@/lib/people/contributions'
import { makeAccount, makeMember, visitor } from '../factories/actors'
import { days, present } from '../factories/clock'
import { makeDuty, makeMeeting } from '../factories/meetings'

const everything = { contributions: true, attendance: true } as Parameters<typeof listContributions>[1]

async function held(ago: number) {
  return makeMeeting({ slug: `held-${ago}-days-ago`, startsAt: days(-ago) })
}

const attend = (meetingId: string, personId: string, kind: 'PRESENT' | 'ONLINE' | 'APOLOGIES') =>
  db.attendance.create({ data: { meetingId, personId, kind, at: present } })

test('a profile has the meetings that someone organised, came to and wrote the minutes of, and no others', async () => {
  const { personId } = await makeMember()
  const other = await makeMember()
  const [first, second, third] = [await held(30), await held(20), await held(10)]
  const coming = await makeMeeting({ startsAt: days(4) })
  for (const { id } of [first, coming]) await makeDuty(id, personId)
  const off = await makeDuty(second.id, personId)
  await db.duty.update({ where: { id: off.id }, data: { cancelledAt: present } })
  await makeDuty(third.id, other.personId)
  await attend(first.id, personId, 'PRESENT')
  await attend(second.id, personId, 'ONLINE')
  await attend(third.id, personId, 'APOLOGIES')
  await attend(third.id, other.personId, 'PRESENT')
  const minutes = { text: 'x', authorId: personId, createdAt: present, updatedAt: present }
  await db.minutes.create({ data: { meetingId: first.id, status: 'PUBLISHED', ...minutes } })
  await db.minutes.create({ data: { meetingId: second.id, status: 'REVIEW', ...minutes } })
  const found = await listContributions(personId, everything, present)
  expect(found.map(({ key, count, latest }) => [key, count, latest.map(({ path }) => path)])).toEqual([
    ['meetings-organised', 1, ['/meetings/held-30-days-ago']],
    ['minutes-written', 1, ['/meetings/held-30-days-ago']],
    ['meetings-attended', 2, ['/meetings/held-20-days-ago', '/meetings/held-30-days-ago']],
  ])
  // Once the meeting to come has begun, it counts.
  const later = await listContributions(personId, everything, days(5))
  expect(later.find(({ key }) => key === 'meetings-organised')?.count).toBe(2)
  const hidden = await listContributions(personId, { ...everything, attendance: false }, present)
  expect(hidden.map(({ key }) => key)).toEqual(['meetings-organised', 'minutes-written'])
})

test('what meetings ask of someone: turns to come, open action items by day, and the feed', async () => {
  const member = await makeMember()
  const [later, sooner, past] = [
    await makeMeeting({ startsAt: days(40) }),
    await makeMeeting({ startsAt: days(8) }),
    await held(3),
  ]
  for (const { id } of [later, sooner, past]) await makeDuty(id, member.personId)
  const action = (text: string, dueOn: string, status: 'OPEN' | 'DONE') =>
    db.actionItem.create({
      data: { meetingId: past.id, text, dueOn, status, ownerId: member.personId, createdAt: present },
    })
  await action('Second', '2026-03-09', 'OPEN')
  await action('First', '2026-03-05', 'OPEN')
  await action('Done', '2026-03-01', 'DONE')
  await subscribe(member, {}, present)
  const own = await getOwnMeetings(member, present)
  expect(own.turns.map(({ slug, startsAt }) => [slug, startsAt])).toEqual([
    [sooner.slug, days(8)],
    [later.slug, days(40)],
  ])
  expect(own.actions.map(({ text, dueOn, slug }) => [text, dueOn, slug])).toEqual([
    ['First', '2026-03-05', past.slug],
    ['Second', '2026-03-09', past.slug],
  ])
  expect(own.feedId).toBe((await db.calendarFeed.findFirstOrThrow({ where: { userId: member.userId } })).id)
  const nothing = { turns: [], actions: [], feedId: null }
  expect(await getOwnMeetings(await makeAccount(), present)).toEqual(nothing)
  expect(await getOwnMeetings(visitor, present)).toEqual(nothing)
})
