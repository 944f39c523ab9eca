import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { findPostgresBinaries, isRoot, mayInstall, requirePostgresBinaries } from './postgres-binaries.ts'

export type PostgresServer = {
  /** Address of its database `postgres`, as a user who may create databases. */
  url: string
  stop(): Promise<void>
}

/** Whether tests on PostgreSQL can run here; in continuous integration they must. */
export const postgresWithinReach = (): boolean =>
  Boolean(process.env.CI || process.env.TEST_DATABASE_URL || findPostgresBinaries() || mayInstall())

/** The server at TEST_DATABASE_URL, or a throw-away one, on a socket in a temporary folder, gone when we are. */
export async function startPostgres(): Promise<PostgresServer> {
  const given = process.env.TEST_DATABASE_URL
  if (given) return { url: given, stop: async () => {} }

  const binaries = requirePostgresBinaries()
  const owner: Owner = isRoot ? unprivilegedUser() : {}
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'portal-postgres-'))
  if (owner.uid !== undefined && owner.gid !== undefined) fs.chownSync(folder, owner.uid, owner.gid)
  const data = path.join(folder, 'data')
  initialise(path.join(binaries, 'initdb'), data, owner)

  const server = run(path.join(binaries, 'postgres'), ['-D', data, '-k', folder, ...settings], folder, owner)
  const url = `postgresql://postgres@localhost/postgres?host=${encodeURIComponent(folder)}`
  await untilAnswering(url, server, path.join(folder, 'log'))
  return { url, stop: () => stop(server) }
}

type Owner = { uid?: number; gid?: number }

/** Loses data when the machine fails, not when a process does; transactions are as isolated as ever. */
const settings = [
  ...['listen_addresses=', 'max_connections=200', 'shared_buffers=64MB'],
  ...['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'],
].flatMap((setting) => ['-c', setting])

/** PostgreSQL refuses to run as root. */
function unprivilegedUser(): Required<Owner> {
  for (const name of ['postgres', 'nobody']) {
    const line = fs.readFileSync('/etc/passwd', 'utf8').match(new RegExp(`^${name}:[^:]*:(\\d+):(\\d+):`, 'm'))
    if (line) return { uid: Number(line[1]), gid: Number(line[2]) }
  }
  throw new Error('There is no user to run PostgreSQL as.')
}

function initialise(initdb: string, data: string, owner: Owner): void {
  const args = ['-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--no-locale', '--no-sync']
  const { status, stderr } = spawnSync(initdb, args, { ...owner, encoding: 'utf8', cwd: path.dirname(data) })
  if (status !== 0) throw new Error(`initdb failed:\n${stderr}`)
}

/** A shell between us and the server reads a pipe that closes with us, however we end, and then removes the server. */
function run(postgres: string, args: string[], folder: string, owner: Owner): ChildProcess {
  const script =
    'folder=$1; shift; "$@" >"$folder/log" 2>&1 </dev/null & cat >/dev/null; kill -QUIT $!; wait $!; rm -rf "$folder"'
  return spawn('/bin/sh', ['-c', script, 'sh', folder, postgres, ...args], {
    ...owner,
    cwd: folder,
    // A group of its own: Ctrl+C in the terminal reaches us, and we stop it in order.
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
}

async function untilAnswering(url: string, server: ChildProcess, log: string): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt++) {
    const client = new pg.Client(url)
    try {
      await client.connect()
      return
    } catch {
      await sleep(50)
    } finally {
      await client.end().catch(() => {})
    }
  }
  const said = fs.readFileSync(log, 'utf8')
  server.stdin?.end()
  throw new Error(`PostgreSQL did not start:\n${said}`)
}

async function stop(server: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => server.once('exit', resolve))
  server.stdin?.end()
  await gone
}
