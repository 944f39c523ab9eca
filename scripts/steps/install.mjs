// Installs the packages that the lock file names, and compiles the one that must be. No other package's install script runs:
// some would download from hosts that many networks don't reach.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { step } from './progress.mjs'
import { run } from './run.mjs'

const compiled = 'better-sqlite3'

/** @param {string} root folder with package.json */
export async function install(root) {
  const stamp = path.join(root, 'node_modules', '.portal-install.json')
  const lock = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex')
  const wanted = JSON.stringify({ lock, abi: process.versions.modules, platform: process.platform, arch: process.arch })
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return

  if (!isInstalled(root, stamp, lock)) {
    await step('Packages', () => npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']))
  }
  if (!runsHere(root)) {
    await step('SQLite', () => npm(['rebuild', compiled, '--ignore-scripts=false', '--loglevel=error']))
  }
  writeFileSync(stamp, wanted)
}

/** Installed by us from this lock file (perhaps for another Node), or by a later `npm ci` of somebody's own. */
function isInstalled(root, stamp, lock) {
  if (existsSync(stamp)) return JSON.parse(readFileSync(stamp, 'utf8')).lock === lock
  const marker = path.join(root, 'node_modules', '.package-lock.json')
  return existsSync(marker) && statSync(marker).mtimeMs >= statSync(path.join(root, 'package-lock.json')).mtimeMs
}

/** The binary is there and made for this Node. */
function runsHere(root) {
  try {
    const Database = createRequire(path.join(root, 'package.json'))(compiled)
    new Database(':memory:').close()
    return true
  } catch {
    return false
  }
}

function npm(args) {
  const cli = process.env.npm_execpath
  const [command, ...first] = cli?.endsWith('npm-cli.js') ? [process.execPath, cli] : ['npm']
  return run(command, [...first, ...args], {
    env: { ...headersOfThisNode(), NODE_ENV: undefined, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath },
    sentence: `npm ${args[0]} failed. Is the npm registry within reach, and are a C++ compiler and Python there?`,
  }).then(() => undefined)
}

/** Where no prebuilt binary can be fetched it is compiled; headers that came with this Node then need no download either. */
function headersOfThisNode() {
  const nodedir = path.resolve(path.dirname(process.execPath), '..')
  const isThere = existsSync(path.join(nodedir, 'include', 'node', 'node_version.h'))
  return isThere ? { npm_config_nodedir: nodedir, npm_config_build_from_source: 'true' } : {}
}
