import { existsSync } from 'node:fs'
import { chromiumPath } from '../../tests/support/chromium.ts'
import { findPostgresBinaries } from '../../tests/support/postgres-binaries.ts'
import { StepFailed } from './progress.mjs'
import { attempt, run } from './run.mjs'

/** What the tests need beside npm's packages, and the Debian packages that bring it. */
const needs = [
  { what: 'Chromium', packages: ['chromium', 'fonts-noto-cjk'], isThere: async () => chromiumPath() !== undefined },
  {
    what: 'PostgreSQL',
    packages: ['postgresql'],
    isThere: async () => Boolean(process.env.TEST_DATABASE_URL || findPostgresBinaries()),
  },
  {
    what: 'Java',
    packages: ['default-jre-headless'],
    isThere: async () => (await attempt('java', ['-version'])).code === 0,
  },
]

/** Installs what is missing when that is possible (Debian, as root); throws StepFailed with what to install when it isn't. */
export async function installSystemPackages(): Promise<string | undefined> {
  const missing = await findMissing()
  if (missing.length === 0) return 'all there'
  const packages = missing.flatMap((need) => need.packages)
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const env = { DEBIAN_FRONTEND: 'noninteractive' }
    await run('apt-get', ['update'], { env, sentence: 'apt-get update failed.' })
    await run('apt-get', ['install', '-y', ...packages], {
      env,
      sentence: `apt-get install ${packages.join(' ')} failed.`,
    })
  }
  const stillMissing = (await findMissing()).map((need) => need.what)
  if (stillMissing.length > 0) {
    throw new StepFailed(`The tests need ${stillMissing.join(', ')}. On Debian: apt-get install ${packages.join(' ')}`)
  }
  return undefined
}

async function findMissing() {
  const there = await Promise.all(needs.map((need) => need.isThere()))
  return needs.filter((_, index) => !there[index])
}
