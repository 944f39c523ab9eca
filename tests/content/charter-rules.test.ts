import { expect, test } from 'vitest'
import { ruleInForce } from '@/lib/content/charter-rules'
import { readContent } from '@/lib/content/read-content'
import { otherSig } from './folder'

const { charter } = readContent(otherSig)

// Version 2 of committer-election takes effect on 2031-06-01, Berlin, which is 22:00 UTC of the day before.
test.each([
  ['2029-12-31T22:59:59Z', null],
  ['2029-12-31T23:00:00Z', 1],
  ['2031-05-31T21:59:59Z', 1],
  ['2031-05-31T22:00:00Z', 2],
  ['2099-01-01T00:00:00Z', 2],
])('at %s version %s of the committer election holds', (instant, version) => {
  expect(ruleInForce(charter, 'committer-election', new Date(instant))?.version ?? null).toBe(version)
})

test('a rule that the charter lacks is never in force', () => {
  expect(ruleInForce(charter, 'sharing-sessions', new Date('2031-01-01'))).toBeNull()
})

test('parameters are typed and majorities exact', () => {
  const rule = ruleInForce(charter, 'committer-election', new Date('2032-01-01'))
  expect(rule?.parameters.vote).toEqual({
    venue: 'regular-meeting',
    electorate: ['committer', 'maintainer'],
    moreThan: { numerator: 2, denominator: 3 },
    of: 'votes-cast',
    quorum: { numerator: 1, denominator: 3 },
    ballot: 'secret',
  })
})
