import { beforeEach, describe, expect, test } from 'vitest'
import { addItem, dropItem, moveItem, publishDraft, setMinutes } from '@/lib/agenda/arrange'
import { propose, tendAgendas, withdrawProposal } from '@/lib/agenda/commands'
import { listAgenda, listOwnProposals, listVersions } from '@/lib/agenda/queries'
import type { AccountActor } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import { cancelMeeting, moveMeeting } from '@/lib/meetings/commands'
import { openSession } from '@/lib/sessions/commands'
import { makeCommitter, makeMember, system, visitor } from '../factories/actors'
import { days, hours, minutes, present } from '../factories/clock'
import { makeItem, makeMeeting, withoutMeetings } from '../factories/meetings'
import { effectOf, refusesWithoutTrace } from './all-rows'

beforeEach(withoutMeetings)

const startsAt = days(10)
const demo = (title: string) => ({ kind: 'DEMO' as const, title, minutes: 20 })
const titles = async (meetingId: string) =>
  (await listAgenda(visitor, meetingId)).filter(({ droppedAt }) => !droppedAt).map(({ titleEn }) => titleEn)
const itemOf = async (meetingId: string, title: string) =>
  (await listAgenda(visitor, meetingId)).find(({ titleEn }) => titleEn === title)?.id ?? ''
const fixed = 'Progress and problems of claimed feature tasks'

describe('an agenda writes itself', () => {
  test('from the charter and from what members propose, onto the next open meeting alone', async () => {
    const [meeting, later] = [await makeMeeting({ startsAt }), await makeMeeting({ startsAt: days(24) })]
    const member = await makeMember()
    await tendAgendas(system, present)
    expect(await titles(meeting.id)).toEqual([fixed])
    expect((await propose(member, demo('A demo'), minutes(1))).ok).toBe(true)
    await tendAgendas(system, minutes(2))
    expect(await titles(meeting.id)).toEqual([fixed, 'A demo'])
    expect(await titles(later.id)).toEqual([])
    const { effect } = await effectOf(() => tendAgendas(system, minutes(3)))
    expect(effect).toEqual({})
  })

  test('and loses what is withdrawn', async () => {
    const meeting = await makeMeeting({ startsAt })
    const member = await makeMember()
    await propose(member, demo('Not ready'), present)
    const [proposal] = await listOwnProposals(member)
    await withdrawProposal(member, { proposalId: proposal?.id ?? '' }, minutes(1))
    expect(await titles(meeting.id)).toEqual([fixed])
    await refusesWithoutTrace(() => withdrawProposal(member, { proposalId: proposal?.id ?? '' }, minutes(2)), {
      reason: 'proposal-closed',
    })
  })

  test('but not what something was written down under, in a meeting that was opened and then moved', async () => {
    const meeting = await makeMeeting({ startsAt })
    const member = await makeMember()
    await propose(member, demo('Half shown'), present)
    await tendAgendas(system, present)
    const itemId = await itemOf(meeting.id, 'Half shown')
    await db.itemNote.create({ data: { itemId, text: 'The screen failed.', revision: 1, updatedAt: present } })
    const [proposal] = await listOwnProposals(member)
    expect(await withdrawProposal(member, { proposalId: proposal?.id ?? '' }, minutes(1))).toMatchObject({ ok: true })
    expect(await titles(meeting.id)).toEqual([fixed, 'Half shown'])
  })

  test('ten proposals at once all get there, each with a place of its own', async () => {
    const meeting = await makeMeeting({ startsAt })
    const members = await Promise.all(Array.from({ length: 10 }, () => makeMember()))
    await Promise.all(members.map((member, index) => propose(member, demo(`Demo ${index}`), minutes(index))))
    await tendAgendas(system, minutes(20))
    const items = await db.agendaItem.findMany({ where: { meetingId: meeting.id } })
    expect(items.length).toBe(11)
    expect(new Set(items.map(({ position }) => position)).size).toBe(11)
  })
})

describe('what an organiser added', () => {
  const added = 'Any other business'
  const setUp = async (facts: Parameters<typeof makeMeeting>[0] = {}) => {
    const [meeting, next] = [await makeMeeting({ startsAt, ...facts }), await makeMeeting({ startsAt: days(24) })]
    const item = await makeItem(meeting.id, added)
    return { meeting, next, item }
  }

  test('goes on to the next agenda when nobody opened the meeting, from its end on', async () => {
    const { meeting, next } = await setUp({ startsAt: hours(1), endsAt: hours(2) })
    await tendAgendas(system, minutes(-1, hours(2)))
    expect(await titles(next.id)).toEqual([fixed])
    await tendAgendas(system, hours(2))
    expect(await titles(next.id)).toEqual([fixed, added])
    // Nor that one: to the one after it, once.
    const third = await makeMeeting({ startsAt: days(38) })
    await tendAgendas(system, days(25))
    expect(await titles(third.id)).toEqual([fixed, added])
    expect(await titles(meeting.id)).toEqual([added])
  })

  test('and when the meeting is called off', async () => {
    const { meeting, next } = await setUp()
    await tendAgendas(system, days(9.5))
    expect(await titles(next.id)).toEqual([fixed])
    await cancelMeeting(await makeCommitter(), { meetingId: meeting.id, reason: 'Holiday.' }, days(9.6))
    await tendAgendas(system, days(9.7))
    expect(await titles(next.id)).toEqual([fixed, added])
  })

  test('waits while the meeting that has it runs over its time', async () => {
    const { meeting, next } = await setUp({ startsAt: hours(1), endsAt: hours(2) })
    await openSession(await makeCommitter(), { meetingId: meeting.id }, hours(1))
    await tendAgendas(system, hours(3))
    expect(await titles(next.id)).toEqual([fixed])
  })

  test('is gone once it is taken off the agenda that has it', async () => {
    const { item, next } = await setUp({ startsAt: hours(1), endsAt: hours(2) })
    const organiser = await makeCommitter()
    await tendAgendas(system, hours(2))
    await dropItem(organiser, { itemId: await itemOf(next.id, added), keep: 'no' }, hours(3))
    const third = await makeMeeting({ startsAt: days(38) })
    await tendAgendas(system, days(25))
    expect(await titles(third.id)).toEqual([fixed])
    expect((await db.agendaItem.findFirstOrThrow({ where: { id: item.id } })).droppedAt).toBeNull()
  })
})

describe('the organiser', () => {
  async function setUp() {
    const organiser = await makeCommitter()
    const meeting = await makeMeeting({ startsAt })
    for (const title of ['A', 'B']) await propose(await makeMember(), demo(title), present)
    return { organiser, meeting }
  }

  test('orders items, gives them time, takes them off and puts them back', async () => {
    const { organiser, meeting } = await setUp()
    const item = await itemOf(meeting.id, 'B')
    await moveItem(organiser, { itemId: item, direction: 'up' }, minutes(1))
    await moveItem(organiser, { itemId: item, direction: 'up' }, minutes(2))
    expect(await titles(meeting.id)).toEqual(['B', fixed, 'A'])
    // Nothing stands before the first.
    await moveItem(organiser, { itemId: item, direction: 'up' }, minutes(3))
    await setMinutes(organiser, { itemId: item, minutes: 45 }, minutes(4))
    await dropItem(organiser, { itemId: await itemOf(meeting.id, 'A'), keep: 'no' }, minutes(5))
    await addItem(organiser, { meetingId: meeting.id, title: 'Any other business', minutes: 5 }, minutes(6))
    // What the organiser did stays when the agenda is composed again.
    await tendAgendas(system, minutes(7))
    expect(await titles(meeting.id)).toEqual(['B', fixed, 'Any other business'])
    expect((await listAgenda(visitor, meeting.id))[0]).toMatchObject({ minutes: 45 })
    await dropItem(organiser, { itemId: await itemOf(meeting.id, 'A'), keep: 'yes' }, minutes(8))
    expect(await titles(meeting.id)).toEqual(['B', fixed, 'A', 'Any other business'])
  })

  test('can’t change what is over, called off or unknown', async () => {
    const { organiser, meeting } = await setUp()
    const itemId = await itemOf(meeting.id, 'A')
    const up =
      (at: Date, id = itemId) =>
      () =>
        moveItem(organiser, { itemId: id, direction: 'up' }, at)
    await refusesWithoutTrace(up(meeting.endsAt), { reason: 'meeting-over' })
    await refusesWithoutTrace(up(present, '018f0000-0000-7000-8000-000000000000'), { reason: 'item-not-found' })
    await cancelMeeting(organiser, { meetingId: meeting.id, reason: 'Holiday.' }, present)
    await refusesWithoutTrace(up(present), { reason: 'meeting-cancelled' })
  })

  test('two of them moving items at once lose none and give no place twice', async () => {
    const { organiser, meeting } = await setUp()
    const other = await makeCommitter()
    const ids = (await listAgenda(visitor, meeting.id)).map(({ id }) => id)
    const move = (actor: AccountActor, itemId: string, direction: 'up' | 'down') =>
      moveItem(actor, { itemId, direction }, minutes(1))
    await Promise.all(ids.flatMap((id) => [move(organiser, id, 'up'), move(other, id, 'down')]))
    const items = await db.agendaItem.findMany({ where: { meetingId: meeting.id } })
    expect(items.map(({ position }) => position).sort()).toEqual([1, 2, 3])
  })
})

describe('drafts', () => {
  test('the first is written a week ahead; the final one a day ahead, and mailed with the difference, once', async () => {
    const member = await makeMember({ locale: 'en' })
    const organiser = await makeCommitter()
    const meeting = await makeMeeting({ startsAt })
    await propose(member, demo('A demo'), present)
    await tendAgendas(system, minutes(-1, days(3)))
    expect(await listVersions(visitor, meeting.id)).toEqual([])
    await tendAgendas(system, days(3))
    await propose(member, { ...demo('A topic'), kind: 'TOPIC' }, days(4))
    await setMinutes(organiser, { itemId: await itemOf(meeting.id, 'A demo'), minutes: 30 }, days(5))
    await tendAgendas(system, minutes(-1, days(9)))
    expect((await db.meeting.findFirstOrThrow({ where: { id: meeting.id } })).frozenAt).toBeNull()
    await Promise.all(Array.from({ length: 3 }, () => tendAgendas(system, days(9))))
    const versions = await listVersions(visitor, meeting.id)
    expect(versions.map(({ number, kind, at }) => [number, kind, at])).toEqual([
      [2, 'FROZEN', days(9)],
      [1, 'DRAFT', days(3)],
    ])
    const mails = await db.outboxMail.findMany({ where: { toAddress: member.email ?? '' } })
    const agendas = mails.filter(({ dedupeKey }) => dedupeKey.startsWith('agenda-frozen'))
    expect(agendas.length).toBe(1)
    expect(agendas[0]?.text).toContain('New: A topic')
    expect(agendas[0]?.text).toContain('Length: A demo, 20 to 30 minutes')
    expect(agendas[0]?.text).toMatch(
      /16:00 {2}Progress and problems of claimed feature tasks \(15 min\)\n16:15 {2}A demo/,
    )
  })

  test('after the freeze what is proposed waits for the next meeting, and the organiser’s changes are marked', async () => {
    const [meeting, next] = [await makeMeeting({ startsAt }), await makeMeeting({ startsAt: days(24) })]
    const [organiser, member] = [await makeCommitter(), await makeMember()]
    await propose(member, demo('In time'), present)
    await tendAgendas(system, days(9.5))
    await propose(member, demo('Too late'), days(9.6))
    expect(await titles(meeting.id)).toEqual([fixed, 'In time'])
    expect(await titles(next.id)).toEqual([fixed, 'Too late'])
    await setMinutes(organiser, { itemId: await itemOf(meeting.id, 'In time'), minutes: 5 }, days(9.7))
    await addItem(organiser, { meetingId: meeting.id, title: 'Urgent', minutes: 5 }, days(9.8))
    const late = (await listAgenda(visitor, meeting.id)).filter(({ changedAt }) => changedAt > days(9.5))
    expect(late.map(({ titleEn }) => titleEn)).toEqual(['In time', 'Urgent'])
    expect((await listVersions(visitor, meeting.id)).map(({ kind }) => kind)).toEqual(['AMENDED', 'AMENDED', 'FROZEN'])
  })

  test('the organiser may write one down at any time; the same twice is one', async () => {
    const organiser = await makeCommitter()
    const meeting = await makeMeeting({ startsAt })
    await tendAgendas(system, present)
    await publishDraft(organiser, { meetingId: meeting.id }, minutes(1))
    await publishDraft(organiser, { meetingId: meeting.id }, minutes(2))
    expect((await listVersions(visitor, meeting.id)).map(({ number }) => number)).toEqual([1])
  })

  test('a meeting that is put off opens its agenda again, and freezes again', async () => {
    const organiser = await makeCommitter()
    const meeting = await makeMeeting({ startsAt })
    await tendAgendas(system, days(9.5))
    const later = { meetingId: meeting.id, startsAt: '2026-03-20T19:00', minutes: 60, reason: 'Room.' }
    await moveMeeting(organiser, later, days(9.6))
    expect((await db.meeting.findFirstOrThrow({ where: { id: meeting.id } })).frozenAt).toBeNull()
    await tendAgendas(system, hours(-23, new Date('2026-03-20T11:00:00Z')))
    expect((await listVersions(visitor, meeting.id)).map(({ kind }) => kind)).toEqual(['FROZEN', 'FROZEN'])
  })
})
