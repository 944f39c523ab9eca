import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import type { AccountActor } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import { editEvent, publishEvent, writeRecap } from '@/lib/events/commands'
import { signUp } from '@/lib/sign-ups/commands'
import { makeCommitter, makeMember } from '../factories/actors'
import { days, hours, minutes, present } from '../factories/clock'
import { editOf, makeEvent } from '../factories/events'
import { effectOf, refusesWithoutTrace } from './all-rows'

let organizer: AccountActor & { personId: string }
beforeAll(async () => {
  organizer = await makeCommitter()
})

const statesOf = async (eventId: string) =>
  (await db.signUp.findMany({ where: { eventId }, orderBy: { position: 'asc' } })).map(({ status }) => status)

const mailsAbout = async (kind: string, address: string | null) =>
  (
    await db.outboxMail.findMany({
      where: { toAddress: address ?? '', dedupeKey: { startsWith: `${kind}:` } },
      orderBy: { id: 'asc' },
    })
  ).map(({ text }) => text)

const picture = async () => {
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#1c5a8c' } })
    .png()
    .toBuffer()
  return new File([new Uint8Array(bytes)], 'cover.png')
}

describe('editing an event', () => {
  test('moved, tells whoever has a place or waits, and gives the link to those with a place alone', async () => {
    const event = await makeEvent({ capacity: 1, joinUrl: 'https://meet.example.org/9' })
    const [placed, waiting] = [await makeMember({ locale: 'en' }), await makeMember()]
    for (const member of [placed, waiting]) await signUp(member, { eventId: event.id }, present)
    const moved = editOf(event, { startsAt: '2026-03-09T20:00', endsAt: '2026-03-09T22:00' })
    const { answer, effect } = await effectOf(() => editEvent(organizer, moved, present))
    expect(answer).toEqual({ ok: true, value: { slug: event.slug } })
    expect(effect).toEqual({ Event: '~1', Duty: '+1', Rota: '+1', AuditEntry: '+1', OutboxMail: '+2' })
    expect(await db.event.findFirst({ where: { id: event.id } })).toMatchObject({
      startsAt: new Date('2026-03-09T12:00:00Z'),
      revision: 1,
      changedAt: present,
    })
    const [told] = await mailsAbout('event-changed', placed.email)
    expect(told).toContain('20:00')
    expect(told).toContain('https://meet.example.org/9')
    const [others] = await mailsAbout('event-changed', waiting.email)
    expect(others).toContain('20:00')
    expect(others).not.toContain('meet.example.org')
    // A second change is another one to tell.
    await editEvent(organizer, { ...moved, placeZh: '另一个会场', placeEn: 'Elsewhere' }, minutes(1))
    expect((await mailsAbout('event-changed', placed.email)).length).toBe(2)
  })

  test('in its description alone tells nobody', async () => {
    const event = await makeEvent()
    await signUp(await makeMember(), { eventId: event.id }, present)
    const { effect } = await effectOf(() => editEvent(organizer, editOf(event, { descriptionZh: '补充。' }), present))
    expect(effect).toEqual({ Event: '~1', AuditEntry: '+1' })
  })

  test('with more places gives them to the first in line, in the same transaction', async () => {
    const event = await makeEvent({ capacity: 1 })
    const members = [await makeMember(), await makeMember(), await makeMember(), await makeMember()]
    for (const member of members) await signUp(member, { eventId: event.id }, present)
    const { effect } = await effectOf(() => editEvent(organizer, editOf(event, { capacity: 3 }), present))
    expect(effect).toEqual({ Event: '~1', SignUp: '~2', AuditEntry: '+3', OutboxMail: '+2' })
    expect(await statesOf(event.id)).toEqual(['CONFIRMED', 'CONFIRMED', 'CONFIRMED', 'WAITING'])
    expect(await db.event.findFirst({ where: { id: event.id } })).toMatchObject({ taken: 3, waiting: 1 })
  })

  test('takes nobody’s place away', async () => {
    const event = await makeEvent({ capacity: 3 })
    for (const member of [await makeMember(), await makeMember()]) await signUp(member, { eventId: event.id }, present)
    await refusesWithoutTrace(() => editEvent(organizer, editOf(event, { capacity: 1 }), present), {
      reason: 'capacity-below-taken',
      field: 'capacity',
      params: { taken: 2 },
    })
    expect((await editEvent(organizer, editOf(event, { capacity: 2 }), present)).ok).toBe(true)
  })

  test('is refused for times that can’t be, when it is over, cancelled or unknown', async () => {
    const event = await makeEvent()
    const refusals: [object, object][] = [
      [{ startsAt: '2026-03-02T10:00' }, { reason: 'starts-in-past', field: 'startsAt' }],
      [{ endsAt: '2026-03-09T15:00' }, { reason: 'ends-before-start', field: 'endsAt' }],
    ]
    for (const [own, refusal] of refusals)
      await refusesWithoutTrace(() => editEvent(organizer, editOf(event, own), present), refusal)
    const over = await makeEvent({ startsAt: days(-1) })
    await refusesWithoutTrace(() => editEvent(organizer, editOf(over), present), { reason: 'event-over' })
    const cancelled = await makeEvent({ status: 'CANCELLED' })
    await refusesWithoutTrace(() => editEvent(organizer, editOf(cancelled), present), { reason: 'event-cancelled' })
    const unknown = { ...event, id: '018f0000-0000-7000-8000-000000000000' }
    await refusesWithoutTrace(() => editEvent(organizer, editOf(unknown), present), { reason: 'event-not-found' })
  })

  test('while it runs is allowed, as long as its start stays', async () => {
    const running = await makeEvent({ startsAt: hours(-1) })
    expect((await editEvent(organizer, editOf(running, { placeZh: '二楼' }), present)).ok).toBe(true)
  })

  test('leaves its questions alone once someone has signed up', async () => {
    const event = await makeEvent()
    const asking = { question1Zh: '公司或学校？', question1En: 'Company or school?', question1Required: true }
    await refusesWithoutTrace(() => editEvent(organizer, editOf(event, { question2Zh: '只有中文？' }), present), {
      reason: 'question-one-language',
      field: 'question2En',
    })
    expect((await editEvent(organizer, editOf(event, asking), present)).ok).toBe(true)
    const member = await makeMember()
    await refusesWithoutTrace(() => signUp(member, { eventId: event.id }, present), {
      reason: 'answer-missing',
      field: 'answer1',
    })
    expect((await signUp(member, { eventId: event.id, answer1: '示例大学' }, present)).ok).toBe(true)
    const { answers } = await db.signUp.findFirstOrThrow({ where: { eventId: event.id } })
    expect(answers).toEqual([{ id: 'q1', answer: '示例大学' }])
    await refusesWithoutTrace(() => editEvent(organizer, editOf(event), present), {
      reason: 'questions-answered',
      field: 'question1Zh',
    })
  })

  test('replaces its cover, and leaves no picture behind', async () => {
    const event = await makeEvent()
    const first = await effectOf(async () => editEvent(organizer, editOf(event, { cover: await picture() }), present))
    expect(first.effect).toEqual({ Event: '~1', AuditEntry: '+1', StoredFile: '+1' })
    const second = await effectOf(async () => editEvent(organizer, editOf(event, { cover: await picture() }), present))
    expect(second.effect).toEqual({ Event: '~1', AuditEntry: '+1', StoredFile: '~1' })
    const last = await effectOf(() => editEvent(organizer, editOf(event, { removeCover: true }), present))
    expect(last.effect).toEqual({ Event: '~1', AuditEntry: '+1', StoredFile: '-1' })
    await refusesWithoutTrace(
      () => editEvent(organizer, editOf(event, { cover: new File(['%PDF-1.7'], 'cover.png') }), present),
      { reason: 'image-type', field: 'cover' },
    )
  })
})

describe('a draft', () => {
  test('takes no sign-up, and is announced when it is published, once', async () => {
    const event = await makeEvent({ status: 'DRAFT' })
    const member = await makeMember()
    await refusesWithoutTrace(() => signUp(member, { eventId: event.id }, present), { reason: 'event-draft' })
    const { effect } = await effectOf(() => publishEvent(organizer, { eventId: event.id }, present))
    expect(effect).toEqual({ Event: '~1', AuditEntry: '+1', Announcement: '+1' })
    await refusesWithoutTrace(() => publishEvent(organizer, { eventId: event.id }, present), {
      reason: 'event-already-published',
    })
    expect((await signUp(member, { eventId: event.id }, present)).ok).toBe(true)
  })

  test('whose time has come is not published', async () => {
    const event = await makeEvent({ status: 'DRAFT', startsAt: minutes(1) })
    await refusesWithoutTrace(() => publishEvent(organizer, { eventId: event.id }, minutes(1)), {
      reason: 'starts-in-past',
    })
  })
})

describe('the recap', () => {
  test('is told to those who had a place, the first time', async () => {
    const event = await makeEvent({ capacity: 1 })
    for (const member of [await makeMember(), await makeMember()]) await signUp(member, { eventId: event.id }, present)
    const texts = { eventId: event.id, recapZh: '两个话题都很精彩。', recapEn: 'Both talks went well.' }
    await refusesWithoutTrace(() => writeRecap(organizer, texts, present), { reason: 'event-not-begun' })
    await refusesWithoutTrace(() => writeRecap(organizer, { ...texts, recapEn: undefined }, event.endsAt), {
      reason: 'recap-one-language',
      field: 'recapEn',
    })
    const { effect } = await effectOf(() => writeRecap(organizer, texts, event.endsAt))
    expect(effect).toEqual({ Event: '~1', AuditEntry: '+1', OutboxMail: '+1' })
    const again = { ...texts, recordingUrl: 'https://video.example.org/1' }
    expect((await effectOf(() => writeRecap(organizer, again, event.endsAt))).effect).toEqual({
      Event: '~1',
      AuditEntry: '+1',
    })
  })
})
