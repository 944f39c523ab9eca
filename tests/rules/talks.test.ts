import { expect, test } from 'vitest'
import { refuseReleaseTalk, refuseSpeaker, refuseWithdrawTalk, talkStatuses } from '@/lib/talks/rules'

const at = (time: number) => new Date(time)
const session = { status: 'PUBLISHED' as const, startsAt: at(30) }

test('a talk is withdrawn until it is closed, or the session that it is in has begun', () => {
  const over = (time: number, one: { status: 'PUBLISHED' | 'DRAFT' | 'CANCELLED'; startsAt: Date } | null) =>
    Object.fromEntries(talkStatuses.map((status) => [status, refuseWithdrawTalk({ status }, one, at(time))]))
  const before = { DRAFT: null, SUBMITTED: null, ACCEPTED: null, DECLINED: 'talk-closed', WITHDRAWN: 'talk-closed' }
  const begun = { ...before, ACCEPTED: 'talk-session-begun' }
  expect([over(29, session), over(30, session), over(30, null)]).toEqual([before, begun, before])
  expect(over(30, { ...session, status: 'DRAFT' })).toEqual(begun)
  expect(over(30, { ...session, status: 'CANCELLED' })).toEqual(before)
})

test('an accepted talk that nobody has rated can be released', () => {
  const over = (ratings: number) => talkStatuses.map((status) => refuseReleaseTalk({ status, ratings }))
  const no = 'talk-not-accepted'
  expect(over(0)).toEqual([no, null, no, no, no])
  expect(over(1)).toEqual([no, 'talk-heard', no, no, no])
})

test('who is asked to speak holds a role, unless the charter lets anyone, and has an account to answer with', () => {
  const over = (speakers: 'anyone' | 'members') =>
    [true, false].map((holdsRole) =>
      [true, false].map((hasAccount) => refuseSpeaker({ holdsRole, hasAccount }, speakers)),
    )
  expect(over('members')).toEqual([
    [null, 'speaker-without-account'],
    ['speaker-not-member', 'speaker-not-member'],
  ])
  expect(over('anyone')).toEqual([
    [null, 'speaker-without-account'],
    [null, 'speaker-without-account'],
  ])
})
