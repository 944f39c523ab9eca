import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Count, countPlaywright, countVitest, total } from './count.ts'
import { seconds, step, tell } from './progress.mjs'
import { attempt, run } from './run.mjs'
import { checkContent, compile, generate } from './start.ts'
import { installSystemPackages } from './system.ts'
import { tool } from './tool.ts'

/** Runs everything, later parts also when an earlier one failed, and sets the exit code. */
export async function test() {
  const started = performance.now()
  const reports = mkdtempSync(path.join(tmpdir(), 'portal-tests-'))
  const counts = await runAll(reports)
  rmSync(reports, { recursive: true })

  const { passed, failed } = total(counts)
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0
  console.log(`\nTook ${seconds(performance.now() - started)}`)
  console.log(`${passed} passed, ${failed} failed`)
}

async function runAll(reports: string): Promise<Count[]> {
  const setUp = [await check(() => step('System', installSystemPackages)), await check(generate)]
  const content = await check(checkContent)
  const texts = await Promise.all([check(lint), check(types)])
  const built = await check(compile)
  const unit = await unitTests(path.join(reports, 'vitest.json'))
  if (built.failed) console.error('The browser tests were not run: there is no build.')
  const browser = built.failed ? [] : [await browserTests(path.join(reports, 'playwright.json'))]
  return [...setUp.filter(({ failed }) => failed > 0), content, ...texts, built, unit, ...browser]
}

/** A step as one test. */
async function check(work: () => Promise<void>): Promise<Count> {
  try {
    await work()
    return { passed: 1, failed: 0 }
  } catch (error) {
    tell(error)
    return { passed: 0, failed: 1 }
  }
}

const lint = () =>
  step('Lint', () => quietly(tool('@biomejs/biome', 'check', '--error-on-warnings')), { together: true })

const types = () =>
  step(
    'Types',
    async () => {
      await quietly(tool('next', 'typegen'))
      await quietly(tool('typescript', '--noEmit', '-p', '.'))
    },
    { together: true },
  )

async function quietly(args: string[]) {
  await run(process.execPath, args, { sentence: 'The lines above say what and where.' })
}

async function unitTests(report: string): Promise<Count> {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { code } = await attempt(process.execPath, tool('vitest', 'run', ...reporters), { show: true })
  return countVitest(report, code)
}

async function browserTests(report: string): Promise<Count> {
  const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: report }
  const args = tool('@playwright/test', 'test', '--reporter=list,json')
  const { code } = await attempt(process.execPath, args, { show: true, env })
  return countPlaywright(report, code)
}
