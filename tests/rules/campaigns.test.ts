import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { budgetOf } from '@/lib/campaigns/budget'
import { readRubric, typedRubric } from '@/lib/campaigns/rubric'
import { leftWithin, nextPhaseAt, phaseOf, pointsWithin, refuseTaking } from '@/lib/campaigns/rules'
import {
  endedByClosing,
  formsToJudge,
  hoursOrDays,
  refuseAppeal,
  refuseDecision,
  refuseRevocation,
  refuseTake,
  takenBy,
} from '@/lib/submissions/rules'
import { days, hours, minutes, present } from '../factories/clock'

const window = { startsAt: present, endsAt: hours(1) }

describe('a campaign', () => {
  test.each([
    ['DRAFT', minutes(30), 'draft', 'campaign-not-begun', null],
    ['PUBLISHED', minutes(-1), 'announced', 'campaign-not-begun', present],
    ['PUBLISHED', present, 'running', null, hours(1)],
    ['PUBLISHED', minutes(59), 'running', null, hours(1)],
    ['PUBLISHED', hours(1), 'judging', 'campaign-over', null],
    ['CLOSED', minutes(30), 'closed', 'campaign-over', null],
  ] as const)('that is %s, at %s, is %s', (status, now, phase, refusal, next) => {
    expect(phaseOf({ status, ...window }, now)).toBe(phase)
    expect(refuseTaking({ status, ...window }, now)).toBe(refusal)
    expect(nextPhaseAt({ status, ...window }, now)).toEqual(next)
  })
})

describe('points', () => {
  test.each([
    [10, null, null, 0, 0, 10],
    [10, 25, null, 20, 20, 5],
    [10, 25, null, 25, 25, 0],
    [10, null, 100, 0, 95, 5],
    [10, 25, 100, 20, 98, 2],
    [10, 5, 100, 9, 9, 0],
  ])('%i with caps %s and %s, %i and %i given: %i', (points, capPerPerson, capInAll, ofPerson, awarded, given) => {
    expect(pointsWithin(points, { capPerPerson, capInAll, ofPerson, awarded })).toBe(given)
  })

  test('that are left are none beyond a cap, and without end where there is none', () => {
    const given = { ofPerson: 30, awarded: 95 }
    expect(leftWithin({ ...given, capPerPerson: 25, capInAll: 100 })).toEqual({ person: 0, all: 5 })
    expect(leftWithin({ ...given, capPerPerson: null, capInAll: null })).toEqual({ person: null, all: null })
  })

  test('never go beyond a cap, in whatever order they are given', () => {
    const cap = fc.option(fc.integer({ min: 1, max: 50 }), { nil: null })
    const line = fc.record({ who: fc.nat({ max: 3 }), points: fc.integer({ min: 1, max: 20 }) })
    fc.assert(
      fc.property(cap, cap, fc.array(line), (capPerPerson, capInAll, drawn) => {
        const sums = [0, 0, 0, 0]
        let awarded = 0
        for (const { who, points } of drawn) {
          const given = pointsWithin(points, { capPerPerson, capInAll, ofPerson: sums[who] ?? 0, awarded })
          expect(given).toBeGreaterThanOrEqual(0)
          sums[who] = (sums[who] ?? 0) + given
          awarded += given
        }
        expect(Math.max(...sums)).toBeLessThanOrEqual(capPerPerson ?? Number.POSITIVE_INFINITY)
        expect(awarded).toBeLessThanOrEqual(capInAll ?? Number.POSITIVE_INFINITY)
      }),
    )
  })
})

describe('a budget', () => {
  const read = readRubric('bug | 问题 | Problem | 10\nfix | 修改 | Fix | 20 | all')
  const lines = read.ok ? read.value : []
  const each = new Map([
    ['bug', 2],
    ['fix', 1],
  ])

  test.each([
    [50, null, null, { ofOne: 40, ofOneCapped: 40, ofAll: 2000, ofAllCapped: 2000, peopleUntilCap: null }],
    [50, 30, null, { ofOne: 40, ofOneCapped: 30, ofAll: 1500, ofAllCapped: 1500, peopleUntilCap: null }],
    [50, 30, 1000, { ofOne: 40, ofOneCapped: 30, ofAll: 1500, ofAllCapped: 1000, peopleUntilCap: 33 }],
    [0, 30, 1000, { ofOne: 40, ofOneCapped: 30, ofAll: 0, ofAllCapped: 0, peopleUntilCap: null }],
  ])('for %i people with caps %s and %s', (people, capPerPerson, capInAll, expected) => {
    expect(budgetOf(lines, { people, each, capPerPerson, capInAll })).toMatchObject(expected)
  })

  test('names what each line takes', () => {
    expect(budgetOf(lines, { people: 5, each, capPerPerson: null, capInAll: null }).lines).toEqual([
      { code: 'bug', each: 2, points: 100 },
      { code: 'fix', each: 1, points: 100 },
    ])
  })

  test('a rubric is written as it was read', () => {
    expect(typedRubric(lines)).toBe('bug | 问题 | Problem | 10\nfix | 修改 | Fix | 20 | all')
    expect(readRubric('bug｜问题｜Problem｜10｜ALL')).toEqual({
      ok: true,
      value: [{ code: 'bug', zh: '问题', en: 'Problem', points: 10, once: 'ALL' }],
    })
    for (const typed of ['bug | 问题 | Problem | 0', 'bug | | Problem | 1', 'bug | a | b | 1 | twice', '| a | b | 1'])
      expect(readRubric(typed).ok).toBe(false)
  })
})

describe('a submission', () => {
  const free = { status: 'WAITING' as const, personId: 'author', isOwnLink: false, takenById: null, takenUntil: null }
  const held = { ...free, takenById: 'judge', takenUntil: minutes(30) }
  test.each([
    ['free', free, 'judge', null, 'submission-not-taken'],
    ['taken by them', held, 'judge', null, null],
    ['taken by another', held, 'other', 'submission-taken', 'submission-taken'],
    ['taken too long ago', { ...held, takenUntil: present }, 'other', null, 'submission-not-taken'],
    ['taken by them too long ago', { ...held, takenUntil: present }, 'judge', null, null],
    ['their own', held, 'author', 'submission-own', 'submission-own'],
    ['of a link of theirs', { ...held, isOwnLink: true }, 'judge', 'submission-rival', 'submission-rival'],
    ['withdrawn', { ...held, status: 'WITHDRAWN' as const }, 'judge', 'submission-withdrawn', 'submission-withdrawn'],
    ['judged', { ...held, status: 'REJECTED' as const }, 'judge', 'submission-judged', 'submission-judged'],
  ])('that is %s', (_, submission, judge, take, decide) => {
    expect(refuseTake(submission, judge, present)).toBe(take)
    expect(refuseDecision(submission, judge, present)).toBe(decide)
  })

  test('is nobody’s once the time is over', () => {
    expect([takenBy(held, minutes(29)), takenBy(held, minutes(30))]).toEqual(['judge', null])
  })

  test.each([
    ['REJECTED', present, false, days(14), 'appeal-too-late'],
    ['REJECTED', present, false, minutes(-1, days(14)), null],
    ['REJECTED', present, true, days(1), 'appealed-already'],
    ['ACCEPTED', present, false, days(1), 'nothing-to-appeal'],
    ['WAITING', null, false, days(1), 'nothing-to-appeal'],
    ['WITHDRAWN', null, false, days(1), 'submission-withdrawn'],
  ] as const)('that is %s can be appealed or not', (status, decidedAt, hasAppeal, now, refusal) => {
    const judged = { status, decidedAt, appeal: hasAppeal ? {} : null }
    expect(refuseAppeal({ ...judged, campaign: { status: 'PUBLISHED' } }, now)).toBe(refusal)
  })

  test.each([
    ['WAITING', false, [true, false]],
    ['WAITING', true, [true, false]],
    ['ACCEPTED', false, [false, true]],
    ['ACCEPTED', true, [false, true]],
    ['REJECTED', false, [false, false]],
    ['REJECTED', true, [true, true]],
  ] as const)(
    'that is %s has forms to judge and to revoke it; come back without JavaScript: %s',
    (status, sent, forms) => {
      const submission = { status, personId: 'author', isOwnLink: false, campaign: { status: 'PUBLISHED' as const } }
      const { judgement, revocation } = formsToJudge(submission, 'judge', sent)
      expect([judgement, revocation]).toEqual(forms)
    },
  )

  test('whose revocation came back without JavaScript shows it, also where the campaign has just been closed', () => {
    const accepted = { status: 'ACCEPTED' as const, personId: 'author', isOwnLink: false }
    const closed = { ...accepted, campaign: { status: 'CLOSED' as const } }
    expect(formsToJudge(closed, 'judge', true)).toEqual({ judgement: false, revocation: true })
    expect(formsToJudge(closed, 'judge', false)).toEqual({ judgement: false, revocation: false })
  })

  test.each([
    [0, 'hours', 1],
    [60, 'hours', 1],
    [61, 'hours', 2],
    [47 * 60, 'hours', 47],
    [47 * 60 + 1, 'days', 2],
    [48 * 60 + 1, 'days', 3],
  ] as const)('decided within %i minutes was decided within full %s: %i', (time, unit, count) => {
    expect(hoursOrDays(time * 60_000)).toEqual({ unit, count })
  })

  test.each([
    ['with its campaign', days(1), null, days(1), true],
    ['before', present, null, days(1), false],
    ['by someone', days(1), 'someone', days(1), false],
    ['in a campaign that is open', days(1), null, null, false],
    ['not yet', null, null, null, false],
  ])('whose appeal ended %s', (_, decidedAt, decidedById, closedAt, expected) => {
    expect(endedByClosing({ decidedAt, decidedById }, closedAt)).toBe(expected)
  })

  test('of a closed campaign is judged for good', () => {
    const campaign = { status: 'CLOSED' as const }
    const rejected = { status: 'REJECTED' as const, decidedAt: present, appeal: null }
    expect(refuseAppeal({ ...rejected, campaign }, days(1))).toBe('campaign-closed')
    const accepted = { status: 'ACCEPTED' as const, personId: 'author', isOwnLink: false }
    expect(refuseRevocation({ ...accepted, campaign }, 'judge')).toBe('campaign-closed')
    expect(refuseRevocation({ ...accepted, campaign: { status: 'PUBLISHED' } }, 'judge')).toBe(null)
  })
})
