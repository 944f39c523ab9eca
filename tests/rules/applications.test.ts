import fc from 'fast-check'
import { expect, test } from 'vitest'
import { median, monthsUpTo } from '@/lib/applications/figures'
import {
  type ApplicationStatus,
  applicationMoves,
  applicationStatuses,
  bulkRefusalOf,
  isOpen,
  openStatuses,
  refuseApplication,
  refuseAssignee,
  refuseMove,
  statusAfter,
} from '@/lib/applications/rules'
import {
  applicationSchema,
  bulkApprovalSchema,
  bulkRejectionSchema,
  draftSchema,
  MOTIVATION_MAXIMUM,
  queueFilterSchema,
  queueQuery,
  rejectionSchema,
} from '@/lib/applications/schema'

const decided = 'application-decided'
const withdrawn = 'application-withdrawn'
const open = 'application-open'
const draft = 'application-draft'

test('the moves of an application, all of them: where each leads, or why it can’t be made', () => {
  const table = applicationStatuses.map((status) => [
    status,
    ...applicationMoves.map((move) => statusAfter(status, move) ?? refuseMove(status, move)),
  ])
  expect(['', ...applicationMoves]).toEqual(['', 'submit', 'ask', 'answer', 'approve', 'reject', 'withdraw'])
  expect(table).toEqual([
    ['DRAFT', 'SUBMITTED', draft, draft, draft, draft, draft],
    ['SUBMITTED', open, 'NEEDS_INFO', 'nothing-asked', 'APPROVED', 'REJECTED', 'WITHDRAWN'],
    ['NEEDS_INFO', open, 'NEEDS_INFO', 'SUBMITTED', 'APPROVED', 'REJECTED', 'WITHDRAWN'],
    ['APPROVED', decided, decided, decided, decided, decided, decided],
    ['REJECTED', decided, decided, decided, decided, decided, decided],
    ['WITHDRAWN', withdrawn, withdrawn, withdrawn, withdrawn, withdrawn, withdrawn],
  ])
})

test('a move is refused exactly where it leads nowhere, and what is decided stays so', () => {
  for (const status of applicationStatuses) {
    for (const move of applicationMoves)
      expect(refuseMove(status, move) === null).toBe(statusAfter(status, move) !== null)
  }
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...applicationMoves)), (moves) => {
      let status: ApplicationStatus = 'DRAFT'
      for (const move of moves) {
        const next = statusAfter(status, move)
        if (status !== 'DRAFT' && !isOpen(status)) expect(next).toBeNull()
        status = next ?? status
      }
    }),
  )
  expect(applicationStatuses.filter(isOpen)).toEqual(openStatuses)
})

test('who can be made to look after an application', () => {
  const table = [true, false].flatMap((isReviewer) =>
    [false, true].map((isApplicant) => refuseAssignee({ isReviewer, isApplicant })),
  )
  expect(table).toEqual([null, 'assignee-is-applicant', 'assignee-not-reviewer', 'assignee-not-reviewer'])
})

test('why one of many was not decided, in words that need no names', () => {
  expect(bulkRefusalOf('application-approved-by')).toBe('application-decided')
  expect(bulkRefusalOf('application-rejected-by')).toBe('application-decided')
  expect(bulkRefusalOf('application-withdrawn')).toBe('application-withdrawn')
  expect(bulkRefusalOf('forbidden')).toBe('application-changed')
})

test('the median', () => {
  expect([[], [4], [9, 1], [5, 1, 3], [4, 1, 3, 2]].map(median)).toEqual([null, 4, 5, 3, 2.5])
})

test('the months up to an instant, by the SIG’s calendar', () => {
  // 23:30 on the last of January in UTC is February in Shanghai.
  expect(monthsUpTo(new Date('2026-01-31T23:30:00Z'), 3, 'Asia/Shanghai')).toEqual(['2025-12', '2026-01', '2026-02'])
  expect(monthsUpTo(new Date('2026-01-31T23:30:00Z'), 14, 'UTC').slice(0, 2)).toEqual(['2024-12', '2025-01'])
})

test('who may apply now', () => {
  const table = [false, true].flatMap((isMember) =>
    [false, true].map((hasOpenApplication) => refuseApplication({ isMember, hasOpenApplication, isTaken: true })),
  )
  expect(table).toEqual([null, 'application-open', 'already-member', 'already-member'])
  const closed = { isMember: false, hasOpenApplication: false, isTaken: false }
  expect(refuseApplication(closed)).toBe('applications-closed')
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
  consentVersion: '1',
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

test('a draft takes whatever has been filled in, and nothing that a form could not hold', () => {
  expect(draftSchema.parse({ areas: [] })).toEqual({ areas: [] })
  expect(draftSchema.parse({ ...form, name: '', areas: [], gitee: 'https://gitee.com/x' })).toEqual({
    ...form,
    name: undefined,
    areas: [],
    gitee: 'https://gitee.com/x',
    atomgit: undefined,
    github: undefined,
    heardFrom: undefined,
  })
  for (const wrong of [
    { ...form, motivation: 'm'.repeat(1_000_000) },
    { ...form, name: 'x'.repeat(81) },
    { ...form, kind: 'MAINTAINER' },
    { ...form, affiliation: 'In\u0000stitute' },
    { ...form, status: 'APPROVED' },
  ])
    expect(draftSchema.safeParse(wrong).success).toBe(false)
})

const picked = '018f0000-0000-7000-8000-000000000000'

test('boxes that were ticked name applications and the versions that were listed', () => {
  const { picks } = bulkApprovalSchema.parse({ picks: [`${picked}.3`], reason: '' })
  expect(picks).toEqual([{ applicationId: picked, version: 3 }])
  for (const wrong of [[], [picked], [`${picked}.x`], [`${picked}.1'--`], Array(101).fill(`${picked}.1`)])
    expect(bulkApprovalSchema.safeParse({ picks: wrong, reason: '' }).success).toBe(false)
  expect(bulkRejectionSchema.safeParse({ picks: [`${picked}.3`], reason: ' ' }).success).toBe(false)
})

test('the list that a form leads back to is a filter and nothing else', () => {
  const back = (query: string) => bulkApprovalSchema.parse({ picks: [`${picked}.1`], back: query }).back
  expect(back('status=ALL&q=Member&kind=USER')).toBe('status=ALL&kind=USER&q=Member')
  expect(back('went=x&not=y&status=DRAFT&next=//example.org')).toBe('status=SUBMITTED')
})

test('a filter reads what it knows from an address, and takes the rest for not said', () => {
  const nothing = { status: 'SUBMITTED' }
  expect(queueFilterSchema.parse({})).toEqual(nothing)
  expect(
    queueFilterSchema.parse({
      status: 'DRAFT',
      kind: ['USER', 'USER'],
      area: "' OR 1=1",
      assignee: 'you',
      days: '4',
      q: 'a\u0000b',
      sort: 'id',
      after: ['x'],
    }),
  ).toEqual(nothing)
  const full = {
    status: 'NEEDS_INFO',
    kind: 'STUDENT',
    area: 'serving',
    assignee: picked,
    days: '7',
    q: ' Institute  0001 ',
    sort: 'name',
    after: picked,
  }
  const filter = queueFilterSchema.parse(full)
  expect(filter).toEqual({ ...full, days: 7, q: 'Institute 0001' })
  expect(queueFilterSchema.parse(Object.fromEntries(new URLSearchParams(queueQuery(filter))))).toEqual({
    ...filter,
    after: undefined,
  })
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
