import { localTimeOf } from '@/lib/calendar/zone'
import en from '@/lib/i18n/messages/en/refusals'
import { expect, test } from '../support/portal-test.ts'
import type { ActionAnswer } from '../support/reader.ts'
import { database } from '../support/rows.ts'

// A portal of its own: it counts attempts, and holds a meeting.
test.use({ portalEnv: { PORTAL_OF: 'check-in' } })

test('codes can’t be guessed: after ten tries an account waits, with the right code too; others don’t', async ({
  portal,
  cast,
  scene,
}) => {
  const { meetingId } = scene
  const soon = { startsAt: localTimeOf(new Date(Date.now() + 30 * 60_000), 'Asia/Shanghai'), minutes: '60' }
  await cast.maintainer.act('moveMeetingAction', { meetingId, ...soon, reason: 'Today.' })
  await cast.maintainer.act('openSessionAction', { meetingId })
  const { code } = database(portal).one<{ code: string }>(
    'SELECT code FROM MeetingSession WHERE meetingId = ?',
    meetingId,
  )
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
  expect(messageOf(await cast.account.act('checkInAction', { meetingId, code, kind: 'ONLINE' }))).toBe(en.forbidden)
  expect(messageOf(await cast.account.act('checkInAction', { meetingId, code: wrong(0), kind: 'ONLINE' }))).toBe(
    en.forbidden,
  )
})

const messageOf = ({ state }: ActionAnswer) => (state?.status === 'invalid' ? state.message : undefined)
