import { beforeEach, describe, expect, test } from 'vitest'
import { dropItem } from '@/lib/agenda/arrange'
import { tendAgendas } from '@/lib/agenda/commands'
import { listAgenda } from '@/lib/agenda/queries'
import { db } from '@/lib/db/client'
import { cancelMeeting, moveMeeting } from '@/lib/meetings/commands'
import { beginMinutes } from '@/lib/minutes/commands'
import { scheduleNominations, submitNomination } from '@/lib/nominations/commands'
import { closeSession, openSession, settleItem } from '@/lib/sessions/commands'
import { castBallot, closeVote } from '@/lib/votes/commands'
import { openVote } from '@/lib/votes/opening'
import { listRollCalls } from '@/lib/votes/queries'
import { makeCommitter, makeMaintainer, makeMember, system, visitor } from '../factories/actors'
import { days, hours, minutes } from '../factories/clock'
import { makeMeeting } from '../factories/meetings'
import { nobodyInOffice, nominationInput, opening, scheduledNomination } from '../factories/nominations'

/** One agenda is open at a time in the whole portal: each test begins without another's, and without its officers. */
beforeEach(async () => {
  await db.meeting.updateMany({ data: { status: 'CANCELLED' } })
  await db.nomination.updateMany({ where: { status: 'SCHEDULED' }, data: { status: 'WITHDRAWN', openKey: null } })
  await nobodyInOffice()
})

const startsAt = days(10)
const nominations = async (meetingId: string) =>
  (await listAgenda(visitor, meetingId)).flatMap(({ source, key }) => (source === 'nominations' ? [key] : []))
const scheduledFor = async (id: string) => (await db.nomination.findFirstOrThrow({ where: { id } })).scheduledFor
const tend = async (at: Date) => {
  await tendAgendas(system, at)
  await scheduleNominations(system, at)
}

describe('a nomination that waits for its vote', () => {
  test('gets onto the next planned meeting, and says so', async () => {
    const meeting = await makeMeeting({ startsAt })
    const member = await makeMember()
    const id = await scheduledNomination(member)
    expect(await scheduledFor(id)).toEqual(startsAt)
    await tend(minutes(1))
    expect(await nominations(meeting.id)).toEqual([`nomination:${id}`])
    const [item] = (await listAgenda(visitor, meeting.id)).filter(({ source }) => source === 'nominations')
    expect(item?.titleEn).toBe(`Nomination: ${member.name} as committer`)
    expect(item?.titleZh).toBe(`提名${member.name}担任核心贡献者`)
  })

  test('follows its meeting when that is moved; goes to the next when it is called off', async () => {
    const [meeting, next] = [await makeMeeting({ startsAt }), await makeMeeting({ startsAt: days(24) })]
    const id = await scheduledNomination(await makeMember())
    await tend(minutes(1))
    const organiser = await makeCommitter()
    const moved = { meetingId: meeting.id, startsAt: '2026-03-13T19:00', minutes: 60, reason: 'Room.' }
    await moveMeeting(organiser, moved, minutes(2))
    await tend(minutes(3))
    expect(await scheduledFor(id)).toEqual(new Date('2026-03-13T11:00:00Z'))
    await cancelMeeting(organiser, { meetingId: meeting.id, reason: 'Holiday.' }, minutes(4))
    await tend(minutes(5))
    expect(await nominations(next.id)).toEqual([`nomination:${id}`])
    expect(await scheduledFor(id)).toEqual(days(24))
  })

  test('stays with a frozen agenda alone; what comes after the freeze waits for the next', async () => {
    const [meeting, next] = [await makeMeeting({ startsAt }), await makeMeeting({ startsAt: days(24) })]
    const early = await scheduledNomination(await makeMember())
    await tend(days(9.5))
    const late = await makeMember()
    const answer = await submitNomination(late, nominationInput(late), days(9.6))
    await tend(days(9.7))
    expect(await nominations(meeting.id)).toEqual([`nomination:${early}`])
    expect(await nominations(next.id)).toEqual([`nomination:${answer.ok ? answer.value.id : ''}`])
    expect(await scheduledFor(early)).toEqual(startsAt)
    expect(await scheduledFor(answer.ok ? answer.value.id : '')).toEqual(days(24))
  })

  test('comes up again when its meeting ended without the vote', async () => {
    const [meeting, next] = [await makeMeeting({ startsAt }), await makeMeeting({ startsAt: days(24) })]
    const id = await scheduledNomination(await makeMember())
    await tend(days(9.5))
    const organiser = await makeCommitter()
    await openSession(organiser, { meetingId: meeting.id }, startsAt)
    const [item] = (await listAgenda(visitor, meeting.id)).filter(({ source }) => source === 'nominations')
    await settleItem(organiser, { itemId: item?.id ?? '', outcome: 'CARRIED' }, minutes(5, startsAt))
    await closeSession(organiser, { meetingId: meeting.id }, minutes(50, startsAt))
    expect(await nominations(next.id)).toEqual([`nomination:${id}`])
    await tend(minutes(60, startsAt))
    expect(await scheduledFor(id)).toEqual(days(24))
  })

  test('goes on to the next meeting when the time of one that nobody opened is over', async () => {
    const [meeting, next] = [await makeMeeting({ startsAt }), await makeMeeting({ startsAt: days(24) })]
    const id = await scheduledNomination(await makeMember())
    await tend(days(9.5))
    await tend(minutes(-1, meeting.endsAt))
    expect(await scheduledFor(id)).toEqual(startsAt)
    await tend(minutes(1, meeting.endsAt))
    expect(await scheduledFor(id)).toEqual(next.startsAt)
  })

  test('goes on to the charter’s next meeting a day later, where none is planned', async () => {
    await makeMeeting({ startsAt })
    const id = await scheduledNomination(await makeMember())
    await tend(days(9.5))
    await tend(hours(23, startsAt))
    expect(await scheduledFor(id)).toEqual(startsAt)
    await tend(hours(25, startsAt))
    expect((await scheduledFor(id))?.getTime()).toBeGreaterThan(hours(25, startsAt).getTime())
  })

  test('does not follow a meeting whose organiser took it off the agenda', async () => {
    const meeting = await makeMeeting({ startsAt })
    const id = await scheduledNomination(await makeMember())
    await tend(minutes(1))
    const organiser = await makeCommitter()
    const [item] = (await listAgenda(visitor, meeting.id)).filter(({ source }) => source === 'nominations')
    await dropItem(organiser, { itemId: item?.id ?? '', keep: 'no' }, minutes(2))
    const moved = { meetingId: meeting.id, startsAt: '2026-03-13T19:00', minutes: 60, reason: 'Room.' }
    await moveMeeting(organiser, moved, minutes(3))
    await tend(minutes(4))
    expect(await scheduledFor(id)).toEqual(startsAt)
  })
})

test('a vote at the meeting shows who has voted and never how; its result stands in the minutes', async () => {
  const meeting = await makeMeeting({ startsAt })
  const next = await makeMeeting({ startsAt: days(24) })
  const maintainer = await makeMaintainer()
  const [first, second] = [await makeCommitter(), await makeCommitter()]
  const nominationId = await scheduledNomination(await makeMember())
  await tend(days(9.5))
  await openSession(maintainer, { meetingId: meeting.id }, startsAt)
  expect(await listRollCalls(visitor, [nominationId])).toMatchObject([{ status: 'SCHEDULED', election: null }])
  await openVote(maintainer, { nominationId, ...opening(1, startsAt) }, startsAt)
  const { id: electionId } = await db.election.findFirstOrThrow({ where: { nominationId } })
  await castBallot(maintainer, { electionId, choice: 'FOR' }, minutes(1, startsAt))
  await castBallot(first, { electionId, choice: 'FOR' }, minutes(2, startsAt))
  const [open] = await listRollCalls(visitor, [nominationId])
  expect(open?.election).toMatchObject({ carried: null, inFavour: null, against: null, abstained: null })
  const voted = open?.election?.voters.filter(({ hasVoted }) => hasVoted).map(({ personId }) => personId)
  expect(voted?.sort()).toEqual([maintainer.personId, first.personId].sort())
  expect(open?.election?.voters.map(({ personId }) => personId)).toContain(second.personId)
  await closeVote(maintainer, { electionId }, minutes(5, startsAt))
  await closeSession(maintainer, { meetingId: meeting.id }, minutes(30, startsAt))
  expect(await nominations(next.id)).toEqual([])
  await beginMinutes({ ...maintainer, locale: 'en' }, { meetingId: meeting.id }, hours(2, startsAt))
  const { text } = await db.minutes.findFirstOrThrow({ where: { meetingId: meeting.id } })
  expect(text).toContain('2 for, 0 against')
})
