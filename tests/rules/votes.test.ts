import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type CountingRule,
  type Counts,
  decide,
  electorateOf,
  exampleCounts,
  leastShare,
  moreThanShare,
  refuseVenue,
  reminderDueAt,
  type Venue,
  votingDay,
} from '@/lib/votes/rules'

const half = { numerator: 1, denominator: 2 }
const twoThirds = { numerator: 2, denominator: 3 }
const ofAll: CountingRule = { moreThan: half, of: 'electorate' }
const ofCast: CountingRule = { moreThan: half, of: 'votes-cast' }
const withQuorum: CountingRule = { ...ofCast, quorum: { numerator: 1, denominator: 3 } }

const counts = (electorate: number, inFavour: number, against = 0, abstained = 0): Counts => ({
  electorate,
  inFavour,
  against,
  abstained,
})

describe('whether a vote carries', () => {
  test.each<[string, CountingRule, Counts, string]>([
    ['8 of 16 is not a majority', ofAll, counts(16, 8, 8), 'exactly: 8 of 16, 9 needed'],
    ['9 of 16 is', ofAll, counts(16, 9, 7), 'majority: 9 of 16, 9 needed'],
    ['8 of 15 is', ofAll, counts(15, 8, 7), 'majority: 8 of 15, 8 needed'],
    ['absences stay in the electorate', ofAll, counts(16, 8), 'exactly: 8 of 16, 9 needed'],
    ['abstentions stay in the electorate', ofAll, counts(16, 7, 0, 9), 'too-few: 7 of 16, 9 needed'],
    ['one elector alone decides', ofAll, counts(1, 1), 'majority: 1 of 1, 1 needed'],
    ['without electors nothing carries', ofAll, counts(0, 0), 'too-few: 0 of 0, 1 needed'],
    ['absences are no votes cast', ofCast, counts(16, 2, 1), 'majority: 2 of 3, 2 needed'],
    ['abstentions are no votes cast', ofCast, counts(16, 2, 1, 13), 'majority: 2 of 3, 2 needed'],
    ['a tie does not carry', ofCast, counts(16, 5, 5, 6), 'exactly: 5 of 10, 6 needed'],
    ['when everyone abstains nothing carries', ofCast, counts(16, 0, 0, 16), 'too-few: 0 of 0, 1 needed'],
    [
      '2/3 of 18 are not more than 2/3',
      { ...ofAll, moreThan: twoThirds },
      counts(18, 12, 6),
      'exactly: 12 of 18, 13 needed',
    ],
    ['13 of 18 are', { ...ofAll, moreThan: twoThirds }, counts(18, 13, 5), 'majority: 13 of 18, 13 needed'],
    [
      '12 of 17 are more than 2/3',
      { ...ofAll, moreThan: twoThirds },
      counts(17, 12, 5),
      'majority: 12 of 17, 12 needed',
    ],
    ['too few vote', withQuorum, counts(10, 3), 'no-quorum: 3 of 3, 2 needed'],
    ['abstentions make a quorum', withQuorum, counts(10, 3, 0, 1), 'majority: 3 of 3, 2 needed'],
    ['just the quorum is enough', withQuorum, counts(9, 3), 'majority: 3 of 3, 2 needed'],
  ])('%s', (_, rule, voted, expected) => {
    const { carried, reason, base, needed } = decide(rule, voted)
    expect(`${reason}: ${voted.inFavour} of ${base}, ${needed} needed`).toBe(expected)
    expect(carried).toBe(reason === 'majority')
  })

  const fraction = fc
    .integer({ min: 1, max: 99 })
    .chain((denominator) => fc.integer({ min: 1, max: denominator }).map((numerator) => ({ numerator, denominator })))
  const voted = fc
    .tuple(fc.nat({ max: 300 }), fc.nat({ max: 300 }), fc.nat({ max: 300 }), fc.nat({ max: 300 }))
    .map(([inFavour, against, abstained, absent]) => ({
      electorate: inFavour + against + abstained + absent,
      inFavour,
      against,
      abstained,
    }))

  test('is what exact arithmetic says, whatever the rule and the counts', () => {
    fc.assert(
      fc.property(
        fraction,
        fc.constantFrom<CountingRule['of'][]>('electorate', 'votes-cast'),
        fc.option(fraction, { nil: undefined }),
        voted,
        (moreThan, of, quorum, cast) => {
          const base = of === 'electorate' ? cast.electorate : cast.inFavour + cast.against
          const turnout = cast.inFavour + cast.against + cast.abstained
          const attended =
            !quorum ||
            BigInt(turnout) * BigInt(quorum.denominator) >= BigInt(cast.electorate) * BigInt(quorum.numerator)
          const exceeds =
            BigInt(cast.inFavour) * BigInt(moreThan.denominator) > BigInt(base) * BigInt(moreThan.numerator)
          expect(decide({ moreThan, of, quorum }, cast).carried).toBe(attended && exceeds)
        },
      ),
      { numRuns: 2000 },
    )
  })

  test('an absence that becomes an abstention changes nothing without a quorum, and one more vote for never hurts', () => {
    fc.assert(
      fc.property(
        fraction,
        fc.constantFrom<CountingRule['of'][]>('electorate', 'votes-cast'),
        voted,
        (moreThan, of, cast) => {
          const absent = cast.electorate - cast.inFavour - cast.against - cast.abstained
          fc.pre(absent > 0)
          const rule = { moreThan, of }
          const { carried } = decide(rule, cast)
          expect(decide(rule, { ...cast, abstained: cast.abstained + 1 }).carried).toBe(carried)
          if (carried) expect(decide(rule, { ...cast, inFavour: cast.inFavour + 1 }).carried).toBe(true)
        },
      ),
    )
  })

  test('the fewest needed are needed: one fewer does not exceed the share', () => {
    fc.assert(
      fc.property(fraction, fc.nat({ max: 5000 }), (share, whole) => {
        const needed = moreThanShare(share, whole)
        expect(needed * share.denominator > whole * share.numerator).toBe(true)
        expect((needed - 1) * share.denominator > whole * share.numerator).toBe(false)
        const least = leastShare(share, whole)
        expect(least * share.denominator >= whole * share.numerator).toBe(true)
        expect(least === 0 || (least - 1) * share.denominator < whole * share.numerator).toBe(true)
      }),
    )
  })

  test.each([[ofAll], [ofCast], [withQuorum], [{ ...withQuorum, moreThan: twoThirds }]])(
    'the examples of a rule show both sides of its limit',
    (rule) => {
      const reasons = exampleCounts(rule).map((example) => decide(rule, example).reason)
      expect(reasons.slice(0, 2)).toEqual(['exactly', 'majority'])
      expect(reasons.includes('no-quorum')).toBe(rule.quorum !== undefined)
      for (const { electorate, inFavour, against, abstained } of exampleCounts(rule))
        expect(inFavour + against + abstained).toBeLessThanOrEqual(electorate)
    },
  )
})

describe('who may vote', () => {
  const at = new Date(100)
  const term = (
    personId: string,
    role: 'MEMBER' | 'COMMITTER' | 'MAINTAINER',
    since = 0,
    until: number | null = null,
  ) => ({
    personId,
    role,
    since: new Date(since),
    until: until === null ? null : new Date(until),
  })
  const rule = { electorate: ['maintainer' as const, 'committer' as const] }
  const nobody = { nomineeId: '', recusedIds: [] as string[] }

  test.each<[string, ReturnType<typeof term>[], typeof nobody, string[]]>([
    [
      'maintainers and committers',
      [term('a', 'MAINTAINER'), term('b', 'COMMITTER'), term('c', 'MEMBER')],
      nobody,
      ['a MAINTAINER', 'b COMMITTER'],
    ],
    ['each once, with the highest role', [term('a', 'COMMITTER'), term('a', 'MAINTAINER')], nobody, ['a MAINTAINER']],
    [
      'never the nominee',
      [term('a', 'COMMITTER'), term('b', 'COMMITTER')],
      { nomineeId: 'a', recusedIds: [] },
      ['b COMMITTER'],
    ],
    [
      'not the recused',
      [term('a', 'COMMITTER'), term('b', 'COMMITTER')],
      { nomineeId: '', recusedIds: ['b'] },
      ['a COMMITTER'],
    ],
    [
      'nobody whose term is over',
      [term('a', 'COMMITTER', 0, 100), term('b', 'COMMITTER', 0, 101)],
      nobody,
      ['b COMMITTER'],
    ],
    [
      'nobody whose term has yet to begin',
      [term('a', 'COMMITTER', 101), term('b', 'COMMITTER', 100)],
      nobody,
      ['b COMMITTER'],
    ],
  ])('%s', (_, terms, without, expected) => {
    expect(electorateOf(rule, terms, without, at).map(({ personId, role }) => `${personId} ${role}`)).toEqual(expected)
  })

  test('the nominee is never among them, whatever terms there are', () => {
    const someTerm = fc.record({
      personId: fc.constantFrom('a', 'b', 'c'),
      role: fc.constantFrom('MEMBER' as const, 'COMMITTER' as const, 'MAINTAINER' as const),
      since: fc.date({ min: new Date(0), max: new Date(200), noInvalidDate: true }),
      until: fc.option(fc.date({ min: new Date(0), max: new Date(200), noInvalidDate: true })),
    })
    fc.assert(
      fc.property(fc.array(someTerm), (terms) => {
        const found = electorateOf(rule, terms, { nomineeId: 'a', recusedIds: ['b'] }, at)
        expect(found.filter(({ personId }) => personId !== 'c')).toEqual([])
      }),
    )
  })
})

describe('at which meeting', () => {
  const venue = (own: Partial<Venue> = {}): Venue => ({
    today: '2026-12-03',
    acceptedOn: '2026-11-20',
    meetingDays: ['2026-12-03'],
    votedOn: null,
    ...own,
  })

  test.each<[string, string, Partial<Venue>, string | null]>([
    ['on its day', '2026-12-03', {}, null],
    ['the day after', '2026-12-03', { today: '2026-12-04' }, null],
    ['two days after', '2026-12-03', { today: '2026-12-05' }, 'vote-after-meeting'],
    ['before its day', '2026-12-04', { meetingDays: ['2026-12-04'] }, 'meeting-ahead'],
    ['on another day', '2026-12-03', { meetingDays: ['2026-12-02'] }, 'no-meeting-that-day'],
    [
      'before the nominee agreed',
      '2026-12-03',
      { today: '2026-12-04', acceptedOn: '2026-12-04' },
      'meeting-before-nomination',
    ],
    ['again at the same', '2026-12-03', { votedOn: '2026-12-03' }, 'voted-at-meeting'],
    ['again at an earlier', '2026-12-03', { votedOn: '2026-12-04' }, 'voted-at-meeting'],
    ['again at a later', '2026-12-03', { votedOn: '2026-11-19' }, null],
  ])('%s', (_, meetingOn, own, reason) => {
    expect(refuseVenue(meetingOn, venue(own))).toBe(reason)
  })

  test('today’s comes before yesterday’s, and without either it says what is wrong today', () => {
    const both = ['2026-12-02', '2026-12-03']
    expect(votingDay(venue({ meetingDays: both }))).toEqual({ meetingOn: '2026-12-03' })
    expect(votingDay(venue({ meetingDays: ['2026-12-02'] }))).toEqual({ meetingOn: '2026-12-02' })
    expect(votingDay(venue({ meetingDays: [] }))).toEqual({ reason: 'no-meeting-that-day' })
    expect(votingDay(venue({ meetingDays: both, votedOn: '2026-12-03' }))).toEqual({ reason: 'voted-at-meeting' })
  })
})

test('a reminder is due a day ahead, and not before half of a shorter vote is over', () => {
  const openedAt = new Date('2026-12-03T11:00:00Z')
  const due = (hours: number) =>
    reminderDueAt({ openedAt, closesAt: new Date(openedAt.getTime() + hours * 3_600_000) }).toISOString()
  expect([72, 48, 24, 2].map(due)).toEqual([
    '2026-12-05T11:00:00.000Z',
    '2026-12-04T11:00:00.000Z',
    '2026-12-03T23:00:00.000Z',
    '2026-12-03T12:00:00.000Z',
  ])
})
