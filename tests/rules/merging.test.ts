import { expect, test } from 'vitest'
import { refuseMerge, rolesAfter, worseOf } from '@/lib/merging/rules'
import { days, present } from '../factories/clock'

const place = (status: string, signedUpAt: number) => ({ status, signedUpAt: days(signedUpAt) })

test.each([
  ['waiting', place('CONFIRMED', -1), place('WAITING', -9)],
  ['waiting, where the other is offered one', place('OFFERED', -1), place('WAITING', -9)],
  ['offered, where the other is confirmed', place('CONFIRMED', -1), place('OFFERED', -9)],
  ['later', place('WAITING', -9), place('WAITING', -1)],
])('of two places the one that is %s is given back, however they are asked', (_, better, worse) => {
  expect(worseOf(better, worse)).toBe(worse)
  expect(worseOf(worse, better)).toBe(worse)
})

const side = (userId: string, ...spans: [number, number | null][]) => ({
  userId,
  personId: null,
  isOperator: false,
  terms: spans.map(([since, until]) => ({
    role: 'MEMBER' as const,
    since: days(since),
    until: until === null ? null : days(until),
  })),
})

test.each([
  ['one after the other', side('a', [-9, -5]), side('b', [-5, null]), null],
  ['at the same time', side('a', [-9, -4]), side('b', [-5, null]), 'merge-terms-overlap'],
  ['both still', side('a', [-9, null]), side('b', [-5, null]), 'merge-terms-overlap'],
  ['the same account', side('a'), side('a'), 'merge-same'],
  ['one’s own', side('self'), side('b'), 'merge-own'],
  ['an operator’s', side('a'), { ...side('b'), isOperator: true }, 'merge-operator'],
])('two accounts with terms %s', (_, stays, goes, refusal) => {
  expect(refuseMerge({ userId: 'self' }, stays, goes)).toBe(refusal)
  expect(refuseMerge({ userId: 'self' }, goes, stays)).toBe(refusal)
})

test('the roles that come out are those that either holds now, each once', () => {
  expect(rolesAfter(present, side('a', [-9, -5]), side('b', [-4, null]))).toEqual(['MEMBER'])
  expect(rolesAfter(present, side('a', [-9, -5]), side('b'))).toEqual([])
})
