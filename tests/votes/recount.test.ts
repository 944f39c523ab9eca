import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import type { Vote } from '@/lib/votes/queries'
import { type ResultDocument, resultDocument } from '@/lib/votes/result'
import { type Choice, choices, decide } from '@/lib/votes/rules'

// Results as the portal writes them, recounted by scripts/recount.mjs, which knows nothing of the portal.

const folder = mkdtempSync(path.join(tmpdir(), 'recount-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const fraction = fc
  .integer({ min: 1, max: 12 })
  .chain((denominator) => fc.integer({ min: 1, max: denominator }).map((numerator) => ({ numerator, denominator })))

/** What each elector did: nothing, or one ballot after another. */
const election = fc.record({
  electors: fc.array(fc.array(fc.constantFrom(...choices), { maxLength: 4 }), { minLength: 1, maxLength: 40 }),
  moreThan: fraction,
  quorum: fc.option(fraction, { nil: undefined }),
  of: fc.constantFrom('electorate' as const, 'votes-cast' as const),
  ballot: fc.constantFrom('named' as const, 'secret' as const),
})

const opened = new Date('2026-03-02T08:00:00Z')
const slugOf = (index: number) => `elector-${index}`

/** Counted here by going through the ballots: neither the portal's statements nor the script. */
function closedVote({
  electors,
  moreThan,
  quorum,
  of,
  ballot,
}: typeof election extends fc.Arbitrary<infer E> ? E : never): Vote {
  const last = electors.map((cast) => (ballot === 'secret' ? cast[0] : cast.at(-1)))
  const sum = (choice: Choice) => last.filter((one) => one === choice).length
  const person = (index: number) => ({ slug: slugOf(index), name: `Member ${index}` })
  const terms = {
    venue: 'regular-meeting' as const,
    electorate: ['committer' as const],
    moreThan,
    of,
    ballot,
    ...(quorum && { quorum }),
  }
  const counts = { inFavour: sum('FOR'), against: sum('AGAINST'), abstained: sum('ABSTAIN') }
  return {
    id: 'election',
    ruleId: 'committer-election',
    ruleVersion: 1,
    meetingOn: '2026-03-02',
    openedAt: opened,
    openedBy: person(0),
    closesAt: new Date(opened.getTime() + 86_400_000),
    closedAt: new Date(opened.getTime() + 80_000_000),
    closedBy: null,
    end: 'ORGANISER',
    ...counts,
    carried: decide(terms, { electorate: electors.length, ...counts }).carried,
    confirmedAt: null,
    confirmedBy: null,
    terms,
    isPublished: true,
    electors: electors.map((cast, index) => ({
      personId: `person-${index}`,
      role: 'COMMITTER',
      hasVoted: cast.length > 0,
      person: person(index),
    })),
    ballots:
      ballot === 'secret'
        ? []
        : electors.flatMap((cast, index) =>
            cast.map((choice, at) => ({
              personId: `person-${index}`,
              number: at + 1,
              choice,
              reason: null,
              castAt: new Date(opened.getTime() + at),
              countsKey: at === cast.length - 1 ? `election:person-${index}` : null,
            })),
          ),
    reasons: [],
    own: null,
  }
}

const subject = { id: 'nomination', role: 'COMMITTER', nominee: { slug: 'nominee', name: 'Nominee' }, recusals: [] }

function documentOf(vote: Vote): ResultDocument {
  return resultDocument(vote, subject) ?? expect.fail('the vote is closed')
}

function recount(...documents: unknown[]): { code: number | null; lines: string[] } {
  const files = documents.map((document, index) => {
    const file = path.join(folder, `${index}.json`)
    writeFileSync(file, typeof document === 'string' ? document : JSON.stringify(document))
    return file
  })
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/recount.mjs', ...files], {
    encoding: 'utf8',
  })
  return { code: status, lines: `${stdout}${stderr}`.trim().split('\n') }
}

test('1,000 random elections, recounted by the script alone, give the same result', () => {
  const documents = fc.sample(election, { numRuns: 1000, seed: 5 }).map((one) => documentOf(closedVote(one)))
  const { code, lines } = recount(...documents)
  expect(lines.filter((line) => !line.endsWith(': agrees'))).toEqual([])
  expect(lines).toHaveLength(1000)
  expect(code).toBe(0)
  // The thousand hold every outcome, so that none agrees for want of a case.
  expect([...new Set(documents.map(({ result }) => result.reason))].sort()).toEqual([
    'exactly',
    'majority',
    'no-quorum',
    'too-few',
  ])
  expect(new Set(documents.map(({ rule }) => `${rule.of} ${rule.ballot}`)).size).toBe(4)
}, 30_000)

describe('a result that does not follow from its ballots is caught', () => {
  const sixteen = closedVote({
    electors: Array.from({ length: 16 }, (_, index) => (index < 8 ? ['FOR'] : index < 12 ? ['FOR', 'AGAINST'] : [])),
    moreThan: { numerator: 1, denominator: 2 },
    quorum: undefined,
    of: 'electorate',
    ballot: 'named',
  })
  const document = documentOf(sixteen)

  test('8 of 16 is recounted as no majority', () => {
    expect(document.result).toEqual({ carried: false, reason: 'exactly' })
    expect(recount(document)).toEqual({ code: 0, lines: [expect.stringMatching(/agrees$/)] })
  })

  const [firstElector, ...otherElectors] = document.electorate
  const [firstBallot, ...otherBallots] = document.ballots ?? []
  test.each<[string, unknown, string]>([
    [
      'a result turned round',
      { ...document, result: { carried: true, reason: 'majority' } },
      'carried: stated true, recounted false',
    ],
    ['a sum', { ...document, counts: { ...document.counts, for: 9 } }, 'votes for: stated 9, recounted 8'],
    ['a ballot taken away', { ...document, ballots: otherBallots }, 'elector-0 is listed as having voted'],
    [
      'an earlier ballot made the last',
      { ...document, ballots: document.ballots?.map((one) => ({ ...one, number: one.number % 2 })) },
      'votes for: stated 8, recounted 12',
    ],
    [
      'a ballot from outside',
      { ...document, ballots: [...otherBallots, { ...firstBallot, voter: 'stranger' }] },
      'stranger voted and is not in the electorate',
    ],
    [
      'a late ballot',
      { ...document, ballots: [...otherBallots, { ...firstBallot, castAt: document.closesAt }] },
      'elector-0 voted at 2026-03-03T08:00:00.000Z',
    ],
    [
      'a ballot after the vote was closed by hand',
      { ...document, ballots: [...otherBallots, { ...firstBallot, castAt: '2026-03-03T07:00:00.000Z' }] },
      'elector-0 voted at 2026-03-03T07:00:00.000Z',
    ],
    [
      'a choice that there is not',
      { ...document, ballots: [...otherBallots, { ...firstBallot, choice: 'maybe' }] },
      'elector-0 voted maybe, which is no choice',
    ],
    [
      'an elector twice',
      { ...document, electorate: [...document.electorate, firstElector] },
      'electors listed once each: stated 17, recounted 16',
    ],
    [
      'the nominee among the electors',
      { ...document, electorate: [...otherElectors, { ...firstElector, slug: 'nominee' }] },
      'the nominee is in the electorate',
    ],
    ['a recused elector', { ...document, recused: [firstElector] }, 'elector-0 is recused and in the electorate'],
    [
      'an elector without a vote',
      { ...document, electorate: [...otherElectors, { ...firstElector, role: 'member' }] },
      'elector-0 has no role that may vote: member',
    ],
    ['another share', { ...document, rule: { ...document.rule, moreThan: '1/3' } }, 'needed: stated 9, recounted 6'],
  ])('%s', (_, changed, complaint) => {
    const { code, lines } = recount(changed)
    expect(code).toBe(1)
    expect(lines.map((line) => line.trim())).toContain(complaint)
  })

  test('a secret vote with more votes than voters', () => {
    const secret = documentOf(closedVote({ ...sample, ballot: 'secret' }))
    const { code, lines } = recount({ ...secret, totals: { ...secret.totals, for: 3 } })
    expect([code, lines.map((line) => line.trim()).includes('2 have voted, and there are 3 votes')]).toEqual([1, true])
  })

  test.each([
    ['not JSON', '{'],
    ['another format', { ...document, format: 'x' }],
    ['a share that is none', { ...document, rule: { ...document.rule, moreThan: '0.5' } }],
  ])('%s can’t be read', (_, changed) => {
    expect(recount(changed).code).toBe(2)
  })
})

const sample = {
  electors: [['FOR' as const], ['FOR' as const], []] as Choice[][],
  moreThan: { numerator: 1, denominator: 2 },
  quorum: undefined,
  of: 'electorate' as const,
}
