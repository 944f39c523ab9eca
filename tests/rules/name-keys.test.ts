import { describe, expect, test } from 'vitest'
import { affiliationKeys, nameKeys, searchForm, sortKeyOf } from '@/lib/people/name-keys'

/** Whether someone of these names is found by what is typed. */
const finds = (typed: string, ...names: string[]) => nameKeys(...names).some((key) => key.startsWith(searchForm(typed)))

describe('a person is found', () => {
  test.each([
    ['Member 0001', ['member', 'Member 0001', '0001', '0001 member', 'MEMB', 'm0'], ['ember', '1', 'number']],
    ['Zoë d’Árc-Ünal', ['zoe', 'arc', 'unal zoe', 'd’arc', 'ZDAU'], ['oe']],
    ['林初', ['林', '初', '林初', 'lin', 'chu', 'linchu', 'lin chu', 'lc', 'LinChu'], ['inchu', '初林']],
    ['欧阳初一', ['欧阳', '初一', 'ouyang', 'chuyi', 'oycy', 'ycy'], ['yi初']],
    ['单初', ['shan', 'sc', '单'], ['dan']],
    ['吕一', ['lv', 'lü', 'lu', 'lvyi', 'luyi'], ['li']],
    ['Lin Chu', ['lin', 'chu', 'chu lin', 'lc'], ['hu']],
  ])('%s', (name, found, lost) => {
    expect(found.filter((typed) => !finds(typed, name))).toEqual([])
    expect(lost.filter((typed) => finds(typed, name))).toEqual([])
  })

  test('by either of two names', () => {
    expect(['chu', '林', 'lc', 'lin'].every((typed) => finds(typed, 'Chu Lin', '林初'))).toBe(true)
  })
})

test('keys are as few as they are short, and no empty one is among them', () => {
  const long = nameKeys(`${'很'.repeat(80)}`, 'word '.repeat(40))
  expect(long.length).toBeLessThan(50)
  expect(long.every((key) => key.length > 0 && key.length <= 60)).toBe(true)
  expect(nameKeys('…', null, '')).toEqual([])
  expect(affiliationKeys('Institute 0001', 'institute  0001', null, '研究所')).toEqual(['institute0001', '研究所'])
})

test('lists go by sound, whatever the script', () => {
  const names = ['Zhou', '林初', 'Lin Bo', '曾一', 'Émile', 'adam']
  expect(names.sort((one, other) => (sortKeyOf(one) < sortKeyOf(other) ? -1 : 1))).toEqual([
    'adam',
    'Émile',
    'Lin Bo',
    '林初',
    '曾一',
    'Zhou',
  ])
})
