import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  isOver,
  moves,
  type NominationMove,
  nominationStatuses,
  refuseComment,
  refuseMove,
  refuseRecommendation,
  refuseRecusal,
} from '@/lib/nominations/rules'
import { nominationSchema } from '@/lib/nominations/schema'

const table: Record<NominationMove, string[]> = {
  accept: ['SUBMITTED→ACCEPTED'],
  decline: ['SUBMITTED→DECLINED'],
  recommend: ['ACCEPTED→RECOMMENDED'],
  schedule: ['ACCEPTED→SCHEDULED', 'RECOMMENDED→SCHEDULED'],
  open: ['SCHEDULED→OPEN'],
  carry: ['OPEN→CLOSED'],
  fail: ['OPEN→FAILED'],
  confirm: ['CLOSED→CONFIRMED'],
  withdraw: ['SUBMITTED', 'ACCEPTED', 'RECOMMENDED', 'SCHEDULED', 'OPEN'].map((from) => `${from}→WITHDRAWN`),
}

test.each(Object.keys(table) as NominationMove[])('%s goes from where it may, and from nowhere else', (move) => {
  const allowed = nominationStatuses.filter((status) => refuseMove(status, move) === null)
  expect(allowed.map((status) => `${status}→${moves[move].to}`)).toEqual(table[move])
})

test('each refusal names where the nomination stands', () => {
  const reasons = (move: NominationMove) => nominationStatuses.map((status) => refuseMove(status, move))
  expect(reasons('open')).toEqual([
    'nomination-not-scheduled',
    'nomination-not-scheduled',
    'nomination-not-scheduled',
    null,
    'vote-opened',
    'vote-opened',
    'vote-opened',
    'vote-opened',
    'nomination-declined',
    'nomination-withdrawn',
  ])
  expect(reasons('confirm').slice(4, 8)).toEqual(['vote-not-closed', null, 'vote-confirmed', 'vote-not-carried'])
  expect(reasons('withdraw').slice(5)).toEqual([
    'vote-closed',
    'vote-closed',
    'vote-closed',
    'nomination-declined',
    'nomination-withdrawn',
  ])
})

test('who may say something, by state', () => {
  const open = (refuse: (status: (typeof nominationStatuses)[number]) => unknown) =>
    nominationStatuses.filter((status) => refuse(status) === null)
  expect(open(refuseRecommendation)).toEqual(['ACCEPTED', 'RECOMMENDED', 'SCHEDULED'])
  expect(open(refuseRecusal)).toEqual(['SUBMITTED', 'ACCEPTED', 'RECOMMENDED', 'SCHEDULED'])
  expect(open(refuseComment)).toEqual(['SUBMITTED', 'ACCEPTED', 'RECOMMENDED', 'SCHEDULED', 'OPEN'])
})

test('whatever moves are made, a life that is over stays so, and a vote is confirmed only after it carried', () => {
  const move = fc.constantFrom(...(Object.keys(moves) as NominationMove[]))
  fc.assert(
    fc.property(fc.array(move, { maxLength: 30 }), (path) => {
      let status: (typeof nominationStatuses)[number] = 'SUBMITTED'
      const seen: string[] = [status]
      for (const one of path) {
        if (refuseMove(status, one)) continue
        expect(isOver(status)).toBe(false)
        status = moves[one].to
        seen.push(status)
      }
      if (seen.includes('CONFIRMED')) expect(seen).toEqual(expect.arrayContaining(['OPEN', 'CLOSED']))
    }),
  )
})

test.each<[string, unknown]>([
  ['https://example.org/1', [{ address: 'https://example.org/1', title: 'https://example.org/1' }]],
  ['  https://example.org/1   a  review \n\n', [{ address: 'https://example.org/1', title: 'a review' }]],
  ['', []],
  ['http://example.org/', 'not-link-lines'],
  ['javascript:alert(1)', 'not-link-lines'],
  ['https://example.org/1\nsee also', 'not-link-lines'],
  ['https://example.org/1 \u0007', 'not-link-lines'],
  [Array.from({ length: 21 }, () => 'https://example.org/').join('\n'), 'too-many-links'],
])('links %j', (links, expected) => {
  const typed = {
    nomineeId: '018f0000-0000-7000-8000-000000000000',
    role: 'COMMITTER',
    statement: 'Words.',
    evidence: [],
    links,
  }
  const parsed = nominationSchema.safeParse(typed)
  if (parsed.success) expect(parsed.data.links).toEqual(expected)
  else expect(parsed.error.issues.map((issue) => issue.code === 'custom' && issue.params?.key)).toContain(expected)
})
