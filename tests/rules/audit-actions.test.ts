import { expect, test } from 'vitest'
import { auditActions, isAuditAction } from '@/lib/i18n/audit-action'
import en from '@/lib/i18n/messages/en/audit-actions'
import zh from '@/lib/i18n/messages/zh/audit-actions'

// That a new action has words is the compiler's to see: `record` takes no other.

test('every action has words of its own in both languages', () => {
  for (const language of [zh, en]) {
    const words = Object.values(language).flatMap((verbs) => Object.values(verbs))
    expect(words).toHaveLength(auditActions.length)
    for (const text of words) expect(text.trim().length).toBeGreaterThan(1)
    expect(words.filter((text, at) => words.indexOf(text) !== at)).toEqual([])
  }
})

test.each([
  ['application.approved', true],
  ['application', false],
  ['application.', false],
  ['application.approved.twice', false],
  ['application.toString', false],
  ['constructor.name', false],
  ['task.no-longer-there', false],
  ['', false],
])('%s is an action with words: %s', (action, expected) => {
  expect(isAuditAction(action)).toBe(expected)
})
