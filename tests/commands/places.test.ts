import { beforeAll, describe, expect, test } from 'vitest'
import type { AccountActor } from '@/lib/auth/permissions'
import { checkInCode } from '@/lib/check-in/code'
import { db } from '@/lib/db/client'
import { cancelEvent, editEvent } from '@/lib/events/commands'
import { countParticipations } from '@/lib/events/queries'
import { checkIn, tickOff, undoTickOff } from '@/lib/sign-ups/attendance'
import { acceptPlace, cancelSignUp, signUp } from '@/lib/sign-ups/commands'
import { expireOffers } from '@/lib/sign-ups/offers'
import { sendReminders } from '@/lib/sign-ups/reminders'
import { makeCommitter, makeMember, system } from '../factories/actors'
import { days, hours, minutes, present } from '../factories/clock'
import { editOf, makeEvent } from '../factories/events'
import { effectOf, refusesWithoutTrace } from './all-rows'

let organizer: AccountActor & { personId: string }
beforeAll(async () => {
  organizer = await makeCommitter()
})

const statesOf = async (eventId: string) =>
  (await db.signUp.findMany({ where: { eventId }, orderBy: { position: 'asc' } })).map(({ status }) => status)
const countsOf = async (id: string) => {
  const { taken, waiting } = await db.event.findFirstOrThrow({ where: { id } })
  return { taken, waiting }
}
const causesTo = async (address: string | null) =>
  (await db.outboxMail.findMany({ where: { toAddress: address ?? '' }, orderBy: { id: 'asc' } })).map(
    ({ dedupeKey }) => dedupeKey.split(':')[0],
  )

describe('a place that is to be accepted', () => {
  const lined = async () => {
    const event = await makeEvent({ capacity: 1, acceptHours: 3 })
    const members = [await makeMember(), await makeMember(), await makeMember()] as const
    for (const member of members) await signUp(member, { eventId: event.id }, present)
    await cancelSignUp(members[0], { eventId: event.id }, present)
    return { event, first: members[1], second: members[2] }
  }

  test('is held for the first in line, who accepts it', async () => {
    const { event, first } = await lined()
    expect(await statesOf(event.id)).toEqual(['CANCELLED', 'OFFERED', 'WAITING'])
    expect(await countsOf(event.id)).toEqual({ taken: 1, waiting: 1 })
    const { effect } = await effectOf(() => acceptPlace(first, { eventId: event.id }, minutes(179)))
    expect(effect).toEqual({ SignUp: '~1', AuditEntry: '+1', OutboxMail: '+1' })
    expect(await statesOf(event.id)).toEqual(['CANCELLED', 'CONFIRMED', 'WAITING'])
    expect(await causesTo(first.email)).toEqual(['sign-up-waiting', 'sign-up-offered', 'sign-up-confirmed'])
    await expireOffers(system, hours(4))
    expect(await statesOf(event.id)).toEqual(['CANCELLED', 'CONFIRMED', 'WAITING'])
  })

  test('goes to the next at the instant the time is up, not a millisecond sooner', async () => {
    const { event, first, second } = await lined()
    await expireOffers(system, new Date(hours(3).getTime() - 1))
    expect(await statesOf(event.id)).toEqual(['CANCELLED', 'OFFERED', 'WAITING'])
    await refusesWithoutTrace(() => acceptPlace(first, { eventId: event.id }, hours(3)), { reason: 'offer-expired' })
    await refusesWithoutTrace(() => acceptPlace(second, { eventId: event.id }, hours(3)), {
      reason: 'no-place-offered',
    })
    const { effect } = await effectOf(() => expireOffers(system, hours(3)))
    expect(effect).toEqual({ Event: '~1', SignUp: '~2', AuditEntry: '+2', OutboxMail: '+2' })
    expect(await statesOf(event.id)).toEqual(['CANCELLED', 'EXPIRED', 'OFFERED'])
    expect(await causesTo(first.email)).toEqual(['sign-up-waiting', 'sign-up-offered', 'sign-up-expired'])
    // Once more, after a restart or by another instance, changes nothing.
    expect((await effectOf(() => expireOffers(system, hours(3)))).effect).toEqual({})
    // Whoever let it pass may queue again, at the end.
    expect((await signUp(first, { eventId: event.id }, hours(3))).ok).toBe(true)
    expect(await statesOf(event.id)).toEqual(['CANCELLED', 'EXPIRED', 'OFFERED', 'WAITING'])
  })

  test('expired by many at once is passed on once', async () => {
    const { event } = await lined()
    await Promise.all(Array.from({ length: 8 }, () => expireOffers(system, hours(3))))
    expect(await statesOf(event.id)).toEqual(['CANCELLED', 'EXPIRED', 'OFFERED'])
    expect(await countsOf(event.id)).toEqual({ taken: 1, waiting: 0 })
  })

  test('is never held beyond the beginning, and stays free after it', async () => {
    const event = await makeEvent({ capacity: 1, acceptHours: 48, startsAt: hours(5) })
    const [holder, next, last] = [await makeMember(), await makeMember(), await makeMember()]
    for (const member of [holder, next, last]) await signUp(member, { eventId: event.id }, present)
    await cancelSignUp(holder, { eventId: event.id }, present)
    const { acceptBy } = await db.signUp.findFirstOrThrow({ where: { eventId: event.id, status: 'OFFERED' } })
    expect(acceptBy).toEqual(event.startsAt)
    await expireOffers(system, event.startsAt)
    expect(await statesOf(event.id)).toEqual(['CANCELLED', 'EXPIRED', 'WAITING'])
    expect(await countsOf(event.id)).toEqual({ taken: 0, waiting: 1 })
  })

  test('is held until the beginning where that comes nearer', async () => {
    const event = await makeEvent({ capacity: 1, acceptHours: 48, startsAt: days(2) })
    const [holder, next] = [await makeMember(), await makeMember()]
    for (const member of [holder, next]) await signUp(member, { eventId: event.id }, present)
    await cancelSignUp(holder, { eventId: event.id }, present)
    // In two hours, in the SIG's zone.
    const sooner = { startsAt: '2026-03-02T18:00', endsAt: '2026-03-02T20:00', signUpClosesAt: '2026-03-02T17:30' }
    expect((await editEvent(organizer, editOf(event, sooner), present)).ok).toBe(true)
    const startsAt = hours(2)
    const { acceptBy } = await db.signUp.findFirstOrThrow({ where: { eventId: event.id, status: 'OFFERED' } })
    expect(acceptBy).toEqual(startsAt)
    // Of before it was held no longer than that.
    await db.signUp.updateMany({ where: { eventId: event.id, status: 'OFFERED' }, data: { acceptBy: days(2) } })
    await refusesWithoutTrace(() => acceptPlace(next, { eventId: event.id }, startsAt), {
      reason: 'event-already-begun',
    })
  })

  test('given up goes on; with a cancelled event it ends without a word', async () => {
    await expireOffers(system, days(1))
    const { event, first } = await lined()
    await cancelSignUp(first, { eventId: event.id }, minutes(1))
    expect(await statesOf(event.id)).toEqual(['CANCELLED', 'CANCELLED', 'OFFERED'])
    await cancelEvent(organizer, { eventId: event.id }, minutes(2))
    const { effect } = await effectOf(() => expireOffers(system, days(1)))
    expect(effect).toEqual({ Event: '~1', SignUp: '~1', AuditEntry: '+1' })
  })
})

describe('reminders', () => {
  const reminded = async (address: string | null) =>
    (await causesTo(address)).filter((cause) => cause?.includes('remind'))

  test('go out a day and an hour ahead, to those who have a place, once each', async () => {
    const event = await makeEvent({ capacity: 1, startsAt: days(3) })
    const [placed, waiting] = [await makeMember(), await makeMember()]
    for (const member of [placed, waiting]) await signUp(member, { eventId: event.id }, present)
    const ahead = (milliseconds: number) => new Date(event.startsAt.getTime() - milliseconds)
    const day = 24 * 3_600_000
    await sendReminders(system, ahead(day + 1))
    expect(await reminded(placed.email)).toEqual([])
    // Twice, and by several instances at once.
    await Promise.all(Array.from({ length: 5 }, () => sendReminders(system, ahead(day))))
    await sendReminders(system, ahead(day - 60_000))
    expect(await reminded(placed.email)).toEqual(['event-reminder-day'])
    await sendReminders(system, ahead(3_600_000))
    await sendReminders(system, ahead(1))
    await sendReminders(system, event.startsAt)
    expect(await reminded(placed.email)).toEqual(['event-reminder-day', 'event-reminder-hour'])
    expect(await reminded(waiting.email)).toEqual([])
  })

  test('after an absence only the nearer one is sent', async () => {
    const event = await makeEvent({ startsAt: days(4) })
    const member = await makeMember()
    await signUp(member, { eventId: event.id }, present)
    const late = new Date(event.startsAt.getTime() - 60_000)
    await sendReminders(system, late)
    await sendReminders(system, late)
    expect(await reminded(member.email)).toEqual(['event-reminder-hour'])
  })

  test('are sent anew for another time, and not for what is cancelled or a draft', async () => {
    const event = await makeEvent({ startsAt: days(5) })
    const member = await makeMember()
    await signUp(member, { eventId: event.id }, present)
    await sendReminders(system, days(4))
    await editEvent(organizer, editOf(event, { startsAt: '2026-03-08T16:00', endsAt: '2026-03-08T17:00' }), days(4))
    await sendReminders(system, days(5))
    expect(await reminded(member.email)).toEqual(['event-reminder-day', 'event-reminder-day'])
    await cancelEvent(organizer, { eventId: event.id }, days(5))
    await makeEvent({ status: 'DRAFT', startsAt: hours(121) })
    expect((await effectOf(() => sendReminders(system, new Date('2026-03-08T07:30:00Z')))).effect).toEqual({})
  })
})

describe('checking in', () => {
  const begun = async () => {
    const event = await makeEvent({ capacity: 1, startsAt: hours(1) })
    const [placed, waiting] = [await makeMember(), await makeMember()]
    for (const member of [placed, waiting]) await signUp(member, { eventId: event.id }, present)
    return { event, placed, waiting, code: checkInCode(`event:${event.id}`) }
  }

  test('by the code, in any spelling, counts once', async () => {
    const { event, placed, code } = await begun()
    const typed = ` ${code.toLowerCase().replace('-', ' ')}`
    const answer = await effectOf(() => checkIn(placed, { eventId: event.id, code: typed }, minutes(30)))
    expect(answer).toEqual({
      answer: { ok: true, value: { slug: event.slug } },
      effect: { Event: '~1', EventAttendance: '+1', AuditEntry: '+1' },
    })
    await refusesWithoutTrace(() => checkIn(placed, { eventId: event.id, code }, minutes(31)), {
      reason: 'already-checked-in',
    })
    expect((await db.event.findFirst({ where: { id: event.id } }))?.attended).toBe(1)
  })

  test('is refused with another event’s code, too early, too late, without a place', async () => {
    const { event, placed, waiting, code } = await begun()
    const other = checkInCode('event:018f0000-0000-7000-8000-000000000000')
    const attempt = (actor: AccountActor, given: string, at: Date) => () =>
      checkIn(actor, { eventId: event.id, code: given }, at)
    await refusesWithoutTrace(attempt(placed, other, hours(1)), { reason: 'check-in-code-wrong', field: 'code' })
    await refusesWithoutTrace(attempt(placed, '界', hours(1)), { reason: 'check-in-code-wrong', field: 'code' })
    await refusesWithoutTrace(attempt(placed, code, new Date(minutes(30).getTime() - 1)), {
      reason: 'check-in-not-open',
    })
    await refusesWithoutTrace(attempt(placed, code, minutes(210)), { reason: 'check-in-closed' })
    await refusesWithoutTrace(attempt(waiting, code, hours(1)), { reason: 'no-place-to-check-in' })
    await refusesWithoutTrace(attempt(await makeMember(), code, hours(1)), { reason: 'no-place-to-check-in' })
  })

  test('by the list: ticked off, taken back, and again', async () => {
    const { event } = await begun()
    const { id: signUpId } = await db.signUp.findFirstOrThrow({ where: { eventId: event.id, status: 'CONFIRMED' } })
    const { id: waiting } = await db.signUp.findFirstOrThrow({ where: { eventId: event.id, status: 'WAITING' } })
    expect((await tickOff(organizer, { signUpId }, hours(1))).ok).toBe(true)
    await refusesWithoutTrace(() => tickOff(organizer, { signUpId }, hours(1)), { reason: 'already-checked-in' })
    await refusesWithoutTrace(() => tickOff(organizer, { signUpId: waiting }, hours(1)), { reason: 'no-place-free' })
    expect((await undoTickOff(organizer, { signUpId }, hours(2))).ok).toBe(true)
    await refusesWithoutTrace(() => undoTickOff(organizer, { signUpId }, hours(2)), { reason: 'not-checked-in' })
    // The list may be put in order long after.
    expect((await tickOff(organizer, { signUpId }, days(9))).ok).toBe(true)
    expect((await db.event.findFirst({ where: { id: event.id } }))?.attended).toBe(1)
  })

  test('by the list: whoever waited, or had not accepted, and came gets a place that is free', async () => {
    const { event, waiting } = await begun()
    await editEvent(organizer, editOf(event, { capacity: 2 }), hours(1))
    expect(await statesOf(event.id)).toEqual(['CONFIRMED', 'WAITING'])
    const { id: signUpId } = await db.signUp.findFirstOrThrow({ where: { eventId: event.id, status: 'WAITING' } })
    const { effect } = await effectOf(() => tickOff(organizer, { signUpId }, hours(1)))
    expect(effect).toEqual({ Event: '~1', SignUp: '~1', EventAttendance: '+1', AuditEntry: '+2' })
    expect(await statesOf(event.id)).toEqual(['CONFIRMED', 'CONFIRMED'])
    expect(await countsOf(event.id)).toEqual({ taken: 2, waiting: 0 })
    expect((await db.event.findFirst({ where: { id: event.id } }))?.attended).toBe(1)
    await refusesWithoutTrace(
      () => checkIn(waiting, { eventId: event.id, code: checkInCode(`event:${event.id}`) }, hours(1)),
      { reason: 'already-checked-in' },
    )
    const held = await makeEvent({ capacity: 1, acceptHours: 3, startsAt: hours(1) })
    const [first, second] = [await makeMember(), await makeMember()]
    for (const member of [first, second]) await signUp(member, { eventId: held.id }, present)
    await cancelSignUp(first, { eventId: held.id }, minutes(40))
    const offered = await db.signUp.findFirstOrThrow({ where: { eventId: held.id, status: 'OFFERED' } })
    expect((await tickOff(organizer, { signUpId: offered.id }, minutes(45))).ok).toBe(true)
    await expireOffers(system, hours(2))
    expect(await statesOf(held.id)).toEqual(['CANCELLED', 'CONFIRMED'])
    expect(await countsOf(held.id)).toEqual({ taken: 1, waiting: 0 })
    const { id: gone } = await db.signUp.findFirstOrThrow({ where: { eventId: held.id, status: 'CANCELLED' } })
    await refusesWithoutTrace(() => tickOff(organizer, { signUpId: gone }, hours(2)), { reason: 'sign-up-not-found' })
  })

  test('by the list: two who waited and one free place, at once: one of them gets it', async () => {
    const { event } = await begun()
    await signUp(await makeMember(), { eventId: event.id }, present)
    await editEvent(organizer, editOf(event, { capacity: 2 }), hours(1))
    const waiting = await db.signUp.findMany({ where: { eventId: event.id, status: 'WAITING' } })
    const answers = await Promise.all(waiting.map(({ id: signUpId }) => tickOff(organizer, { signUpId }, hours(1))))
    expect(answers.filter(({ ok }) => ok).length).toBe(1)
    expect(await countsOf(event.id)).toEqual({ taken: 2, waiting: 1 })
  })

  test('counts participations and people by the year of the event', async () => {
    await db.eventAttendance.deleteMany()
    const [often, once] = [await makeMember(), await makeMember()]
    // Midnight in the SIG's zone, eight hours before UTC's.
    for (const startsAt of [new Date('2026-12-31T15:59:00Z'), new Date('2026-12-31T16:00:00Z'), days(40)]) {
      const event = await makeEvent({ startsAt })
      for (const member of startsAt.getUTCMonth() === 11 ? [often] : [often, once]) {
        await signUp(member, { eventId: event.id }, present)
        await checkIn(member, { eventId: event.id, code: checkInCode(`event:${event.id}`) }, startsAt)
      }
    }
    expect(await countParticipations(organizer, 2026)).toEqual({ participations: 3, people: 2 })
    expect(await countParticipations(organizer, 2027)).toEqual({ participations: 1, people: 1 })
  })
})
