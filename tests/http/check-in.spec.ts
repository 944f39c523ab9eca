import { localTimeOf } from '@/lib/calendar/zone'
import en from '@/lib/i18n/messages/en/refusals'
import { admit } from '../support/cast.ts'
import { expect, test } from '../support/portal-test.ts'
import { type ActionAnswer, openReader, type Reader } from '../support/reader.ts'
import { database } from '../support/rows.ts'
import type { Portal } from '../support/server.ts'

// A portal of its own: it counts attempts, and holds a meeting.
test.use({ portalEnv: { PORTAL_OF: 'check-in' } })

test('codes can’t be guessed: after ten tries an account waits, with the right code too; others don’t', async ({
  portal,
  cast,
  scene,
}) => {
  const { meetingId } = scene
  const code = await openedWith(portal, cast.maintainer, meetingId)
  const wrong = (index: number) => String((Number(code) + 1 + index) % 1_000_000).padStart(6, '0')
  const come = (given: string) => cast.member.act('checkInAction', { meetingId, code: given, kind: 'PRESENT' })
  for (let index = 0; index < 10; index++) expect(messageOf(await come(wrong(index)))).toBe(en['code-wrong'])
  const stopped = await come(code)
  expect(stopped.redirect).toBeNull()
  expect(messageOf(stopped)).toMatch(/^Too many attempts/)
  const { there } = database(portal).one<{ there: number }>('SELECT count(*) AS there FROM Attendance')
  expect(there).toBe(0)
  const other = await cast.committer.act('checkInAction', { meetingId, code, kind: 'ONLINE' })
  expect(other.redirect).toContain('done=checked-in')
  // Who is no member is told nothing of the code, right or wrong.
  expect(messageOf(await cast.account.act('checkInAction', { meetingId, code, kind: 'ONLINE' }))).toBe(
    en['members-only'],
  )
  expect(messageOf(await cast.account.act('checkInAction', { meetingId, code: wrong(0), kind: 'ONLINE' }))).toBe(
    en['members-only'],
  )
})

test('three hundred check-ins by thirty members: each is taken, and each of them is there once', async ({
  portal,
  cast,
  scene,
}) => {
  const { meetingId } = scene
  const code = await openedWith(portal, cast.maintainer, meetingId)
  const names = Array.from({ length: 30 }, (_, index) => `Attendee ${String(index).padStart(4, '0')}`)
  const members: Reader[] = []
  for (const name of names) members.push(await member(portal, cast.maintainer, name))
  const before = count(portal)
  const come = async (one: Reader) => {
    const answers: (string | null)[] = []
    for (let index = 0; index < 10; index++) {
      const kind = index % 2 === 0 ? 'PRESENT' : 'ONLINE'
      answers.push((await one.act('checkInAction', { meetingId, code, kind })).redirect)
    }
    return answers
  }
  const answers = (await Promise.all(members.map(come))).flat()
  expect(answers.filter((redirect) => !redirect?.includes('done=checked-in'))).toEqual([])
  expect(answers.length).toBe(300)
  const after = count(portal)
  expect([after.there - before.there, after.noted - before.noted]).toEqual([30, 300])
  const there = database(portal).all<{ name: string; kind: string }>(
    `SELECT p.name, a.kind FROM Attendance a JOIN Person p ON p.id = a.personId
     WHERE a.meetingId = ? AND p.name LIKE 'Attendee %' ORDER BY p.name`,
    meetingId,
  )
  expect(there).toEqual(names.map((name) => ({ name, kind: 'ONLINE' })))
})

/** The code of the meeting, which is opened unless it is. */
async function openedWith(portal: Portal, organiser: Reader, meetingId: string): Promise<string> {
  const known = () =>
    database(portal).all<{ code: string }>('SELECT code FROM MeetingSession WHERE meetingId = ?', meetingId)[0]?.code
  if (!known()) {
    const soon = { startsAt: localTimeOf(new Date(Date.now() + 30 * 60_000), 'Asia/Shanghai'), minutes: '60' }
    await organiser.act('moveMeetingAction', { meetingId, ...soon, reason: 'Today.' })
    await organiser.act('openSessionAction', { meetingId })
  }
  return known() ?? ''
}

/** Someone new, signed in and admitted. */
async function member(portal: Portal, maintainer: Reader, name: string): Promise<Reader> {
  const reader = openReader(portal)
  await reader.signIn(`${name.toLowerCase().replace(' ', '-')}@example.org`)
  await admit(reader, maintainer, name)
  return reader
}

const count = (portal: Portal) =>
  database(portal).one<{ there: number; noted: number }>(
    `SELECT (SELECT count(*) FROM Attendance) AS there,
            (SELECT count(*) FROM AuditEntry WHERE action = 'attendance.noted') AS noted`,
  )

const messageOf = ({ state }: ActionAnswer) => (state?.status === 'invalid' ? state.message : undefined)
