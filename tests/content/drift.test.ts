import { describe, expect, test } from 'vitest'
import { figuresIn } from '@/lib/content/figures'
import { instead, problemsWith } from './folder'

describe('what Chinese and English must share', () => {
  test('a page in one language only', () => {
    const extra = '---\ntitle: 附加\ndescription: 附加页。\n---\n'
    expect(problemsWith({ 'zh/extra.md': extra })).toEqual(['en/extra.md:1: is missing, while there is zh/extra.md'])
    expect(problemsWith({ 'en/extra.md': extra })).toEqual(['zh/extra.md:1: is missing, while there is en/extra.md'])
  })

  test('a page that the portal needs, in no language', () => {
    expect(problemsWith({ 'zh/code-of-conduct.md': null, 'en/code-of-conduct.md': null })).toEqual([
      'en/code-of-conduct.md:1: the page is missing',
      'zh/code-of-conduct.md:1: the page is missing',
    ])
  })

  test('headings', () => {
    expect(problemsWith({ 'en/areas.md': instead('## Object storage', 'Object storage') })).toEqual([
      'zh/areas.md:16: this heading has no counterpart of the same level in en/areas.md',
    ])
    expect(problemsWith({ 'en/areas.md': instead('## Object storage', '### Object storage') })).toEqual([
      'en/areas.md:16: this heading has no counterpart of the same level in zh/areas.md',
    ])
  })

  test('numbers', () => {
    expect(problemsWith({ 'en/privacy.md': instead('30 days', '60 days') })).toEqual([
      'en/privacy.md:8: the figure 60 is not in zh/privacy.md as often',
      'zh/privacy.md:8: the figure 30 is not in en/privacy.md as often',
    ])
  })

  test('how often a number stands', () => {
    expect(problemsWith({ 'en/privacy.md': instead('30 days', '30 days (really 30)') })).toEqual([
      'en/privacy.md:8: the figure 30 is not in zh/privacy.md as often',
    ])
  })

  test('times', () => {
    const found = problemsWith({ 'zh/activities/meetings.md': instead('10:30', '10:45') })
    expect(found).toEqual([
      'en/activities/meetings.md:6: the figure 10:30 is not in zh/activities/meetings.md as often',
      'zh/activities/meetings.md:6: the figure 10:45 is not in en/activities/meetings.md as often',
    ])
  })

  test('dates in words', () => {
    const file = 'news/2030-01-15-first-meeting.md'
    expect(problemsWith({ [`en/${file}`]: instead('14 January 2030', '15 January 2030') })).toEqual([
      `en/${file}:7: the figure 2030-01-15 is not in zh/${file} as often`,
      `zh/${file}:7: the figure 2030-01-14 is not in en/${file} as often`,
    ])
  })

  test('the front matter', () => {
    expect(problemsWith({ 'en/privacy.md': instead('version: 3', 'version: 4') })).toEqual([
      'en/privacy.md:4: the figure 4 is not in zh/privacy.md as often',
      'zh/privacy.md:4: the figure 3 is not in en/privacy.md as often',
    ])
  })

  test('links', () => {
    expect(problemsWith({ 'en/join.md': instead('./governance.md', './about.md') })).toEqual([
      'en/join.md:6: the link about.md is not in zh/join.md as often',
      'zh/join.md:6: the link governance.md is not in en/join.md as often',
    ])
  })
})

test.each([
  ['2026 年 11 月 22 日', '22 November 2026', ['2026-11-22']],
  ['2026年3月', 'March 2026', ['2026-03']],
  ['2026-03-05 的 9:30', '9:30 on March 5, 2026', ['2026-03-05', '9:30']],
  ['30 万次，1.5 亿行', '300,000 calls, 150,000,000 lines', ['300000', '150000000']],
  ['占 80%', '80% of', ['80%']],
  ['1-2 个月，2-3 个话题', '1-2 months, 2-3 talks', ['1', '2', '2', '3']],
  ['第 3 次、共 1234 人', 'the 3rd, 1,234 people', ['3', '1234']],
])('%s says the same as %s', (zh, en, figures) => {
  const sorted = (text: string, locale: 'zh' | 'en') =>
    figuresIn(text, locale)
      .map(({ value }) => value)
      .sort()
  expect(sorted(zh, 'zh')).toEqual([...figures].sort())
  expect(sorted(en, 'en')).toEqual([...figures].sort())
})
