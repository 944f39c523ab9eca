// Installs the packages that the lock file names, and readies SQLite for this Node. No other package's install script runs:
// some would download from hosts that many networks don't reach.
import { createHash } from 'node:crypto'
import { cpSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { step } from './progress.mjs'
import { run } from './run.mjs'

const compiled = 'better-sqlite3'

/** The same package a version on, with a binary inside for every Node that speaks Node-API 10: 22.14 and later. */
const prebuilt = 'better-sqlite3-napi'
const takesPrebuilt = Number(process.versions.napi) >= 10

/** @param {string} root folder with package.json */
export async function install(root) {
  const stamp = path.join(root, 'node_modules', '.portal-install.json')
  const lock = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex')
  const { versions, platform, arch } = process
  const wanted = JSON.stringify({ lock, abi: versions.modules, takesPrebuilt, platform, arch })
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return

  if (!isInstalled(root, stamp, lock)) {
    await step('Packages', () => npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']))
  }
  if (takesPrebuilt && runsHere(root, prebuilt)) takeTheOther(root)
  else if (!runsHere(root, compiled)) {
    await step('SQLite', () => npm(['rebuild', compiled, '--ignore-scripts=false', '--loglevel=error']))
  }
  writeFileSync(stamp, wanted)
}

/** Installed by us from this lock file (perhaps for another Node), or by a later `npm ci` of somebody's own. */
function isInstalled(root, stamp, lock) {
  if (existsSync(stamp)) {
    const was = JSON.parse(readFileSync(stamp, 'utf8'))
    return was.lock === lock && was.takesPrebuilt === takesPrebuilt
  }
  const marker = path.join(root, 'node_modules', '.package-lock.json')
  return existsSync(marker) && statSync(marker).mtimeMs >= statSync(path.join(root, 'package-lock.json')).mtimeMs
}

/** From Node 24.19 on, what is compiled from the earlier version aborts the process; docs/decisions/021. */
function takeTheOther(root) {
  const [from, to] = [prebuilt, compiled].map((name) => path.join(root, 'node_modules', name))
  rmSync(to, { recursive: true, force: true })
  cpSync(from, to, { recursive: true })
}

/** The binary is there and made for this Node. */
function runsHere(root, name) {
  try {
    const Database = createRequire(path.join(root, 'package.json'))(name)
    new Database(':memory:').close()
    return true
  } catch {
    return false
  }
}

/**
 * @param {string[]} args
 * @returns {Promise<void>}
 */
export function npm(args) {
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
