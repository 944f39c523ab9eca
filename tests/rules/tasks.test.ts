import { describe, expect, test } from 'vitest'
import {
  claimMoves,
  claimStatuses,
  daysSince,
  isLapseDue,
  isNudgeDue,
  leaseFrom,
  moves,
  nudged,
  refuseClaim,
  refuseDates,
  refuseDecider,
  refuseMove,
  refuseNote,
  refuseReview,
  silenceOf,
} from '@/lib/task-claims/rules'
import { claimSchema } from '@/lib/task-claims/schema'
import { donePerQuarter, figuresOf } from '@/lib/tasks/figures'
import { laterQuarter, nextQuarter, quarterOf, quarterStart, quartersFrom } from '@/lib/tasks/quarters'
import { publicStatuses, refuseDiscard, refuseEdit, refuseRefresh, refuseRewardChange } from '@/lib/tasks/rules'
import { taskFilterSchema, taskQuery, taskSchema } from '@/lib/tasks/schema'

const zone = 'Asia/Shanghai'

describe('quarters', () => {
  test('are those of the SIG’s calendar, at their first and last instants', () => {
    const of = (iso: string) => quarterOf(new Date(iso), zone)
    expect(of('2026-03-31T15:59:59Z')).toBe('2026-Q1')
    expect(of('2026-03-31T16:00:00Z')).toBe('2026-Q2')
    expect(of('2026-12-31T15:59:59Z')).toBe('2026-Q4')
    expect(of('2026-12-31T16:00:00Z')).toBe('2027-Q1')
    expect(quarterStart('2026-Q2', zone)).toEqual(new Date('2026-03-31T16:00:00Z'))
  })

  test('follow each other', () => {
    expect(nextQuarter('2026-Q4')).toBe('2027-Q1')
    expect(nextQuarter('2026-Q1')).toBe('2026-Q2')
    expect(quartersFrom('2026-Q1', -1)).toBe('2025-Q4')
    expect(quartersFrom('2026-Q1', -5)).toBe('2024-Q4')
    expect(laterQuarter('2026-Q1', '2025-Q4')).toBe('2026-Q1')
  })
})

describe('a task', () => {
  const statuses = ['DRAFT', ...publicStatuses] as const
  const over = <T>(ask: (status: (typeof statuses)[number]) => T) =>
    Object.fromEntries(statuses.map((status) => [status, ask(status)]))

  test('can be changed until it is over, but its checklist not while it is in review', () => {
    expect(over((status) => refuseEdit(status, false))).toEqual({
      DRAFT: null,
      OPEN: null,
      CLAIMED: null,
      IN_REVIEW: null,
      DONE: 'task-done',
      CLOSED: 'task-closed',
    })
    expect(refuseEdit('IN_REVIEW', true)).toBe('task-in-review')
    expect(refuseEdit('CLAIMED', true)).toBe(null)
  })

  test('keeps its reward while someone has it', () => {
    expect(statuses.filter((status) => refuseRewardChange(status))).toEqual(['CLAIMED', 'IN_REVIEW'])
  })

  test('is discarded as a draft alone', () => {
    expect(statuses.filter((status) => !refuseDiscard(status))).toEqual(['DRAFT'])
  })

  test('is carried while it is unfinished, and closed unless it is in review', () => {
    expect(over((status) => [refuseRefresh(status, 'carry'), refuseRefresh(status, 'close')])).toEqual({
      DRAFT: ['task-not-published', 'task-not-published'],
      OPEN: [null, null],
      CLAIMED: [null, null],
      IN_REVIEW: [null, 'task-in-review'],
      DONE: ['task-done', 'task-done'],
      CLOSED: ['task-closed', 'task-closed'],
    })
  })
})

describe('a claim', () => {
  test('moves as it is drawn', () => {
    const drawn = Object.fromEntries(
      claimStatuses.map((status) => [status, claimMoves.filter((move) => !refuseMove(status, move))]),
    )
    expect(drawn).toEqual({
      WAITING: ['promote', 'withdraw', 'close'],
      PROPOSED: ['withdraw', 'approve', 'decline', 'close'],
      ACTIVE: ['submit', 'hand-back', 'release', 'lapse', 'close'],
      IN_REVIEW: ['return', 'accept', 'hand-back'],
      DONE: [],
      DECLINED: [],
      WITHDRAWN: [],
      RELEASED: [],
      LAPSED: [],
    })
    expect(claimMoves.map((move) => moves[move].to)).toEqual([
      'PROPOSED',
      'WITHDRAWN',
      'ACTIVE',
      'DECLINED',
      'IN_REVIEW',
      'ACTIVE',
      'DONE',
      'RELEASED',
      'RELEASED',
      'LAPSED',
      'RELEASED',
    ])
  })

  test('says why it stands where it stands', () => {
    expect(refuseMove('LAPSED', 'submit')).toBe('task-claim-lapsed')
    expect(refuseMove('ACTIVE', 'accept')).toBe('task-claim-not-in-review')
    expect(refuseMove('ACTIVE', 'approve')).toBe('task-claim-approved')
    expect(refuseMove('PROPOSED', 'submit')).toBe('task-claim-proposed')
  })

  test('takes notes while someone is at work', () => {
    expect(claimStatuses.filter((status) => !refuseNote(status))).toEqual(['ACTIVE', 'IN_REVIEW'])
    expect(refuseNote('LAPSED')).toBe('task-claim-lapsed')
  })

  const free = { status: 'OPEN', isHeld: false, isWaitedFor: false, isTheirs: false } as const
  const held = { ...free, isHeld: true }

  test('is for one at a time, and for one who waits', () => {
    expect(refuseClaim(free, 'claim')).toBe(null)
    expect(refuseClaim(free, 'wait')).toBe('task-free')
    expect(refuseClaim(held, 'claim')).toBe('task-claimed')
    expect(refuseClaim(held, 'wait')).toBe(null)
    expect(refuseClaim({ ...held, isWaitedFor: true }, 'wait')).toBe('task-waited-for')
    expect(refuseClaim({ ...held, isTheirs: true }, 'wait')).toBe('task-claim-own-already')
    for (const [status, reason] of [
      ['DRAFT', 'task-not-published'],
      ['DONE', 'task-done'],
      ['CLOSED', 'task-closed'],
    ] as const)
      expect(refuseClaim({ ...free, status }, 'claim')).toBe(reason)
  })

  test('is decided on by nobody who takes part in it', () => {
    const members = ['a', 'b'].map((personId) => ({ personId }))
    expect(refuseDecider(members, 'b')).toBe('task-claim-own')
    expect(refuseDecider(members, 'c')).toBe(null)
  })

  test('lies ahead, and ends after it begins', () => {
    const today = '2026-03-02'
    expect(refuseDates({ startsOn: '2026-03-02', endsOn: '2026-03-02' }, today)).toBe(null)
    expect(refuseDates({ startsOn: '2026-03-10', endsOn: '2026-03-09' }, today)?.reason).toBe('task-dates-reversed')
    expect(refuseDates({ startsOn: '2026-02-01', endsOn: '2026-03-01' }, today)?.reason).toBe('task-ends-in-past')
  })

  test('is accepted when every item is met, and returned with a word on why', () => {
    const review = (verdict: 'ACCEPTED' | 'RETURNED', met: boolean[], comment?: string) =>
      refuseReview({ verdict, met, comment })?.reason ?? null
    expect(review('ACCEPTED', [true, true])).toBe(null)
    expect(review('ACCEPTED', [true, false], 'Nearly.')).toBe('checklist-unmet')
    expect(review('RETURNED', [true, false], 'The second.')).toBe(null)
    expect(review('RETURNED', [true, false])).toBe('return-without-comment')
  })
})

describe('a lease', () => {
  const day = (count: number) => new Date(Date.UTC(2026, 0, 1) + count * 86_400_000)
  const lease = leaseFrom(day(0))

  test('lasts 28 days, and is reminded of seven days before', () => {
    expect(lease).toEqual({ leaseUntil: day(28), nudgedAt: null })
    expect([20, 21, 28].map((count) => isNudgeDue(lease, day(count)))).toEqual([false, true, true])
    expect(isNudgeDue(nudged(lease, day(21)), day(22))).toBe(false)
  })

  test('never ends without a reminder, nor within seven days of it', () => {
    expect(isLapseDue(lease, day(100))).toBe(false)
    const late = nudged(lease, day(40))
    expect(late.leaseUntil).toEqual(day(47))
    expect([46, 47].map((count) => isLapseDue(late, day(count)))).toEqual([false, true])
    expect(nudged(lease, day(21)).leaseUntil).toEqual(day(28))
  })

  test('is as old as the calendar says', () => {
    const age = (since: string, now: string) => daysSince(new Date(since), new Date(now), zone)
    expect(age('2026-03-01T15:00:00Z', '2026-03-01T15:30:00Z').days).toBe(0)
    expect(age('2026-03-01T15:00:00Z', '2026-03-01T16:30:00Z')).toEqual({
      days: 1,
      until: new Date('2026-03-02T16:00:00Z'),
    })
  })
})

test('silence is counted from the last note, and from the approval where there is none', () => {
  const [claimedAt, approvedAt, now] = ['2026-03-01', '2026-03-02', '2026-03-09'].map(
    (day) => new Date(`${day}T04:00:00Z`),
  )
  if (!claimedAt || !approvedAt || !now) return expect.fail()
  const notes = [{ at: new Date('2026-03-08T04:00:00Z') }, { at: new Date('2026-03-03T04:00:00Z') }]
  expect(silenceOf({ claimedAt, approvedAt, notes }, now, zone)).toEqual({ days: 1, isNoted: true })
  expect(silenceOf({ claimedAt, approvedAt, notes: [] }, now, zone)).toEqual({ days: 7, isNoted: false })
  expect(silenceOf({ claimedAt, approvedAt: null, notes: [] }, now, zone)).toEqual({ days: 8, isNoted: false })
})

test('figures are counted by quarter and area, with the median of the days that tasks took', () => {
  const place = { quarter: '2026-Q1', areaId: 'a' }
  const rows = figuresOf(
    [
      { ...place, open: 2, claimed: 2, done: 3 },
      { ...place, quarter: '2026-Q2', open: 0, claimed: 0, done: 0 },
    ],
    [10, 30].map((daysTaken) => ({ ...place, daysTaken })),
  )
  expect(rows).toEqual([
    { quarter: '2026-Q2', areaId: 'a', open: 0, claimed: 0, done: 0, days: null },
    { quarter: '2026-Q1', areaId: 'a', open: 2, claimed: 2, done: 3, days: 20 },
  ])
  expect(donePerQuarter(rows)).toEqual([
    { quarter: '2026-Q1', done: 3 },
    { quarter: '2026-Q2', done: 0 },
  ])
})

describe('what is typed', () => {
  test('a checklist is one item a line, skills are what stands between commas', () => {
    const { checklistZh, skills } = taskSchema.shape
    expect(checklistZh.parse(' 一 \n\n二\r\n')).toEqual(['一', '二'])
    expect(checklistZh.safeParse('一\n一').success).toBe(false)
    expect(checklistZh.safeParse(Array.from({ length: 21 }, (_, index) => index).join('\n')).success).toBe(false)
    expect(skills.parse('Python，C++, Python、 Go')).toEqual(['Python', 'C++', 'Go'])
    expect(skills.parse('')).toEqual([])
  })

  test('partners are profiles’ addresses or their ends', () => {
    const { partners } = claimSchema.shape
    expect(partners.parse('https://portal.example.org/zh/people/member-1/\nmember-2 member-2')).toEqual([
      'member-1',
      'member-2',
    ])
    expect(partners.safeParse('Member Two!').success).toBe(false)
    expect(partners.parse('')).toEqual([])
  })

  test('a list’s address says what it can, and nothing else', () => {
    const filter = taskFilterSchema.parse({ quarter: '2026-Q4', status: 'open', area: 'A b', q: ' vllm ', after: 'x' })
    expect(filter).toEqual({ quarter: '2026-Q4', q: 'vllm', after: 'x' })
    expect(taskQuery(filter)).toBe('quarter=2026-Q4&q=vllm')
  })
})
