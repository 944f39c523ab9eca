import fc from 'fast-check'
import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { editEvent } from '@/lib/events/commands'
import { acceptPlace, cancelSignUp, signUp } from '@/lib/sign-ups/commands'
import { expireOffers } from '@/lib/sign-ups/offers'
import { makeCommitter, makeMember, system } from '../factories/actors'
import { days, hours, present } from '../factories/clock'
import { editOf, makeEvent } from '../factories/events'
import { HeldLine, type HeldStep, heldStep, naively } from './held-line'

/** What people do, one after the other: someone joins, or gives up what they have. */
type Step = { who: number; what: 'join' | 'cancel' }

/** An event as a sentence: places go to the first in line. */
class Line {
  private confirmed: number[] = []
  private waiting: number[] = []
  constructor(private readonly capacity: number) {}

  take({ who, what }: Step): string {
    return what === 'join' ? this.join(who) : this.cancel(who)
  }

  get state() {
    return { confirmed: new Set(this.confirmed), waiting: this.waiting, taken: this.confirmed.length }
  }

  private join(who: number): string {
    if (this.confirmed.includes(who) || this.waiting.includes(who)) return 'already-signed-up'
    const hasPlace = this.confirmed.length < this.capacity
    if (hasPlace) this.confirmed.push(who)
    else this.waiting.push(who)
    return hasPlace ? 'CONFIRMED' : 'WAITING'
  }

  private cancel(who: number): string {
    const hadPlace = this.confirmed.includes(who)
    if (!hadPlace && !this.waiting.includes(who)) return 'not-signed-up'
    this.confirmed = this.confirmed.filter((one) => one !== who)
    this.waiting = this.waiting.filter((one) => one !== who)
    const next = hadPlace ? this.waiting.shift() : undefined
    if (next !== undefined) this.confirmed.push(next)
    return 'done'
  }
}

const step: fc.Arbitrary<Step> = fc.record({
  who: fc.nat({ max: 6 }),
  what: fc.constantFrom<Step['what'][]>('join', 'join', 'cancel'),
})

test('whatever people do in whatever order, places and line are those of the rule', async () => {
  const members = await Promise.all(Array.from({ length: 7 }, () => makeMember()))
  const byPerson = new Map(members.map(({ personId }, index) => [personId, index]))
  const member = (who: number) => members[who] ?? expect.fail('no such member')

  const take = async (eventId: string, { who, what }: Step): Promise<string> => {
    if (what === 'join') {
      const joined = await signUp(member(who), { eventId }, present)
      return joined.ok ? joined.value.place : joined.reason
    }
    const cancelled = await cancelSignUp(member(who), { eventId }, present)
    return cancelled.ok ? 'done' : cancelled.reason
  }

  const stateOf = async (eventId: string) => {
    const { taken } = await db.event.findFirstOrThrow({ where: { id: eventId } })
    const rows = await db.signUp.findMany({ where: { eventId }, orderBy: { position: 'asc' } })
    const who = (status: string) =>
      rows.filter((row) => row.status === status).map(({ personId }) => byPerson.get(personId) ?? -1)
    return { confirmed: new Set(who('CONFIRMED')), waiting: who('WAITING'), taken }
  }

  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 3 }), fc.array(step, { maxLength: 14 }), async (capacity, steps) => {
      const line = new Line(capacity)
      const { id } = await makeEvent({ capacity })
      for (const one of steps) expect(await take(id, one)).toBe(line.take(one))
      expect(await stateOf(id)).toEqual(line.state)
    }),
    { numRuns: 25 },
  )
}, 120_000)

test('all of it at once: taken is what is confirmed, no more than the capacity, and nobody waits beside a free place', async () => {
  const members = await Promise.all(Array.from({ length: 7 }, () => makeMember()))
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 3 }), fc.array(step, { maxLength: 16 }), async (capacity, steps) => {
      const { id: eventId } = await makeEvent({ capacity })
      await Promise.all(
        steps.map(({ who, what }) => {
          const actor = members[who] ?? expect.fail('no such member')
          return what === 'join' ? signUp(actor, { eventId }, present) : cancelSignUp(actor, { eventId }, present)
        }),
      )
      const { taken, queued } = await db.event.findFirstOrThrow({ where: { id: eventId } })
      const rows = await db.signUp.findMany({ where: { eventId }, orderBy: { position: 'asc' } })
      const live = rows.filter(({ status }) => status !== 'CANCELLED')
      const places = Math.min(capacity, live.length)
      expect(rows.map(({ position }) => position)).toEqual(rows.map((_, index) => index + 1))
      expect(queued).toBe(rows.length)
      expect(taken).toBe(places)
      // In order of arrival: first those who have a place, then those who wait.
      expect(live.map(({ status }) => status)).toEqual(live.map((_, at) => (at < places ? 'CONFIRMED' : 'WAITING')))
      expect(new Set(live.map(({ personId }) => personId)).size).toBe(live.length)
    }),
    { numRuns: 25 },
  )
}, 120_000)

test('10,000 steps of joining, cancelling, accepting, resizing and expiring leave what the rule says', async () => {
  const members = await Promise.all(Array.from({ length: 7 }, () => makeMember()))
  const organizer = await makeCommitter()
  const byPerson = new Map(members.map(({ personId }, index) => [personId, index]))

  const take = async (eventId: string, step: HeldStep, at: Date): Promise<string> => {
    const member = members[step.who] ?? expect.fail('no such member')
    if (step.what === 'hour') {
      await expireOffers(system, at)
      return 'done'
    }
    if (step.what === 'join') {
      const joined = await signUp(member, { eventId }, at)
      return joined.ok ? joined.value.place : joined.reason
    }
    if (step.what === 'resize') {
      const event = await db.event.findFirstOrThrow({ where: { id: eventId } })
      const resized = await editEvent(organizer, editOf(event, { capacity: step.size }), at)
      return resized.ok ? 'done' : resized.reason
    }
    const command = step.what === 'accept' ? acceptPlace : cancelSignUp
    const answer = await command(member, { eventId }, at)
    return answer.ok ? 'done' : answer.reason
  }

  const stateOf = async (eventId: string) => {
    const { taken, waiting, capacity } = await db.event.findFirstOrThrow({ where: { id: eventId } })
    const rows = await db.signUp.findMany({ where: { eventId }, orderBy: { position: 'asc' } })
    const who = (status: string) =>
      rows.filter((row) => row.status === status).map(({ personId }) => byPerson.get(personId) ?? -1)
    expect(taken).toBeLessThanOrEqual(capacity)
    expect(rows.map(({ position }) => position)).toEqual(rows.map((_, index) => index + 1))
    return { confirmed: who('CONFIRMED'), offered: who('OFFERED'), line: who('WAITING'), taken, waiting, capacity }
  }

  await fc.assert(
    fc.asyncProperty(fc.boolean(), fc.array(heldStep, { minLength: 250, maxLength: 250 }), async (isAsking, steps) => {
      const model = new HeldLine(2, isAsking)
      const { id } = await makeEvent({ capacity: 2, startsAt: days(400), acceptHours: isAsking ? 2 : null })
      let elapsed = 0
      for (const [index, step] of steps.entries()) {
        if (step.what === 'hour') elapsed += 1
        const at = hours(elapsed, present)
        expect(await take(id, step, at), `${index}: ${JSON.stringify(step)}`).toBe(model.take(step))
        if (index % 10 === 9) expect(await stateOf(id)).toEqual(model.state)
      }
      expect(await stateOf(id)).toEqual(model.state)
    }),
    { numRuns: 40, endOnFailure: true },
  )
}, 600_000)

test('the model tells a line that forgets to move when there is more room from one that moves', () => {
  const disagrees = fc.check(
    fc.property(fc.array(heldStep, { minLength: 50, maxLength: 50 }), (steps) => {
      const [careful, careless] = [new HeldLine(2, false), naively(new HeldLine(2, false))]
      for (const step of steps) expect(careless.take(step)).toBe(careful.take(step))
      expect(careless.state).toEqual(careful.state)
    }),
    { numRuns: 50 },
  )
  expect(disagrees.failed).toBe(true)
})
