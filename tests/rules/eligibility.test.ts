import { describe, expect, test } from 'vitest'
import { dayOf } from '@/lib/calendar/zone'
import type { ElectionParameters } from '@/lib/content/charter-schema'
import { type CandidateFacts, findingsOf, refuseCandidate, refuseElection, termHeld } from '@/lib/eligibility/rules'
import { passportDay } from '@/lib/eligibility/schema'
import type { HeldTerm } from '@/lib/roles/rules'

const zone = 'Asia/Shanghai'
/** Midnight of a day in the SIG's zone. */
const day = (written: string) => new Date(`${written}T00:00:00+08:00`)
const term = (role: HeldTerm['role'], since: string, until?: string): HeldTerm => ({
  role,
  since: day(since),
  until: until ? day(until) : null,
})

const vote = {
  venue: 'regular-meeting',
  electorate: ['maintainer', 'committer'],
  moreThan: { numerator: 1, denominator: 2 },
  of: 'electorate',
  ballot: 'named',
} as const satisfies ElectionParameters['vote']
const committer: ElectionParameters = {
  holds: 'member',
  area: true,
  workPlan: true,
  judgements: [],
  vote: { ...vote, electorate: ['maintainer', 'committer'] },
}
const maintainer: ElectionParameters = {
  holds: 'committer',
  tenure: { years: 1 },
  area: false,
  workPlan: false,
  recommendations: { from: 'maintainer', atLeast: 1 },
  judgements: [{ id: 'outstanding-contribution', text: { zh: '突出贡献', en: 'Outstanding contribution' } }],
  vote: { ...vote, electorate: ['maintainer', 'committer'] },
}

const facts = (own: Partial<CandidateFacts> = {}): CandidateFacts => ({
  terms: [],
  nomination: null,
  nextMeeting: day('2026-06-10'),
  ...own,
})
const complete = { hasArea: true, hasWorkPlan: true, recommendations: 1 }
const states = (rule: ElectionParameters, own: Partial<CandidateFacts>, at = '2026-06-01') =>
  findingsOf(rule, facts(own), day(at), zone).map(({ kind, state }) => `${kind} ${state}`)

describe('tenure of a year, as the finding says it', () => {
  const tenureAt = (at: string, ...terms: HeldTerm[]) => {
    const finding = findingsOf(maintainer, facts({ terms }), day(at), zone).find(({ kind }) => kind === 'tenure')
    const earliest = finding?.earliest
    return `${finding?.state} ${earliest ? dayOf(earliest, zone) : 'never'}`
  }
  test.each<[string, string, string, HeldTerm[]]>([
    ['365 days in a common year', '2026-01-01', 'met 2026-01-01', [term('COMMITTER', '2025-01-01')]],
    ['364 days', '2025-12-31', 'unmet 2026-01-01', [term('COMMITTER', '2025-01-01')]],
    ['365 days across a leap day are a day short', '2025-01-31', 'unmet 2025-02-01', [term('COMMITTER', '2024-02-01')]],
    ['366 days across a leap day', '2025-02-01', 'met 2025-02-01', [term('COMMITTER', '2024-02-01')]],
    ['365 days from the leap day', '2025-02-28', 'met 2025-02-28', [term('COMMITTER', '2024-02-29')]],
    [
      'a gap does not count',
      '2026-01-01',
      'unmet 2026-01-31',
      [term('COMMITTER', '2025-01-01', '2025-06-01'), term('COMMITTER', '2025-07-01')],
    ],
    ['whoever has left', '2026-06-01', 'unmet never', [term('COMMITTER', '2024-01-01', '2026-05-01')]],
    ['a member’s time is no committer’s', '2026-06-01', 'unmet never', [term('MEMBER', '2020-01-01')]],
  ])('%s', (_, at, expected, terms) => {
    expect(tenureAt(at, ...terms)).toBe(expected)
  })
})

test('a higher role counts as held, and one’s own term comes before it', () => {
  const at = day('2026-06-01')
  const [lower, higher, ended] = [
    term('COMMITTER', '2025-01-01'),
    term('MAINTAINER', '2024-01-01'),
    term('MAINTAINER', '2024-01-01', '2026-06-01'),
  ]
  expect(termHeld([higher], 'COMMITTER', at)).toBe(higher)
  expect(termHeld([higher, lower], 'COMMITTER', at)).toBe(lower)
  expect(termHeld([lower], 'MAINTAINER', at)).toBeNull()
  expect(termHeld([ended], 'COMMITTER', at)).toBeNull()
})

describe('requirements', () => {
  test('a committer’s: role, area, work plan, meeting', () => {
    expect(states(committer, { terms: [term('MEMBER', '2026-01-01')] })).toEqual([
      'role met',
      'area unmet',
      'work-plan unmet',
      'venue unmet',
    ])
    expect(states(committer, { terms: [term('MEMBER', '2026-01-01')], nomination: complete })).toEqual([
      'role met',
      'area met',
      'work-plan met',
      'venue unmet',
    ])
  })

  test('a maintainer’s: role, a year, judgement, recommendation, meeting', () => {
    expect(states(maintainer, { terms: [term('COMMITTER', '2026-01-01')] })).toEqual([
      'role met',
      'tenure unmet',
      'judgement judgement',
      'recommendations unmet',
      'venue unmet',
    ])
    expect(states(maintainer, { terms: [term('COMMITTER', '2025-06-01')], nomination: complete })).toEqual([
      'role met',
      'tenure met',
      'judgement judgement',
      'recommendations met',
      'venue unmet',
    ])
  })

  test('the year is over at the midnight, and not before', () => {
    const terms = [term('COMMITTER', '2025-06-01')]
    const tenure = (at: Date) =>
      findingsOf(maintainer, facts({ terms }), at, zone).find(({ kind }) => kind === 'tenure')
    const midnight = day('2026-06-01')
    expect(tenure(new Date(midnight.getTime() - 1))).toMatchObject({ state: 'unmet', earliest: midnight })
    expect(tenure(midnight)).toMatchObject({ state: 'met', earliest: midnight })
  })

  test('a role that is written down to begin later says from when', () => {
    const [role] = findingsOf(committer, facts({ terms: [term('MEMBER', '2026-07-01')] }), day('2026-06-01'), zone)
    expect(role).toMatchObject({ state: 'unmet', earliest: day('2026-07-01') })
  })

  test.each<[string, ElectionParameters, Partial<CandidateFacts>, string | null, string | null]>([
    ['no role', committer, {}, 'nominee-lacks-role', 'nominee-lacks-role'],
    [
      'a role that has ended',
      committer,
      { terms: [term('MEMBER', '2025-01-01', '2026-05-31')], nomination: complete },
      'nominee-lacks-role',
      'nominee-lacks-role',
    ],
    [
      'no area',
      committer,
      { terms: [term('MEMBER', '2026-01-01')], nomination: { ...complete, hasArea: false } },
      null,
      'area-missing',
    ],
    [
      'no work plan',
      committer,
      { terms: [term('MEMBER', '2026-01-01')], nomination: { ...complete, hasWorkPlan: false } },
      null,
      'work-plan-missing',
    ],
    [
      'nothing missing',
      committer,
      { terms: [term('MEMBER', '2026-01-01')], nomination: { ...complete, recommendations: 0 } },
      null,
      null,
    ],
    [
      'a member for a maintainer',
      maintainer,
      { terms: [term('MEMBER', '2020-01-01')], nomination: complete },
      'nominee-lacks-role',
      'nominee-lacks-role',
    ],
    [
      'less than a year',
      maintainer,
      { terms: [term('COMMITTER', '2025-06-02')], nomination: complete },
      'nominee-tenure-short',
      'nominee-tenure-short',
    ],
    [
      'no recommendation',
      maintainer,
      { terms: [term('COMMITTER', '2025-06-01')], nomination: { ...complete, recommendations: 0 } },
      null,
      'recommendations-missing',
    ],
    [
      'a year and a recommendation',
      maintainer,
      { terms: [term('COMMITTER', '2025-06-01')], nomination: complete },
      null,
      null,
    ],
  ])('%s', (_, rule, own, candidate, election) => {
    const findings = findingsOf(rule, facts(own), day('2026-06-01'), zone)
    expect(refuseCandidate(findings)).toBe(candidate)
    expect(refuseElection(findings)).toBe(election)
  })
})

test.each([
  ['2027-01-01', '2027-01-01T04:00:00.000Z'],
  ['2028-02-29', '2028-02-29T04:00:00.000Z'],
  ['2027-02-29', null],
  ['1999-12-31', null],
  ['9999-01-01', null],
  ['tomorrow', null],
  ['', null],
  [['2027-01-01'], null],
  [undefined, null],
])('the day %j of an address', (asked, expected) => {
  expect(passportDay(asked, zone)?.toISOString() ?? null).toBe(expected)
})
