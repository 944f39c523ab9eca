import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { countPlaywright, countVitest, total } from '@/scripts/steps/count'

const report = (content: unknown) => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'count-')), 'report.json')
  writeFileSync(file, JSON.stringify(content))
  return file
}
const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((test) => ({ status: test })),
})

describe('what npm test counts', () => {
  it.each([
    [
      'each test',
      [file('passed', 'passed', 'passed'), file('failed', 'passed', 'failed')],
      1,
      { passed: 3, failed: 1 },
    ],
    [
      'a test that did not run as failed',
      [file('passed', 'passed', 'skipped', 'pending', 'todo')],
      0,
      { passed: 1, failed: 3 },
    ],
    ['a file that does not load as failed', [file('failed'), file('passed', 'passed')], 1, { passed: 1, failed: 1 }],
    ['an error outside every test as failed', [file('passed', 'passed')], 1, { passed: 1, failed: 1 }],
    ['nothing at all as failed', [], 0, { passed: 0, failed: 1 }],
  ])('%s (vitest)', (_, testResults, exitCode, count) => {
    expect(countVitest(report({ testResults }), exitCode)).toEqual(count)
  })

  it.each([
    [
      'expected results as passed',
      { expected: 4, unexpected: 0, flaky: 0, skipped: 0 },
      [],
      0,
      { passed: 4, failed: 0 },
    ],
    ['all others as failed', { expected: 4, unexpected: 1, flaky: 1, skipped: 1 }, [], 1, { passed: 4, failed: 3 }],
    [
      'a set-up that fails as failed',
      { expected: 0, unexpected: 0, flaky: 0, skipped: 0 },
      [{}],
      1,
      { passed: 0, failed: 1 },
    ],
    [
      'a run without tests as failed',
      { expected: 0, unexpected: 0, flaky: 0, skipped: 0 },
      [],
      0,
      { passed: 0, failed: 1 },
    ],
  ])('%s (Playwright)', (_, stats, errors, exitCode, count) => {
    expect(countPlaywright(report({ stats, errors }), exitCode)).toEqual(count)
  })

  it('a run that left no report as failed', () => {
    expect(countVitest('/nowhere/report.json', 0)).toEqual({ passed: 0, failed: 1 })
    expect(countPlaywright('/nowhere/report.json', 0)).toEqual({ passed: 0, failed: 1 })
  })

  it('the sum of it all', () => {
    expect(
      total([
        { passed: 1, failed: 0 },
        { passed: 2, failed: 3 },
      ]),
    ).toEqual({ passed: 3, failed: 3 })
  })
})
