import { expect, test } from 'vitest'
import { applicationStatuses, refuseApplication, refuseMove, statusAfter } from '@/lib/applications/rules'
import { applicationSchema, MOTIVATION_MAXIMUM, rejectionSchema } from '@/lib/applications/schema'

const moves = ['approve', 'reject', 'withdraw'] as const

test('the moves of an application, all of them', () => {
  const table = applicationStatuses.map((status) => [status, ...moves.map((move) => refuseMove(status, move))])
  const decided = 'application-decided'
  const withdrawn = 'application-withdrawn'
  expect(table).toEqual([
    ['SUBMITTED', null, null, null],
    ['APPROVED', decided, decided, decided],
    ['REJECTED', decided, decided, decided],
    ['WITHDRAWN', withdrawn, withdrawn, withdrawn],
  ])
  expect(moves.map(statusAfter)).toEqual(['APPROVED', 'REJECTED', 'WITHDRAWN'])
})

test('who may apply now', () => {
  const table = [false, true].flatMap((isMember) =>
    [false, true].map((hasOpenApplication) => refuseApplication({ isMember, hasOpenApplication })),
  )
  expect(table).toEqual([null, 'application-open', 'already-member', 'already-member'])
})

const form = {
  name: 'Member 0001',
  affiliation: 'Institute 0001',
  kind: 'STUDENT',
  areas: ['serving'],
  motivation: 'To learn.',
  gitee: '',
  atomgit: '',
  github: '',
  heardFrom: '',
  consent: 'yes',
}
/** As a browser sends it: a box that isn't ticked is not among the fields. */
function withoutConsent() {
  const { consent: _, ...rest } = form
  return rest
}

const faults = (values: object) => {
  const parsed = applicationSchema.safeParse(values)
  return parsed.success ? [] : [...new Set(parsed.error.issues.map(({ path, code }) => path.join('.') || code))]
}

test('a filled-in form, with what was left empty as absent', () => {
  expect(applicationSchema.parse({ ...form, name: ' Member\t 0001 ', gitee: ' @member-0001 ' })).toEqual({
    ...form,
    gitee: 'member-0001',
    atomgit: undefined,
    github: undefined,
    heardFrom: undefined,
  })
})

test.each<[string, object, string[]]>([
  ['nothing', {}, ['name', 'affiliation', 'kind', 'areas', 'motivation', 'consent']],
  ['a blank name', { ...form, name: ' \u3000\u00a0' }, ['name']],
  ['an over-long name', { ...form, name: 'x'.repeat(81) }, ['name']],
  ['an over-long motivation', { ...form, motivation: '长'.repeat(MOTIVATION_MAXIMUM + 1) }, ['motivation']],
  ['a control character', { ...form, affiliation: 'In\u0000stitute' }, ['affiliation']],
  ['an unknown kind', { ...form, kind: 'MAINTAINER' }, ['kind']],
  ['no area', { ...form, areas: [] }, ['areas']],
  ['one area as text', { ...form, areas: 'serving' }, ['areas']],
  ['too many areas', { ...form, areas: Array(21).fill('serving') }, ['areas']],
  ['an address for a handle', { ...form, github: 'https://github.com/x' }, ['github']],
  ['markup for a handle', { ...form, gitee: '<b>' }, ['gitee']],
  ['no consent', { ...form, consent: undefined }, ['consent']],
  ['the box left unticked', withoutConsent(), ['consent']],
  ['an invisible name', { ...form, name: '\u200b\u2060\u202e' }, ['name']],
  ['something else than consent', { ...form, consent: 'on' }, ['consent']],
  ['a field that isn’t there', { ...form, status: 'APPROVED' }, ['unrecognized_keys']],
  ['a list for a name', { ...form, name: ['a', 'b'] }, ['name']],
])('a form with %s is refused at the field', (_, values, expected) => {
  expect(faults(values)).toEqual(expected)
})

test('a rejection names an application and gives a reason', () => {
  const applicationId = '018f0000-0000-7000-8000-000000000000'
  expect(rejectionSchema.safeParse({ applicationId, reason: 'Why.' }).success).toBe(true)
  for (const wrong of [
    { applicationId, reason: '  ' },
    { applicationId: '1', reason: 'Why.' },
    { applicationId: `${applicationId} OR 1=1`, reason: 'Why.' },
    { applicationId: { not: '' }, reason: 'Why.' },
  ]) {
    expect(rejectionSchema.safeParse(wrong).success).toBe(false)
  }
})
