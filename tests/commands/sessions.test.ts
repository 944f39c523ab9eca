import { beforeEach, describe, expect, test } from 'vitest'
import { propose, tendAgendas } from '@/lib/agenda/commands'
import { listAgenda } from '@/lib/agenda/queries'
import type { AccountActor } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import { jobs } from '@/lib/jobs/jobs'
import { getOwnMeetings } from '@/lib/meetings/queries'
import { beginMinutes, handIn, publishMinutes, reviseMinutes, saveMinutes } from '@/lib/minutes/commands'
import { addLink } from '@/lib/minutes/links'
import { getMinutes, listLinks, searchMinutes } from '@/lib/minutes/queries'
import { checkIn, noteAttendance, sendApologies } from '@/lib/sessions/attendance'
import { closeSession, openSession, settleItem, turnTo } from '@/lib/sessions/commands'
import { keepNote, saveNote } from '@/lib/sessions/notes'
import { getQuorum, getSession, listAttendance } from '@/lib/sessions/queries'
import { remindOwners } from '@/lib/sessions/reminders'
import { closeActionItem, noteActionItem, noteDecision } from '@/lib/sessions/results'
import { makeCommitter, makeMember, system, visitor } from '../factories/actors'
import { days, hours, minutes, present } from '../factories/clock'
import { makeItem, makeMeeting, withoutMeetings } from '../factories/meetings'
import { effectOf, refusesWithoutTrace } from './all-rows'

beforeEach(withoutMeetings)

const startsAt = minutes(10)
const fixed = 'Progress and problems of claimed feature tasks'

/** A meeting in ten minutes, opened by its organiser, with two items. */
async function held() {
  const organiser = await makeCommitter()
  const meeting = await makeMeeting({ startsAt, endsAt: minutes(70) })
  const [first, second] = [await makeItem(meeting.id, 'First', 1), await makeItem(meeting.id, 'Second', 2)]
  await openSession(organiser, { meetingId: meeting.id }, present)
  return { organiser, meeting: { ...meeting, organiserId: null }, first, second }
}

const codeOf = async (meetingId: string) => (await db.meetingSession.findFirstOrThrow({ where: { meetingId } })).code

describe('opening', () => {
  test('is possible from an hour before, once, and not when called off', async () => {
    const organiser = await makeCommitter()
    const { id: meetingId } = await makeMeeting({ startsAt: hours(2), endsAt: hours(3) })
    await refusesWithoutTrace(() => openSession(organiser, { meetingId }, minutes(59)), { reason: 'session-too-early' })
    await refusesWithoutTrace(() => openSession(organiser, { meetingId }, hours(16)), { reason: 'meeting-over' })
    const answers = await Promise.all(Array.from({ length: 5 }, () => openSession(organiser, { meetingId }, hours(1))))
    expect(answers.filter(({ ok }) => ok).length).toBe(1)
    const cancelled = await makeMeeting({ startsAt, status: 'CANCELLED' })
    await refusesWithoutTrace(() => openSession(organiser, { meetingId: cancelled.id }, present), {
      reason: 'meeting-cancelled',
    })
  })

  test('makes a new code, which the organiser alone is told, until the meeting ends', async () => {
    const { organiser, meeting } = await held()
    expect(await codeOf(meeting.id)).toMatch(/^\d{6}$/)
    expect((await getSession(organiser, meeting))?.code).toBe(await codeOf(meeting.id))
    for (const viewer of [visitor, await makeMember()]) expect((await getSession(viewer, meeting))?.code).toBeNull()
    await closeSession(organiser, { meetingId: meeting.id }, minutes(60))
    expect((await getSession(organiser, meeting))?.code).toBeNull()
  })
})

describe('checking in', () => {
  test('needs the code of this very meeting, while it is open', async () => {
    const { organiser, meeting } = await held()
    const other = await held()
    const member = await makeMember()
    const code = await codeOf(meeting.id)
    await db.meetingSession.update({ where: { meetingId: other.meeting.id }, data: { code: '000000' } })
    await db.meetingSession.update({ where: { meetingId: meeting.id }, data: { code: '111111' } })
    const come = (given: string, at = minutes(15)) =>
      checkIn(member, { meetingId: meeting.id, code: given, kind: 'PRESENT' }, at)
    await refusesWithoutTrace(() => come('000000'), { reason: 'code-wrong', field: 'code' })
    expect(code).toHaveLength(6)
    expect((await come('111111')).ok).toBe(true)
    await checkIn(member, { meetingId: meeting.id, code: '111111', kind: 'ONLINE' }, minutes(16))
    expect(await listAttendance(visitor, meeting.id)).toMatchObject([
      { kind: 'ONLINE', person: { id: member.personId } },
    ])
    await closeSession(organiser, { meetingId: meeting.id }, minutes(60))
    await refusesWithoutTrace(() => come('111111', minutes(61)), { reason: 'session-closed', field: 'code' })
  })

  test('is refused before the meeting is opened, and for one that is called off', async () => {
    const member = await makeMember()
    const planned = await makeMeeting({ startsAt })
    const cancelled = await makeMeeting({ startsAt, status: 'CANCELLED' })
    const come = (meetingId: string) => () => checkIn(member, { meetingId, code: '123456', kind: 'PRESENT' }, present)
    await refusesWithoutTrace(come(planned.id), { reason: 'session-not-open', field: 'code' })
    await refusesWithoutTrace(come(cancelled.id), { reason: 'meeting-cancelled' })
    await refusesWithoutTrace(() => sendApologies(member, { meetingId: cancelled.id }, present), {
      reason: 'meeting-cancelled',
    })
  })

  test('three hundred at once are all there, each once', async () => {
    const { meeting } = await held()
    const code = await codeOf(meeting.id)
    const members = await Promise.all(Array.from({ length: 300 }, () => makeMember()))
    const { answer, effect } = await effectOf(() =>
      Promise.all(
        members.flatMap((member) =>
          [0, 1].map(() => checkIn(member, { meetingId: meeting.id, code, kind: 'PRESENT' }, minutes(15))),
        ),
      ),
    )
    expect(answer.filter(({ ok }) => !ok)).toEqual([])
    expect(effect.Attendance).toBe('+300')
    const there = await listAttendance(visitor, meeting.id)
    expect(there.map(({ person }) => person.id).sort()).toEqual(members.map(({ personId }) => personId).sort())
  }, 120_000)

  test('apologies give way to being there; the organiser may note it for someone', async () => {
    const { organiser, meeting } = await held()
    const [late, absent] = [await makeMember(), await makeMember()]
    for (const member of [late, absent]) await sendApologies(member, { meetingId: meeting.id }, present)
    await noteAttendance(organiser, { meetingId: meeting.id, personId: late.personId, kind: 'PRESENT' }, minutes(20))
    const kinds = new Map((await listAttendance(visitor, meeting.id)).map(({ kind, person }) => [person.id, kind]))
    expect([kinds.get(late.personId), kinds.get(absent.personId)]).toEqual(['PRESENT', 'APOLOGIES'])
  })

  test('the quorum counts those who vote', async () => {
    const { organiser, meeting } = await held()
    const before = await getQuorum(organiser, meeting.id, present)
    const code = await codeOf(meeting.id)
    for (const actor of [organiser, await makeMember()])
      await checkIn(actor, { meetingId: meeting.id, code, kind: 'ONLINE' }, minutes(15))
    const after = await getQuorum(organiser, meeting.id, present)
    expect(after).toEqual({ ...before, present: 1 })
    expect(after?.needed).toBe(Math.floor((after?.entitled ?? 0) / 2) + 1)
  })
})

describe('notes', () => {
  const note = (itemId: string, revision: number, text: string) => ({ itemId, revision, text })

  test('are saved on top of what was seen; the same twice is one', async () => {
    const { organiser, first } = await held()
    expect(await keepNote(organiser, note(first.id, 0, 'One'), minutes(1))).toMatchObject({
      value: { outcome: 'saved', revision: 1 },
    })
    expect(await keepNote(organiser, note(first.id, 0, 'One'), minutes(2))).toMatchObject({
      value: { outcome: 'saved', revision: 1 },
    })
    expect(await keepNote(organiser, note(first.id, 1, 'One two'), minutes(3))).toMatchObject({
      value: { outcome: 'saved', revision: 2 },
    })
  })

  test('by two at once: one is saved, the other is shown it, and neither text is lost', async () => {
    const { organiser, first } = await held()
    const other = await makeCommitter()
    await keepNote(organiser, note(first.id, 0, 'Begun'), minutes(1))
    const answers = await Promise.all([
      keepNote(organiser, note(first.id, 1, 'Mine'), minutes(2)),
      keepNote(other, note(first.id, 1, 'Theirs'), minutes(2)),
    ])
    const outcomes = answers.map((answer) => answer.ok && answer.value.outcome)
    expect([...outcomes].sort()).toEqual(['conflict', 'saved'])
    const saved = await db.itemNote.findFirstOrThrow({ where: { itemId: first.id } })
    const lost = answers.find((answer) => answer.ok && answer.value.outcome === 'conflict')
    expect(lost).toMatchObject({ value: { revision: 2, text: saved.text } })
    // Whoever goes on, goes on top of it; what the other author left is kept.
    const loser = saved.text === 'Mine' ? other : organiser
    await keepNote(loser, note(first.id, 2, 'Both'), minutes(3))
    const versions = await db.itemNoteVersion.findMany({
      where: { note: { itemId: first.id } },
      orderBy: { at: 'asc' },
    })
    expect(versions.map(({ text }) => text)).toContain(saved.text)
  })

  test('from a form without a script are refused when someone was quicker', async () => {
    const { organiser, first } = await held()
    await keepNote(await makeCommitter(), note(first.id, 0, 'Quicker'), minutes(1))
    await refusesWithoutTrace(() => saveNote(organiser, note(first.id, 0, 'Slower'), minutes(2)), {
      reason: 'note-conflict',
      field: 'text',
    })
  })

  test('fifty saves of one author in a row, as fast as they come, end with the last', async () => {
    const { organiser, first } = await held()
    for (let index = 0; index < 50; index++)
      await keepNote(organiser, note(first.id, index, 'x'.repeat(index + 1)), present)
    expect(await db.itemNote.findFirstOrThrow({ where: { itemId: first.id } })).toMatchObject({
      revision: 50,
      text: 'x'.repeat(50),
    })
  })
})

describe('from one meeting to the next', () => {
  test('what was had is done, the rest comes up again, and what someone took on is brought to mind', async () => {
    const next = await makeMeeting({ startsAt: days(14) })
    const meeting = await makeMeeting({ startsAt, endsAt: minutes(70) })
    const organiser = await makeCommitter()
    const [speaker, owner] = [await makeMember(), await makeMember({ locale: 'en' })]
    const demo = (title: string) => ({ kind: 'DEMO' as const, title, minutes: 5 })
    await db.meeting.update({ where: { id: meeting.id }, data: { startsAt: days(2) } })
    await propose(speaker, demo('Shown'), present)
    await propose(speaker, demo('Not reached'), present)
    const extra = await makeItem(meeting.id, 'Left over', 9)
    await db.meeting.update({ where: { id: meeting.id }, data: { startsAt } })
    await openSession(organiser, { meetingId: meeting.id }, present)
    const items = new Map((await listAgenda(visitor, meeting.id)).map(({ titleEn, id }) => [titleEn, id]))
    await turnTo(organiser, { itemId: items.get('Shown') ?? '' }, minutes(11))
    await noteDecision(organiser, { itemId: items.get('Shown') ?? '', text: 'Merge it.' }, minutes(12))
    const task = {
      itemId: items.get('Shown') ?? '',
      text: 'Write the guide',
      ownerId: owner.personId,
      dueOn: '2026-03-10',
    }
    await noteActionItem(organiser, task, minutes(13))
    await refusesWithoutTrace(() => noteActionItem(organiser, { ...task, dueOn: '2026-03-01' }, minutes(13)), {
      reason: 'due-in-past',
      field: 'dueOn',
    })
    await settleItem(organiser, { itemId: items.get('Not reached') ?? '', outcome: 'CARRIED' }, minutes(14))
    await closeSession(organiser, { meetingId: meeting.id }, minutes(60))
    expect((await db.agendaItem.findFirstOrThrow({ where: { id: extra.id } })).outcome).toBe('CARRIED')

    await tendAgendas(system, days(1))
    const agenda = await listAgenda(visitor, next.id)
    expect(agenda.map(({ titleEn }) => titleEn)).toEqual([fixed, 'Open action items', 'Left over', 'Not reached'])
    expect(agenda[1]?.detail).toContain('Write the guide')

    const reminders = async () =>
      (await db.outboxMail.findMany({ where: { toAddress: owner.email ?? '' } })).filter(({ dedupeKey }) =>
        dedupeKey.startsWith('action-item'),
      ).length
    const remind = (at: Date) => Promise.all([remindOwners(system, at), remindOwners(system, at)])
    await remind(days(5))
    expect(await reminders()).toBe(0)
    await remind(days(6))
    await remind(days(7))
    expect(await reminders()).toBe(1)
    await remind(days(9))
    await remind(days(20))
    expect(await reminders()).toBe(2)
    const [own] = (await getOwnMeetings(owner, days(2))).actions
    expect(own).toMatchObject({ text: 'Write the guide', slug: meeting.slug })
    await closeActionItem(owner, { actionId: own?.id ?? '', status: 'DONE' }, days(3))
    await refusesWithoutTrace(() => closeActionItem(owner, { actionId: own?.id ?? '', status: 'DONE' }, days(3)), {
      reason: 'action-closed',
    })
    await tendAgendas(system, days(4))
    expect((await listAgenda(visitor, next.id)).map(({ titleEn }) => titleEn)).not.toContain('Open action items')
  })

  test('nothing is noted before the meeting is opened or after it ends', async () => {
    const { organiser, meeting, first } = await held()
    await closeSession(organiser, { meetingId: meeting.id }, minutes(60))
    const late = (run: (actor: AccountActor) => Promise<unknown>) =>
      refusesWithoutTrace(() => run(organiser), { reason: 'session-closed' })
    await late((actor) => turnTo(actor, { itemId: first.id }, minutes(61)))
    await late((actor) => keepNote(actor, { itemId: first.id, revision: 0, text: 'x' }, minutes(61)))
    await late((actor) => closeSession(actor, { meetingId: meeting.id }, minutes(61)))
  })
})

describe('a meeting that nobody closes', () => {
  const late = (millisecond = 0) => new Date(hours(12, minutes(70)).getTime() + millisecond)
  const job = jobs.find(({ name }) => name === 'close-meetings')

  test('takes no check-in after half a day', async () => {
    const { meeting } = await held()
    const member = await makeMember()
    const input = { meetingId: meeting.id, code: await codeOf(meeting.id), kind: 'PRESENT' as const }
    await refusesWithoutTrace(() => checkIn(member, input, late(1)), { reason: 'meeting-over', field: 'code' })
    expect((await checkIn(member, input, late())).ok).toBe(true)
  })

  test('is closed by the job then, once, as its organiser would have closed it', async () => {
    const next = await makeMeeting({ startsAt: days(14) })
    const { organiser, meeting, first } = await held()
    await turnTo(organiser, { itemId: first.id }, minutes(15))
    const untouched = await effectOf(async () => job?.run(late()))
    expect(untouched.effect).toEqual({})
    const { effect } = await effectOf(() => Promise.all([job?.run(late(1)), job?.run(late(1))]))
    // Both items; the fixed one and what is left, on the next agenda.
    expect(effect).toEqual({ MeetingSession: '~1', AgendaItem: '+2 ~2', AuditEntry: '+1' })
    const session = await db.meetingSession.findFirstOrThrow({ where: { meetingId: meeting.id } })
    expect(session).toMatchObject({ closedAt: late(1), currentItemId: null, itemSince: null })
    const outcomes = (await listAgenda(visitor, meeting.id)).map(({ titleEn, outcome }) => [titleEn, outcome])
    expect(outcomes).toEqual([
      ['First', 'DONE'],
      ['Second', 'CARRIED'],
    ])
    expect((await listAgenda(visitor, next.id)).map(({ titleEn }) => titleEn)).toEqual([fixed, 'Second'])
    const entry = await db.auditEntry.findFirstOrThrow({ orderBy: { sequence: 'desc' } })
    expect(entry).toMatchObject({ actor: 'system', action: 'session.closed', subject: `meeting:${meeting.id}` })
  })

  test('is left alone by the job when its organiser closed it', async () => {
    const { organiser, meeting } = await held()
    await closeSession(organiser, { meetingId: meeting.id }, minutes(60))
    expect((await effectOf(async () => job?.run(late(1)))).effect).toEqual({})
  })
})

describe('minutes', () => {
  async function begun() {
    const scene = await held()
    await keepNote(
      scene.organiser,
      { itemId: scene.first.id, revision: 0, text: 'We talked about caches.' },
      minutes(15),
    )
    await noteDecision(scene.organiser, { itemId: scene.first.id, text: 'Merge it.' }, minutes(16))
    await closeSession(scene.organiser, { meetingId: scene.meeting.id }, minutes(60))
    await beginMinutes(scene.organiser, { meetingId: scene.meeting.id }, minutes(61))
    return { ...scene, meetingId: scene.meeting.id, reviewer: await makeCommitter() }
  }

  test('begin with the agenda and what was noted', async () => {
    const { organiser, meeting, meetingId } = await begun()
    expect((await getMinutes(organiser, meeting))?.text).toBe(
      '## First\n\nWe talked about caches.\n\n**决定**\n\n- Merge it.\n\n## Second',
    )
    await refusesWithoutTrace(() => beginMinutes(organiser, { meetingId }, minutes(62)), { reason: 'minutes-begun' })
  })

  test('are published by someone else than who wrote them, and are nobody else’s to see before', async () => {
    const { organiser, reviewer, meeting, meetingId } = await begun()
    await saveMinutes(organiser, { meetingId, revision: 1, text: 'About caches, in short.' }, minutes(62))
    await refusesWithoutTrace(() => publishMinutes(reviewer, { meetingId }, minutes(63)), {
      reason: 'minutes-elsewhere',
    })
    await handIn(organiser, { meetingId }, minutes(63))
    await expect(publishMinutes(organiser, { meetingId }, minutes(64))).rejects.toThrow('minutes.publish')
    for (const viewer of [visitor, await makeMember()]) expect(await getMinutes(viewer, meeting)).toBeNull()
    expect((await searchMinutes(visitor, 'caches')).rows).toEqual([])
    await publishMinutes(reviewer, { meetingId }, minutes(65))
    expect(await getMinutes(visitor, meeting)).toMatchObject({ status: 'PUBLISHED', text: 'About caches, in short.' })
    const found = await searchMinutes(visitor, 'SHORT Caches')
    expect(found.rows.map(({ id }) => id)).toEqual([meetingId])
    expect((await searchMinutes(visitor, 'caches absent')).rows).toEqual([])
    expect((await searchMinutes(visitor, '%')).rows).toEqual([])
  })

  test('once published are revised with a reason, and every version stays to be seen', async () => {
    const { organiser, reviewer, meeting, meetingId } = await begun()
    await handIn(organiser, { meetingId }, minutes(63))
    await publishMinutes(reviewer, { meetingId }, minutes(64))
    const revise = (revision: number) =>
      reviseMinutes(organiser, { meetingId, revision, text: 'Corrected.', reason: 'A name was wrong.' }, minutes(65))
    expect((await revise(1)).ok).toBe(true)
    await refusesWithoutTrace(() => revise(1), { reason: 'minutes-outdated', field: 'text' })
    const { revisions = [] } = (await getMinutes(visitor, meeting)) ?? {}
    expect(revisions.map(({ number, reason }) => [number, reason])).toEqual([
      [2, 'A name was wrong.'],
      [1, null],
    ])
    expect((await searchMinutes(visitor, 'corrected')).rows.length).toBe(1)
  })

  test('two who write at once: one is saved, the other is told', async () => {
    const { organiser, reviewer, meetingId } = await begun()
    const answers = await Promise.all([
      saveMinutes(organiser, { meetingId, revision: 1, text: 'One' }, minutes(62)),
      saveMinutes(reviewer, { meetingId, revision: 1, text: 'Two' }, minutes(62)),
    ])
    expect(answers.filter(({ ok }) => ok).length).toBe(1)
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ reason: 'minutes-outdated' })
  })

  test('recordings and slides stand beside them', async () => {
    const { organiser, meetingId } = await begun()
    const link = { meetingId, kind: 'RECORDING' as const, title: 'Recording', url: 'https://video.example.org/1' }
    await addLink(organiser, link, minutes(70))
    expect(await listLinks(visitor, meetingId)).toMatchObject([
      { kind: 'RECORDING', url: 'https://video.example.org/1' },
    ])
  })
})
