import { existsSync, readFileSync } from 'node:fs'

export type Count = { passed: number; failed: number }

export const total = (counts: Count[]): Count => ({
  passed: counts.reduce((sum, count) => sum + count.passed, 0),
  failed: counts.reduce((sum, count) => sum + count.failed, 0),
})

type VitestReport = {
  testResults: { status: string; assertionResults: { status: string }[] }[]
}

/** A test that didn't run counts as failed; so does a file that failed outside its tests, and a run that ended badly. */
export function countVitest(reportFile: string, exitCode: number): Count {
  const report: VitestReport | undefined = read(reportFile)
  if (!report) return { passed: 0, failed: 1 }
  const files = report.testResults.map(({ status, assertionResults }) => {
    const passed = assertionResults.filter((test) => test.status === 'passed').length
    const failed = assertionResults.length - passed
    return { passed, failed: failed === 0 && status !== 'passed' ? 1 : failed }
  })
  return withExit(total(files), exitCode)
}

type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  errors: unknown[]
}

/** Flaky is failed. An error outside every test (set-up, a file that doesn't load) is one failure. */
export function countPlaywright(reportFile: string, exitCode: number): Count {
  const report: PlaywrightReport | undefined = read(reportFile)
  if (!report) return { passed: 0, failed: 1 }
  const { expected, unexpected, flaky, skipped } = report.stats
  return withExit({ passed: expected, failed: unexpected + flaky + skipped + report.errors.length }, exitCode)
}

const withExit = ({ passed, failed }: Count, exitCode: number): Count => ({
  passed,
  failed: failed === 0 && (exitCode !== 0 || passed === 0) ? 1 : failed,
})

const read = (file: string) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined)
