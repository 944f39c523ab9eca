import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { listArchive } from '@/lib/archive/queries'
import { archiveFilterSchema } from '@/lib/archive/schema'
import { type AccountActor, Forbidden } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import { cancelEvent, editEvent } from '@/lib/events/commands'
import { signUp } from '@/lib/sign-ups/commands'
import { answerInvitation, editTalk, inviteSpeaker, withdrawTalk } from '@/lib/talks/commands'
import { giveFeedback } from '@/lib/talks/feedback'
import { getOwnTalk, listTalksOf } from '@/lib/talks/queries'
import { decideTalk, publishDecisions, releaseTalk } from '@/lib/talks/review'
import { remindOfSlides } from '@/lib/talks/slides'
import { makeCommitter, makeMember, system, visitor } from '../factories/actors'
import { days, hours, minutes, present } from '../factories/clock'
import { editOf, makeEvent } from '../factories/events'
import { makeTalk, talkInput } from '../factories/talks'
import { effectOf, refusesWithoutTrace } from './all-rows'

type Person = AccountActor & { personId: string }

let organizer: Person
beforeAll(async () => {
  organizer = await makeCommitter()
})
beforeEach(async () => {
  await db.talk.updateMany({ where: { status: 'SUBMITTED' }, data: { status: 'WITHDRAWN', verdict: null } })
})

const talkOf = async (id: string) => {
  const { status, verdict, sessionId, rolls, decidedAt } = await db.talk.findFirstOrThrow({ where: { id } })
  return { status, verdict, sessionId, rolls, decidedAt }
}
const again = { status: 'SUBMITTED', verdict: null, sessionId: null, rolls: 1, decidedAt: null }
const mailTo = async ({ email }: AccountActor) =>
  (await db.outboxMail.findMany({ where: { toAddress: email ?? '' }, orderBy: { id: 'asc' } })).map(
    ({ dedupeKey }) => dedupeKey.split(':')[0],
  )

/** A session of two talks of two members, the first given together with a third; the organiser's turn. */
async function session(own: Parameters<typeof makeEvent>[0] = {}) {
  const event = await makeEvent(own)
  await db.event.update({ where: { id: event.id }, data: { createdById: organizer.personId } })
  const [speaker, together, other] = [await makeMember(), await makeMember(), await makeMember()]
  const [talkId, otherTalk] = [await makeTalk(speaker), await makeTalk(other)]
  await inviteSpeaker(speaker, { talkId, person: together.personSlug ?? '' }, present)
  await answerInvitation(together, { talkId, answer: 'ACCEPTED' }, present)
  await accept(event.id, talkId, otherTalk)
  return { event, speaker, together, other, talkId, otherTalk }
}

async function accept(sessionId: string, ...talkIds: string[]) {
  for (const talkId of talkIds) await decideTalk(organizer, { talkId, decision: sessionId }, present)
  const answer = await publishDecisions(organizer, { sessionId }, present)
  expect(answer.ok).toBe(true)
}

const found = async (q: string) => (await listArchive(visitor, archiveFilterSchema.parse({ q }), days(30))).rows.length

describe('an accepted talk', () => {
  test('is withdrawn until its session begins: whoever gives it, too, and the organiser hear of it', async () => {
    const { event, speaker, together, other, talkId } = await session()
    await refusesWithoutTrace(() => withdrawTalk(speaker, { talkId }, event.startsAt), { reason: 'talk-session-begun' })
    const before = await mailTo(organizer)
    const { effect } = await effectOf(() => withdrawTalk(speaker, { talkId }, minutes(1)))
    expect(effect).toEqual({ Talk: '~1', Event: '~1', AuditEntry: '+1', OutboxMail: '+2' })
    expect(await talkOf(talkId)).toMatchObject({ status: 'WITHDRAWN', verdict: null, sessionId: null })
    expect((await listTalksOf(visitor, event.id)).length).toBe(1)
    expect(await mailTo(speaker)).toEqual(['talk-accepted'])
    expect(await mailTo(together)).toEqual(['talk-invitation', 'talk-accepted', 'talk-withdrawn'])
    expect(await mailTo(other)).toEqual(['talk-accepted'])
    expect((await mailTo(organizer)).slice(before.length)).toEqual(['talk-withdrawn'])
    const audit = await db.auditEntry.findFirst({ where: { action: 'talk.withdrawn', subject: `talk:${talkId}` } })
    expect(audit?.details).toEqual({ sessionId: event.id })
  })

  test('is released by organisers who don’t speak in it, and can be accepted anew, with all its letters', async () => {
    const { event, speaker, together, other, talkId, otherTalk } = await session()
    await expect(releaseTalk(speaker, { talkId }, present)).rejects.toBeInstanceOf(Forbidden)
    await remindOfSlides(system, days(6))
    const { effect } = await effectOf(() => releaseTalk(organizer, { talkId }, minutes(1)))
    expect(effect).toEqual({ Talk: '~1', Event: '~1', AuditEntry: '+1', OutboxMail: '+2' })
    expect(await talkOf(talkId)).toEqual(again)
    expect(await getOwnTalk(speaker, talkId)).toMatchObject({ session: null, reason: null })
    await refusesWithoutTrace(() => releaseTalk(organizer, { talkId }, present), { reason: 'talk-not-accepted' })
    await accept(event.id, talkId)
    await remindOfSlides(system, days(6))
    const letters = ['talk-accepted', 'talk-slides-due', 'talk-released', 'talk-accepted', 'talk-slides-due']
    expect(await mailTo(speaker)).toEqual(letters)
    expect(await mailTo(together)).toEqual(['talk-invitation', ...letters])
    const listener = await makeMember()
    await signUp(listener, { eventId: event.id }, present)
    await giveFeedback(listener, { talkId: otherTalk, rating: 4 }, event.startsAt)
    await refusesWithoutTrace(() => releaseTalk(organizer, { talkId: otherTalk }, days(8)), { reason: 'talk-heard' })
    expect(await mailTo(other)).toEqual(['talk-accepted', 'talk-slides-due'])
  })

  test('is found in the archive by a title and a speaker that it has got since', async () => {
    const { speaker, talkId } = await session()
    const { status: _, ...facts } = talkInput({ title: 'Speculative decoding' })
    expect(await found('speculative')).toBe(0)
    await editTalk(speaker, { talkId, ...facts }, present)
    expect(await found('speculative')).toBe(1)
    const late = await makeMember()
    await inviteSpeaker(speaker, { talkId, person: late.personSlug ?? '' }, present)
    expect(await found(late.name ?? '')).toBe(0)
    await answerInvitation(late, { talkId, answer: 'ACCEPTED' }, present)
    expect(await found(late.name ?? '')).toBe(1)
    await withdrawTalk(speaker, { talkId }, minutes(1))
    expect([await found('speculative'), await found(late.name ?? '')]).toEqual([0, 0])
  })

  test('withdrawn while it is accepted is in no session, and its organiser knows', async () => {
    const event = await makeEvent()
    await db.event.update({ where: { id: event.id }, data: { createdById: organizer.personId } })
    const speaker = await makeMember()
    const [talkId, otherTalk] = [await makeTalk(speaker), await makeTalk(await makeMember())]
    for (const id of [talkId, otherTalk]) await decideTalk(organizer, { talkId: id, decision: event.id }, present)
    const before = (await mailTo(organizer)).length
    const [withdrawn, published] = await Promise.all([
      withdrawTalk(speaker, { talkId }, present),
      publishDecisions(organizer, { sessionId: event.id }, present),
    ])
    expect(withdrawn.ok).toBe(true)
    expect(await talkOf(talkId)).toMatchObject({ status: 'WITHDRAWN', sessionId: null })
    expect((await mailTo(organizer)).slice(before)).toEqual(published.ok ? ['talk-withdrawn'] : [])
    expect((await mailTo(speaker)).length).toBe(published.ok ? 1 : 0)
  })
})

describe('a session that is called off', () => {
  test('frees its talks for another one, and tells everybody once', async () => {
    const { event, speaker, together, other, talkId, otherTalk } = await session()
    const meant = await makeMember()
    const meantTalk = await makeTalk(meant)
    await decideTalk(organizer, { talkId: meantTalk, decision: event.id }, present)
    const listener = await makeMember()
    for (const member of [listener, other]) await signUp(member, { eventId: event.id }, present)
    const { effect } = await effectOf(() => cancelEvent(organizer, { eventId: event.id }, minutes(1)))
    expect(effect).toMatchObject({ Event: '~1', Talk: '~3', AuditEntry: '+3', OutboxMail: '+4' })
    for (const id of [talkId, otherTalk]) expect(await talkOf(id)).toEqual(again)
    // Nobody had told them; they are as undecided as before.
    expect(await talkOf(meantTalk)).toEqual({ ...again, rolls: 0 })
    expect((await mailTo(speaker)).slice(1)).toEqual(['session-cancelled'])
    expect((await mailTo(together)).slice(2)).toEqual(['session-cancelled'])
    expect((await mailTo(other)).slice(1)).toEqual(['sign-up-confirmed', 'session-cancelled'])
    expect(await mailTo(listener)).toEqual(['sign-up-confirmed', 'event-cancelled'])
    expect(await mailTo(meant)).toEqual([])
    const next = await makeEvent()
    await accept(next.id, talkId, otherTalk)
    expect((await mailTo(speaker)).slice(1)).toEqual(['session-cancelled', 'talk-accepted'])
  })

  test('as a draft frees them, too', async () => {
    const { event, speaker, talkId } = await session({ status: 'DRAFT' })
    await cancelEvent(organizer, { eventId: event.id }, minutes(1))
    expect(await talkOf(talkId)).toEqual(again)
    expect((await mailTo(speaker)).slice(1)).toEqual(['session-cancelled'])
  })
})

describe('a session that changes', () => {
  test.each(['PUBLISHED', 'DRAFT'] as const)('is told to its speakers, each once: %s', async (status) => {
    const {
      event,
      speaker,
      together,
      other,
      talkId: _,
    } = await session({
      status,
      joinUrl: 'https://meet.example.org/7',
    })
    const second = await makeTalk(speaker)
    await accept(event.id, second)
    if (status === 'PUBLISHED')
      for (const member of [other, speaker]) await signUp(member, { eventId: event.id }, present)
    const sooner = { startsAt: '2026-03-08T20:00', endsAt: '2026-03-08T21:00', signUpClosesAt: '2026-03-08T20:00' }
    expect((await editEvent(organizer, editOf(event, sooner), present)).ok).toBe(true)
    const told = [speaker, together, other]
    for (const one of told) expect((await mailTo(one)).at(-1)).toBe('session-changed')
    expect((await Promise.all(told.map(mailTo))).flat().filter((kind) => kind?.endsWith('-changed')).length).toBe(3)
    const mail = await db.outboxMail.findMany({ where: { toAddress: speaker.email ?? '' }, orderBy: { id: 'asc' } })
    expect(mail.at(-1)?.text).toMatch(/20:00[\s\S]*https:\/\/meet\.example\.org\/7/)
    // Once more is another change.
    await editEvent(organizer, editOf(event, { ...sooner, placeZh: '别处', placeEn: 'Elsewhere' }), minutes(1))
    expect((await mailTo(speaker)).filter((kind) => kind === 'session-changed').length).toBe(2)
  })
})

describe('publishing decisions', () => {
  test('rolls on what was meant for a session that was called off or has begun', async () => {
    const [off, begun] = [await makeEvent(), await makeEvent({ startsAt: hours(1) })]
    const [speakers, next] = [[await makeMember(), await makeMember(), await makeMember()], await makeEvent()]
    const [late, lost, kept] = [
      await makeTalk(speakers[0] as Person),
      await makeTalk(speakers[1] as Person),
      await makeTalk(speakers[2] as Person),
    ]
    const later = await makeEvent({ startsAt: days(20) })
    await decideTalk(organizer, { talkId: late, decision: begun.id }, present)
    await decideTalk(organizer, { talkId: lost, decision: off.id }, present)
    await decideTalk(organizer, { talkId: kept, decision: later.id }, present)
    // As it was left by cancellations of before talks were freed with them.
    await db.event.update({ where: { id: off.id }, data: { status: 'CANCELLED' } })
    for (const talkId of [await makeTalk(await makeMember()), await makeTalk(await makeMember())])
      await decideTalk(organizer, { talkId, decision: next.id }, present)
    expect((await publishDecisions(organizer, { sessionId: next.id }, hours(1))).ok).toBe(true)
    for (const talkId of [late, lost]) expect(await talkOf(talkId)).toEqual(again)
    expect(await talkOf(kept)).toMatchObject({ verdict: 'ACCEPT', sessionId: later.id, rolls: 0 })
    expect(await Promise.all(speakers.map(mailTo))).toEqual([['talk-rolled-on'], ['talk-rolled-on'], []])
  })
})
