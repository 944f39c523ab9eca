import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type AccountActor, Forbidden } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import { signUp } from '@/lib/sign-ups/commands'
import { answerInvitation, editTalk, inviteSpeaker, proposeTalk, submitTalk, withdrawTalk } from '@/lib/talks/commands'
import { giveFeedback } from '@/lib/talks/feedback'
import {
  getOwnFeedback,
  getOwnTalk,
  getProposal,
  getSlides,
  getSpeaker,
  getTalk,
  listProposals,
  listTalksOf,
} from '@/lib/talks/queries'
import { decideTalk, publishDecisions, reviewTalk } from '@/lib/talks/review'
import { addSlides, addTalkRecording, remindOfSlides } from '@/lib/talks/slides'
import { makeCommitter, makeHolder, makeMaintainer, makeMember, system, visitor } from '../factories/actors'
import { days, hours, minutes, present } from '../factories/clock'
import { makeEvent } from '../factories/events'
import { makePerson } from '../factories/people'
import { makeTalk, pdf, talkInput } from '../factories/talks'
import { effectOf, refusesWithoutTrace } from './all-rows'

type Person = AccountActor & { personId: string }

let organizer: Person
let member: Person
beforeAll(async () => {
  organizer = await makeCommitter()
})
beforeEach(async () => {
  member = await makeMember()
  await db.talk.updateMany({ where: { status: 'SUBMITTED' }, data: { status: 'WITHDRAWN', verdict: null } })
})

const statusOf = async (id: string) => (await db.talk.findFirstOrThrow({ where: { id } })).status
const letters = async (address: string | null) =>
  (await db.outboxMail.findMany({ where: { toAddress: address ?? '' }, orderBy: { id: 'asc' } })).map(
    ({ dedupeKey }) => dedupeKey.split(':')[0],
  )

describe('proposing', () => {
  test('submits at once, or keeps a draft to submit later', async () => {
    const { answer, effect } = await effectOf(() => proposeTalk(member, talkInput(), present))
    expect(answer).toMatchObject({ ok: true, value: { status: 'SUBMITTED' } })
    expect(effect).toMatchObject({ Talk: '+1', TalkSpeaker: '+1' })
    const draft = await makeTalk(member, { status: 'DRAFT' })
    expect((await submitTalk(member, { talkId: draft }, minutes(1))).ok).toBe(true)
    await refusesWithoutTrace(() => submitTalk(member, { talkId: draft }, present), { reason: 'talk-submitted' })
    expect(await statusOf(draft)).toBe('SUBMITTED')
  })

  test('in an area that is not there is refused; changing another’s is forbidden', async () => {
    await refusesWithoutTrace(() => proposeTalk(member, talkInput({ areas: ['nowhere'] }), present), {
      reason: 'area-unknown',
      field: 'areas',
    })
    const talkId = await makeTalk(member)
    const { status: _, ...facts } = talkInput()
    for (const other of [await makeMember(), organizer])
      for (const run of [
        () => editTalk(other, { talkId, ...facts }, present),
        () => submitTalk(other, { talkId }, present),
        () => withdrawTalk(other, { talkId }, present),
        () => inviteSpeaker(other, { talkId, person: 'x' }, present),
      ])
        await expect(run()).rejects.toBeInstanceOf(Forbidden)
    expect((await editTalk(member, { talkId, ...facts }, present)).ok).toBe(true)
  })

  test('withdrawn is closed', async () => {
    const talkId = await makeTalk(member)
    await withdrawTalk(member, { talkId }, present)
    await refusesWithoutTrace(() => withdrawTalk(member, { talkId }, present), { reason: 'talk-closed' })
  })
})

describe('speaking together', () => {
  test('is asked once, by profile, and is a speaker’s from when they accept', async () => {
    const other = await makeMember()
    const talkId = await makeTalk(member)
    const person = `https://portal.example.org/zh/people/${other.personSlug}/?x#y`
    expect((await inviteSpeaker(member, { talkId, person }, present)).ok).toBe(true)
    await refusesWithoutTrace(() => inviteSpeaker(member, { talkId, person }, present), {
      reason: 'speaker-invited',
      field: 'person',
    })
    await refusesWithoutTrace(() => inviteSpeaker(member, { talkId, person: 'nobody-there' }, present), {
      reason: 'person-not-found',
      field: 'person',
    })
    const noMember = (await makeHolder(null)).personSlug ?? ''
    await refusesWithoutTrace(() => inviteSpeaker(member, { talkId, person: noMember }, present), {
      reason: 'speaker-not-member',
      field: 'person',
    })
    const { slug: noAccount } = await makePerson({ terms: [{ role: 'COMMITTER' }] })
    await refusesWithoutTrace(() => inviteSpeaker(member, { talkId, person: noAccount }, present), {
      reason: 'speaker-without-account',
      field: 'person',
    })
    expect(await letters(other.email)).toEqual(['talk-invitation'])
    await refusesWithoutTrace(() => answerInvitation(organizer, { talkId, answer: 'ACCEPTED' }, present), {
      reason: 'not-invited',
    })
    expect((await answerInvitation(other, { talkId, answer: 'DECLINED' }, present)).ok).toBe(true)
    // A change of mind.
    expect((await answerInvitation(other, { talkId, answer: 'ACCEPTED' }, present)).ok).toBe(true)
    await refusesWithoutTrace(() => answerInvitation(other, { talkId, answer: 'DECLINED' }, present), {
      reason: 'not-invited',
    })
  })
})

describe('reviewing', () => {
  test('is for organisers who don’t speak in it, and is hidden from those who do', async () => {
    const speaking = await makeMaintainer()
    const talkId = await makeTalk(speaking)
    await reviewTalk(organizer, { talkId, score: 4, comment: 'canary-comment' }, present)
    await reviewTalk(organizer, { talkId, score: 2, comment: 'canary-comment' }, minutes(1))
    expect(await db.talkReview.count({ where: { talkId } })).toBe(1)
    const session = await makeEvent()
    await decideTalk(organizer, { talkId, decision: session.id }, present)
    await expect(reviewTalk(speaking, { talkId, score: 5 }, present)).rejects.toBeInstanceOf(Forbidden)
    await expect(decideTalk(speaking, { talkId, decision: '' }, present)).rejects.toBeInstanceOf(Forbidden)
    await expect(reviewTalk(member, { talkId, score: 5 }, present)).rejects.toBeInstanceOf(Forbidden)
    // Nothing of it reaches the speaker, by any reading of theirs.
    expect(await getProposal(speaking, talkId)).toBeNull()
    const own = await getOwnTalk(speaking, talkId)
    const listed = await listProposals(speaking, { status: 'SUBMITTED' })
    expect(listed.rows.map(({ id }) => id)).not.toContain(talkId)
    expect(JSON.stringify([own, listed])).not.toMatch(/canary|"score"|verdict|ACCEPT"/)
    expect([own?.session, own?.sessionId, own?.reason]).toEqual([null, null, null])
    expect(await getTalk(speaking, talkId)).toBeNull()
    expect(JSON.stringify(await getProposal(organizer, talkId))).toContain('canary-comment')
  })

  test('puts at most three talks into a session, and wants a reason to decline', async () => {
    const session = await makeEvent()
    const ids = []
    for (let count = 0; count < 4; count++) ids.push(await makeTalk(await makeMember()))
    const [, , , last = ''] = ids
    for (const talkId of ids.slice(0, 3))
      expect((await decideTalk(organizer, { talkId, decision: session.id }, present)).ok).toBe(true)
    await refusesWithoutTrace(() => decideTalk(organizer, { talkId: last, decision: session.id }, present), {
      reason: 'session-full',
      field: 'decision',
      params: { from: 2, to: 3 },
    })
    await refusesWithoutTrace(() => decideTalk(organizer, { talkId: last, decision: 'DECLINE' }, present), {
      reason: 'decline-reason-missing',
      field: 'reason',
    })
    const over = await makeEvent({ startsAt: days(-1) })
    await refusesWithoutTrace(() => decideTalk(organizer, { talkId: last, decision: over.id }, present), {
      reason: 'event-already-begun',
      field: 'decision',
      params: { from: 2, to: 3 },
    })
  })

  test('ends in one publication: two accepted, one declined, one rolled on, each told once', async () => {
    const session = await makeEvent()
    const speakers = [await makeMember(), await makeMember(), await makeMember(), await makeMember()] as const
    // One after another: a session lists its talks in that order.
    const [first, second] = [await makeTalk(speakers[0]), await makeTalk(speakers[1])]
    const [declined, rolled] = [await makeTalk(speakers[2]), await makeTalk(speakers[3])]
    await decideTalk(organizer, { talkId: first, decision: session.id }, present)
    const publish = () => publishDecisions(organizer, { sessionId: session.id }, hours(1))
    await refusesWithoutTrace(publish, { reason: 'session-too-few-talks', params: { from: 2, to: 3 } })
    await decideTalk(organizer, { talkId: second, decision: session.id }, present)
    await decideTalk(organizer, { talkId: declined, decision: 'DECLINE', reason: 'Too broad.' }, present)
    // Until then nobody has heard a thing.
    expect(await Promise.all(speakers.map(({ email }) => letters(email)))).toEqual([[], [], [], []])
    const { effect } = await effectOf(publish)
    expect(effect).toMatchObject({ Talk: '~4', Event: '~1', OutboxMail: '+4' })
    expect(await Promise.all([first, second, declined, rolled].map(statusOf))).toEqual([
      'ACCEPTED',
      'ACCEPTED',
      'DECLINED',
      'SUBMITTED',
    ])
    expect(await Promise.all(speakers.map(({ email }) => letters(email)))).toEqual([
      ['talk-accepted'],
      ['talk-accepted'],
      ['talk-declined'],
      ['talk-rolled-on'],
    ])
    await refusesWithoutTrace(publish, { reason: 'nothing-decided' })
    expect((await listTalksOf(visitor, session.id)).map(({ id }) => id)).toEqual([first, second])
    expect((await db.event.findFirstOrThrow({ where: { id: session.id } })).searchKey).toContain('talk ')
    expect((await getOwnTalk(speakers[2], declined))?.reason).toBe('Too broad.')
    expect((await getSpeaker(visitor, speakers[0].personSlug ?? ''))?.talks.length).toBe(1)
    expect(await getSpeaker(visitor, speakers[3].personSlug ?? '')).toBeNull()
  })
})

/** A session with two accepted talks, in a week. */
async function session() {
  const event = await makeEvent()
  const speakers = [await makeMember(), await makeMember()] as const
  const talks = [await makeTalk(speakers[0]), await makeTalk(speakers[1])] as const
  for (const talkId of talks) await decideTalk(organizer, { talkId, decision: event.id }, present)
  await publishDecisions(organizer, { sessionId: event.id }, present)
  return { event, speaker: speakers[0], other: speakers[1], talkId: talks[0], otherTalk: talks[1] }
}

describe('slides', () => {
  test('are a PDF by its bytes, of the speaker’s, replaced by the next', async () => {
    const { speaker, talkId } = await session()
    const add = (actor: AccountActor, slides: File | undefined, slidesUrl?: string) => () =>
      addSlides(actor, { talkId, slides, slidesUrl }, present)
    await refusesWithoutTrace(add(speaker, pdf('<html>%PDF')), { reason: 'pdf-type', field: 'slides' })
    await refusesWithoutTrace(add(speaker, pdf('%PDF-1.7 cut off')), { reason: 'pdf-broken', field: 'slides' })
    await refusesWithoutTrace(add(speaker, undefined), { reason: 'slides-missing', field: 'slides' })
    await expect(add(member, pdf())()).rejects.toBeInstanceOf(Forbidden)
    expect((await effectOf(add(speaker, pdf()))).effect).toMatchObject({ Talk: '~1', StoredFile: '+1' })
    expect((await effectOf(add(speaker, pdf()))).effect).toMatchObject({ Talk: '~1', StoredFile: '~1' })
    expect((await getSlides(visitor, talkId))?.mediaType).toBe('application/pdf')
    expect((await add(speaker, undefined, 'https://slides.example.org/1')()).ok).toBe(true)
    const open = await makeTalk(speaker)
    await refusesWithoutTrace(() => addSlides(speaker, { talkId: open, slides: pdf() }, present), {
      reason: 'talk-not-accepted',
    })
  })

  test('that are missing three days ahead are asked for, once', async () => {
    const { event, speaker, other, otherTalk } = await session()
    await addSlides(other, { talkId: otherTalk, slides: pdf() }, present)
    const early = new Date(event.startsAt.getTime() - 3 * 86_400_000 - 1)
    await remindOfSlides(system, early)
    expect(await letters(speaker.email)).not.toContain('talk-slides-due')
    await Promise.all([1, 2, 3].map(() => remindOfSlides(system, new Date(early.getTime() + 1))))
    await remindOfSlides(system, days(6))
    expect((await letters(speaker.email)).filter((kind) => kind === 'talk-slides-due').length).toBe(1)
    expect(await letters(other.email)).not.toContain('talk-slides-due')
  })

  test('and recordings of talks are added by organisers', async () => {
    const { talkId, speaker } = await session()
    const recording = { talkId, recordingUrl: 'https://video.example.org/2' }
    await expect(addTalkRecording(speaker, recording, present)).rejects.toBeInstanceOf(Forbidden)
    expect((await addTalkRecording(organizer, recording, present)).ok).toBe(true)
  })
})

describe('feedback', () => {
  test('is for those who had a place, from the beginning on for thirty days, and is counted once each', async () => {
    const { event, talkId, speaker } = await session()
    const listener = await makeMember()
    for (const one of [listener, speaker]) await signUp(one, { eventId: event.id }, present)
    const give = (actor: AccountActor, rating: number, at: Date) => () => giveFeedback(actor, { talkId, rating }, at)
    const begun = event.startsAt
    await refusesWithoutTrace(give(listener, 5, new Date(begun.getTime() - 1)), { reason: 'event-not-begun' })
    await refusesWithoutTrace(give(speaker, 5, begun), { reason: 'own-talk' })
    await refusesWithoutTrace(give(member, 5, begun), { reason: 'no-place-no-feedback' })
    await refusesWithoutTrace(give(listener, 5, days(30, event.endsAt)), { reason: 'feedback-closed' })
    expect((await Promise.all([1, 2, 3, 4].map(() => give(listener, 5, begun)()))).every(({ ok }) => ok)).toBe(true)
    expect((await give(listener, 3, begun)()).ok).toBe(true)
    expect(await db.talk.findFirst({ where: { id: talkId } })).toMatchObject({ ratings: 1, ratingSum: 3 })
    expect(await getOwnFeedback(listener, { id: talkId, session: event })).toEqual({ rating: 3, comment: null })
    expect(await getOwnFeedback(speaker, { id: talkId, session: event })).toBeUndefined()
    expect(await getOwnFeedback(member, { id: talkId, session: event })).toBeUndefined()
  })
})
