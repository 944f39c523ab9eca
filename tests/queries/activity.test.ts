import fc from 'fast-check'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { startOfDay } from '@/lib/calendar/zone'
import { db } from '@/lib/db/client'
import { getActivity } from '@/lib/goals/activity'
import { getGrowth } from '@/lib/goals/growth'
import type { ActivityKind } from '@/lib/goals/rules'
import { visitor } from '../factories/actors'
import { makeArticle } from '../factories/articles'
import { makeCampaign } from '../factories/campaigns'
import { days, hours, present } from '../factories/clock'
import { makeEvent } from '../factories/events'
import { makeMeeting } from '../factories/meetings'
import { openedVote } from '../factories/nominations'
import { makePerson, nextNumber } from '../factories/people'

// The year of activity against a count in plain words over random rows, around midnights of the SIG's zone.

const zone = 'Asia/Shanghai'
const midnights = ['2025-03-02', '2025-03-03', '2025-03-04', '2025-07-01', '2026-03-02', '2026-03-03'].map((day) =>
  startOfDay(day, zone),
)
const instant = fc.constantFrom(
  ...midnights.flatMap((edge) => [-1, 0, 1, 899_999, 900_000].map((by) => new Date(edge.getTime() + by))),
)

const tables = [
  ...[db.directoryKey, db.directoryEntry, db.roleTerm, db.eventAttendance, db.signUp, db.event, db.attendance],
  ...[db.meeting, db.article, db.submission],
]

let campaignId: string
beforeAll(async () => {
  campaignId = (await makeCampaign()).id
})

beforeEach(async () => {
  for (const table of tables) await (table as typeof db.article).deleteMany()
})

const drawnKinds = ['articles', 'events', 'meetings', 'terms', 'sign-ups', 'submissions', 'attendance'] as const
type Deed = { kind: (typeof drawnKinds)[number]; at: Date; counts: boolean }

const deed: fc.Arbitrary<Deed> = fc.record({
  kind: fc.constantFrom(...drawnKinds),
  at: instant,
  counts: fc.boolean(),
})

/** A row of the kind; one that doesn't count was declined, cancelled or struck out. */
const enter: Record<Deed['kind'], (at: Date, counts: boolean) => Promise<unknown>> = {
  articles: async (at, counts) =>
    db.article.update({
      where: { id: await makeArticle({ authorId: (await makePerson()).id }) },
      data: { publishedAt: at, status: counts ? 'PUBLISHED' : 'DECLINED' },
    }),
  events: (startsAt, counts) => makeEvent({ startsAt, status: counts ? 'PUBLISHED' : 'CANCELLED' }),
  meetings: (startsAt, counts) => makeMeeting({ startsAt, status: counts ? 'PLANNED' : 'CANCELLED' }),
  terms: async (since, counts) =>
    db.roleTerm.create({
      data: {
        personId: (await makePerson()).id,
        role: 'MEMBER',
        since,
        until: hours(1, since),
        source: 'BOOTSTRAP',
        ruleId: 'member-admission',
        ruleVersion: 1,
        supersededAt: counts ? null : present,
      },
    }),
  submissions: async (submittedAt, counts) => {
    const linkKey = `github:example/docs#${nextNumber()}`
    await db.submission.create({
      data: {
        campaignId,
        personId: (await makePerson()).id,
        rubricVersion: 1,
        line: 'bug',
        ...{ typed: linkKey, linkKey, address: 'https://example.org/1', summary: 'Found.', rating: 4 },
        ...{ status: counts ? 'WAITING' : 'WITHDRAWN', submittedAt },
      },
    })
  },
  attendance: async (heldAt, counts) => {
    if (!counts) return
    const [event, person] = [await makeEvent({ startsAt: days(-2000) }), await makePerson()]
    const place = { eventId: event.id, personId: person.id, status: 'CONFIRMED' as const, position: 1 }
    const { id: signUpId } = await db.signUp.create({ data: { ...place, signedUpAt: days(-2000) } })
    await db.eventAttendance.create({ data: { signUpId, personId: person.id, at: heldAt, heldAt } })
  },
  'sign-ups': async (signedUpAt, counts) => {
    const [event, person] = [await makeEvent({ startsAt: days(-2000) }), await makePerson()]
    await db.signUp.create({
      data: {
        eventId: event.id,
        personId: person.id,
        status: counts ? 'CONFIRMED' : 'CANCELLED',
        position: 1,
        signedUpAt,
      },
    })
  },
}

test('each day has what was done on it, no more, from midnight to midnight of the SIG’s zone', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { maxLength: 8 }), async (deeds) => {
      for (const table of tables) await (table as typeof db.article).deleteMany()
      for (const { kind, at, counts } of deeds) await enter[kind](at, counts)
      const found = await getActivity(visitor, present, present)
      expect([found.length, found[0]?.day, found.at(-1)?.day]).toEqual([365, '2025-03-03', '2026-03-02'])
      for (const { day, count, kinds } of found) {
        const [from, until] = [startOfDay(day, zone), days(1, startOfDay(day, zone))]
        const done = deeds.filter(({ at, counts }) => counts && at >= from && at < until)
        expect([day, count]).toEqual([day, done.length])
        const expected = new Map<ActivityKind, number>()
        for (const { kind } of done) expected.set(kind, (expected.get(kind) ?? 0) + 1)
        expect(new Map(kinds.map((one) => [one.kind, one.count]))).toEqual(expected)
      }
    }),
    { numRuns: 10 },
  )
})

test('a year that is over is shown to its last day', async () => {
  const found = await getActivity(visitor, new Date(startOfDay('2026-01-01', zone).getTime() - 1), present)
  expect([found[0]?.day, found.at(-1)?.day]).toEqual(['2025-01-01', '2025-12-31'])
})

test('a year with a 29 February has it, and its first of January', async () => {
  const found = await getActivity(visitor, new Date(startOfDay('2025-01-01', zone).getTime() - 1), present)
  expect([found.length, found[0]?.day, found.at(-1)?.day]).toEqual([366, '2024-01-01', '2024-12-31'])
  const within = await getActivity(visitor, startOfDay('2024-02-29', zone), present)
  expect([within.length, within.at(-1)?.day]).toEqual([365, '2024-02-29'])
})

test('members over time: at each month’s end, and at the end of a year that is over', async () => {
  const since = startOfDay('2026-01-01', zone)
  await makePerson({ terms: [{ role: 'MEMBER', since: new Date(since.getTime() - 1) }] })
  await makePerson({ terms: [{ role: 'MEMBER', since }] })
  const now = await getGrowth(visitor, present, present)
  expect(now.map(({ members }) => members).slice(-4)).toEqual([1, 2, 2, 2])
  const over = await getGrowth(visitor, new Date(since.getTime() - 1), present)
  expect([over.length, over.at(-1)?.members]).toEqual([12, 1])
  expect((await getGrowth(visitor, present, present)).at(-1)?.members).toBe(2)
})

test('votes and who came to meetings count on the day of the vote’s end, and of the meeting', async () => {
  const { electionId } = await openedVote()
  await db.election.update({ where: { id: electionId }, data: { closedAt: hours(-1) } })
  const meeting = await makeMeeting({ startsAt: days(-3) })
  for (const kind of ['PRESENT', 'ONLINE', 'APOLOGIES'] as const)
    await db.attendance.create({
      data: { meetingId: meeting.id, personId: (await makePerson()).id, kind, at: present },
    })
  const found = await getActivity(visitor, present, present)
  const on = (day: string) =>
    new Map(found.find((one) => one.day === day)?.kinds.map(({ kind, count }) => [kind, count]))
  expect(on('2026-03-02').get('votes')).toBe(1)
  expect(on('2026-02-27').get('attendance')).toBe(2)
})
