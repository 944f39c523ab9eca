import { beforeAll, describe, expect, test } from 'vitest'
import { type Actor, Forbidden } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import { getEvent, getNextEvent, listPastEvents, listUpcomingEvents } from '@/lib/events/queries'
import { listOwnSignUps, listSignUps } from '@/lib/sign-ups/queries'
import { type ActorName, makeEveryActor, makeMember, visitor } from '../factories/actors'
import { days, hours, minutes, present } from '../factories/clock'
import { makeEvent } from '../factories/events'
import { makePerson } from '../factories/people'
import { walk } from './walk'

const canary = 'https://meet.example.org/canary'
const noId = ['', 'x', "' OR 1=1 --", '018f0000-0000-7000-8000-000000000000', '../..', '\u0000', 'x'.repeat(5000)]

let actors: Awaited<ReturnType<typeof makeEveryActor>>
beforeAll(async () => {
  actors = await makeEveryActor()
})
const everyone = () => Object.entries(actors) as [ActorName, Actor][]

async function putOnList(
  eventId: string,
  personId: string,
  position: number,
  status: 'CONFIRMED' | 'WAITING' | 'CANCELLED',
) {
  const liveKey = status === 'CANCELLED' ? null : `${eventId}:${personId}`
  return db.signUp.create({ data: { eventId, personId, status, position, signedUpAt: minutes(position), liveKey } })
}

describe('the address to join at', () => {
  test('is shown to whoever has a place, and to organisers, and to nobody else', async () => {
    const event = await makeEvent({ joinUrl: canary })
    const [placed, waiting, gone, other] = [
      await makeMember(),
      await makeMember(),
      await makeMember(),
      await makeMember(),
    ]
    await putOnList(event.id, placed.personId, 1, 'CONFIRMED')
    await putOnList(event.id, waiting.personId, 2, 'WAITING')
    await putOnList(event.id, gone.personId, 3, 'CANCELLED')
    const elsewhere = await makeEvent()
    await putOnList(elsewhere.id, other.personId, 1, 'CONFIRMED')
    const viewers: [string, Actor][] = [
      ...everyone(),
      ['placed', placed],
      ['waiting', waiting],
      ['gone', gone],
      ['placed elsewhere', other],
    ]
    const see: string[] = []
    for (const [name, viewer] of viewers) {
      const found = await getEvent(viewer, event.slug)
      if (JSON.stringify(found).includes('canary')) see.push(name)
      expect(found?.joinUrl).toBe(see.includes(name) ? canary : null)
    }
    expect(see.sort()).toEqual(['committer', 'maintainer', 'placed'])
  })

  test('is in no list', async () => {
    await makeEvent({ joinUrl: canary, startsAt: minutes(1) })
    await makeEvent({ joinUrl: canary, startsAt: days(-3) })
    for (const [, viewer] of everyone()) {
      const lists = [
        await listUpcomingEvents(viewer, present),
        await listPastEvents(viewer, present),
        await getNextEvent(viewer, present),
        await listOwnSignUps(viewer, present),
      ]
      expect(JSON.stringify(lists)).not.toContain('canary')
    }
  })
})

test('an event shows the viewer’s own sign-up and how many are ahead of it', async () => {
  const event = await makeEvent({ capacity: 1, taken: 1 })
  const members = [await makeMember(), await makeMember(), await makeMember(), await makeMember()]
  const states = ['CONFIRMED', 'WAITING', 'CANCELLED', 'WAITING'] as const
  for (const [index, { personId }] of members.entries()) {
    await putOnList(event.id, personId, index + 1, states[index] ?? 'WAITING')
  }
  const seen = await Promise.all(members.map((member) => getEvent(member, event.slug)))
  expect(seen.map((found) => found?.own)).toEqual([
    { status: 'CONFIRMED', ahead: 0, acceptBy: null, checkedInAt: null },
    { status: 'WAITING', ahead: 0, acceptBy: null, checkedInAt: null },
    null,
    { status: 'WAITING', ahead: 1, acceptBy: null, checkedInAt: null },
  ])
  expect((await getEvent(visitor, event.slug))?.own).toBeNull()
})

test.each(['no-such-event', '', '..', "' OR 1=1 --", '\u0000', '\ud800', 'x'.repeat(5000)])(
  'no event is called %j',
  async (slug) => {
    expect(await getEvent(visitor, slug)).toBeNull()
  },
)

describe('who has signed up', () => {
  test('is for organisers alone, in order of arrival, without those who cancelled', async () => {
    const event = await makeEvent()
    const people = [await makePerson(), await makePerson(), await makePerson()]
    const states = ['WAITING', 'CANCELLED', 'CONFIRMED'] as const
    for (const [index, { id }] of people.entries()) await putOnList(event.id, id, index + 1, states[index] ?? 'WAITING')
    const may: string[] = []
    for (const [name, viewer] of everyone()) {
      try {
        const { rows, next } = await listSignUps(viewer, event.id)
        may.push(name)
        expect(next).toBeNull()
        expect(rows.map(({ id: _, ...row }) => row)).toEqual([
          {
            status: 'WAITING',
            position: 1,
            signedUpAt: minutes(1),
            answers: null,
            attendance: null,
            person: { slug: people[0]?.slug, name: people[0]?.name },
          },
          {
            status: 'CONFIRMED',
            position: 3,
            signedUpAt: minutes(3),
            answers: null,
            attendance: null,
            person: { slug: people[2]?.slug, name: people[2]?.name },
          },
        ])
      } catch (error) {
        expect(error).toBeInstanceOf(Forbidden)
      }
    }
    expect(may.sort()).toEqual(['committer', 'maintainer'])
  })

  test('comes by pages, each row once', async () => {
    const event = await makeEvent()
    const ids: string[] = []
    for (let position = 1; position <= 60; position++) {
      const { id } = await makePerson()
      ids.push((await putOnList(event.id, id, position, 'CONFIRMED')).id)
    }
    expect(await walk((after) => listSignUps(actors.committer, event.id, after))).toEqual({ ids, pages: [25, 25, 10] })
  })

  test('after a row of another event, or none, is no error and nothing of another event', async () => {
    const [event, other] = [await makeEvent(), await makeEvent()]
    const { id } = await makePerson()
    const own = await putOnList(event.id, id, 1, 'CONFIRMED')
    const foreign = await putOnList(other.id, id, 1, 'CONFIRMED')
    for (const after of [...noId, foreign.id]) {
      const { rows } = await listSignUps(actors.committer, event.id, after)
      expect(rows.map((row) => row.id).filter((found) => found !== own.id)).toEqual([])
    }
  })
})

describe('lists of events', () => {
  beforeAll(async () => {
    await db.signUp.deleteMany()
    await db.event.deleteMany()
  })

  test('an event is upcoming until the instant of its end', async () => {
    const running = await makeEvent({ startsAt: hours(-1), endsAt: minutes(1) })
    const ends = await makeEvent({ startsAt: hours(-2), endsAt: present })
    const soon = await makeEvent({ startsAt: hours(5) })
    const cancelled = await makeEvent({ startsAt: hours(3), status: 'CANCELLED' })
    const ids = ({ rows }: { rows: { id: string }[] }) => rows.map(({ id }) => id)
    expect(ids(await listUpcomingEvents(visitor, present))).toEqual([running.id, cancelled.id, soon.id])
    expect(ids(await listPastEvents(visitor, present))).toEqual([ends.id])
    expect((await getNextEvent(visitor, present))?.id).toBe(running.id)
    expect((await getNextEvent(visitor, minutes(1)))?.id).toBe(soon.id)
    expect(await getNextEvent(visitor, days(30))).toBeNull()
    await db.event.deleteMany()
  })

  test('come by pages in order, each once, also where many begin at the same time', async () => {
    const made: Awaited<ReturnType<typeof makeEvent>>[] = []
    for (let number = 0; number < 55; number++)
      made.push(await makeEvent({ startsAt: days(1 + Math.floor(number / 30)) }))
    const order = (events: typeof made, sign: 1 | -1) =>
      [...events]
        .sort(
          (left, right) => sign * (left.startsAt.getTime() - right.startsAt.getTime() || (left.id < right.id ? -1 : 1)),
        )
        .map(({ id }) => id)
    const upcoming = await walk((after) => listUpcomingEvents(visitor, present, after))
    expect(upcoming).toEqual({ ids: order(made, 1), pages: [25, 25, 5] })
    const past = await walk((after) => listPastEvents(visitor, days(60), after))
    expect(past).toEqual({ ids: order(made, -1), pages: [25, 25, 5] })
  })

  test.each(noId.map((after) => [after.slice(0, 40), after]))('after %j is no error', async (_, after) => {
    for (const page of [
      await listUpcomingEvents(visitor, present, after),
      await listPastEvents(visitor, present, after),
    ]) {
      expect(page.rows.length).toBeLessThanOrEqual(25)
    }
  })
})

test('my sign-ups are mine, live, and of what is not over', async () => {
  const member = await makeMember()
  const [late, soon, over] = [
    await makeEvent({ startsAt: days(9) }),
    await makeEvent({ startsAt: days(3) }),
    await makeEvent({ startsAt: days(-3) }),
  ]
  const cancelled = await makeEvent()
  for (const { id } of [late, soon, over]) await putOnList(id, member.personId, 1, 'CONFIRMED')
  await putOnList(cancelled.id, member.personId, 1, 'CANCELLED')
  await putOnList(late.id, actors.member.personId, 2, 'WAITING')
  const mine = await listOwnSignUps(member, present)
  expect(mine.map(({ status, event }) => [event.id, status])).toEqual([
    [soon.id, 'CONFIRMED'],
    [late.id, 'CONFIRMED'],
  ])
  expect(await listOwnSignUps(visitor, present)).toEqual([])
  expect(await listOwnSignUps(actors.account, present)).toEqual([])
})
