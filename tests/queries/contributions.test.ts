import { expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import { listContributions as listEvidence } from '@/lib/eligibility/queries'
import { listContributions } from '@/lib/people/contributions'
import { tickOff } from '@/lib/sign-ups/attendance'
import { signUp } from '@/lib/sign-ups/commands'
import { makeCommitter, makeMember, visitor } from '../factories/actors'
import { days, hours, present } from '../factories/clock'
import { makeEvent } from '../factories/events'
import { makeDuty, makeMeeting } from '../factories/meetings'
import { makeTalk } from '../factories/talks'

const everything = { contributions: true, attendance: true }

const counts = async (personId: string | null, at: Date, sees = everything) =>
  (await listContributions(personId ?? '', sees, at)).map(({ key, count }) => [key, count])

test('a talk stands in the profiles of all who gave it once its session has begun', async () => {
  const [speaker, together, asked] = [await makeMember(), await makeMember(), await makeMember()]
  const session = await makeEvent({ startsAt: days(7) })
  const id = await makeTalk(speaker)
  for (const [member, status] of [
    [together, 'ACCEPTED'],
    [asked, 'INVITED'],
  ] as const)
    await db.talkSpeaker.create({ data: { talkId: id, personId: member.personId ?? '', status, invitedAt: present } })
  await makeTalk(speaker)
  await db.talk.update({ where: { id }, data: { verdict: 'ACCEPT', sessionId: session.id } })
  expect(await counts(speaker.personId, days(8))).toEqual([])
  await db.talk.update({ where: { id }, data: { status: 'ACCEPTED' } })
  expect(await counts(speaker.personId, hours(-1, session.startsAt))).toEqual([])
  for (const member of [speaker, together])
    expect(await counts(member.personId, session.startsAt)).toEqual([['talks-given', 1]])
  expect(await counts(asked.personId, session.startsAt)).toEqual([])
  expect(await counts(speaker.personId, session.startsAt, { ...everything, contributions: false })).toEqual([])
  await db.event.update({ where: { id: session.id }, data: { status: 'CANCELLED' } })
  expect(await counts(speaker.personId, days(8))).toEqual([])
})

test('who had a place has taken part when they came, and only then', async () => {
  const [came, stayed, organizer] = [await makeMember(), await makeMember(), await makeCommitter()]
  const event = await makeEvent({ startsAt: days(7) })
  for (const member of [came, stayed]) await signUp(member, { eventId: event.id }, present)
  const { id: signUpId } = await db.signUp.findFirstOrThrow({ where: { personId: came.personId ?? '' } })
  expect(await tickOff(organizer, { signUpId }, event.startsAt)).toMatchObject({ ok: true })
  expect(await counts(came.personId, days(8))).toEqual([['events-attended', 1]])
  expect(await counts(stayed.personId, days(8))).toEqual([])
  expect(await counts(came.personId, days(8), { ...everything, attendance: false })).toEqual([])
})

test('evidence to pick from is of every kind, the latest first; others get what the person shows to everyone', async () => {
  const [member, other] = [await makeMember(), await makeMember()]
  const personId = member.personId ?? ''
  const session = await makeEvent({ startsAt: days(-7) })
  const talkId = await makeTalk(member)
  await db.talk.update({ where: { id: talkId }, data: { status: 'ACCEPTED', sessionId: session.id } })
  const meeting = await makeMeeting({ slug: 'held', startsAt: days(-3) })
  await makeDuty(meeting.id, personId)
  await db.attendance.create({ data: { meetingId: meeting.id, personId, kind: 'PRESENT', at: present } })
  const coming = await makeMeeting({ slug: 'coming', startsAt: days(3) })
  await makeDuty(coming.id, personId)
  const sources = async (viewer: Actor) => (await listEvidence(viewer, personId, present)).map(({ source }) => source)
  const [talk, turn, came] = [
    `talks-given:${talkId}`,
    `meetings-organised:${meeting.id}`,
    `meetings-attended:${meeting.id}`,
  ]
  expect(await sources(member)).toEqual([came, turn, talk])
  // Who was where is for members alone, unless its person says otherwise; evidence is read by everyone.
  expect(await sources(other)).toEqual([turn, talk])
  expect(await sources(visitor)).toEqual([])
  const show = (visibility: Record<string, string>) =>
    db.person.update({ where: { id: personId }, data: { visibility } })
  await show({ attendance: 'PUBLIC' })
  expect(await sources(other)).toEqual([came, turn, talk])
  await show({ attendance: 'PUBLIC', contributions: 'MEMBERS' })
  expect(await sources(other)).toEqual([came])
  await show({})
  expect(await sources(member)).toEqual([came, turn, talk])
  const [latest] = await listEvidence(other, personId, present)
  expect(latest).toMatchObject({ path: '/meetings/held', titleEn: expect.stringContaining('2026') })
})
