// Runs on any Node with nothing installed: checks the version, installs the packages, lets Node read TypeScript.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { install } from './install.mjs'
import { tell } from './progress.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Runs a command of ours from its set-up on; a failure is told and ends the process.
 * @param {() => Promise<void>} command
 */
export async function main(command) {
  try {
    await bootstrap()
    await command()
  } catch (error) {
    tell(error)
    process.exit(1)
  }
}

async function bootstrap() {
  process.chdir(root)
  process.env.NEXT_TELEMETRY_DISABLED = '1'
  refuseOldNode()
  await install(root)
  await import('tsx')
}

/** `engines` in package.json is a list of `^major.minor.patch`: older than each is refused, newer than all is let through. */
function refuseOldNode() {
  const { engines } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  const here = numbers(process.versions.node)
  const supported = engines.node.split('||').map((range) => numbers(range.trim().slice(1)))
  const newest = supported[supported.length - 1]
  const sameMajor = supported.find(([major]) => major === here[0])
  const fits = sameMajor ? isAtLeast(here, sameMajor) : here[0] > newest[0]
  if (fits) return
  console.error(
    `This portal needs Node.js ${engines.node}; this is ${process.versions.node}. See https://nodejs.org/en/download`,
  )
  process.exit(1)
}

const numbers = (version) => version.split('.').map(Number)

const isAtLeast = (left, right) => left[1] > right[1] || (left[1] === right[1] && left[2] >= right[2])
