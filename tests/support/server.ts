import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ParsedMail } from 'mailparser'
import { run } from '../../scripts/steps/run.mjs'
import { buildStamp, prepareDatabase, serverArgs } from '../../scripts/steps/start.ts'
import { script } from '../../scripts/steps/tool.ts'
import { mailIn } from './mailbox.ts'

export type Portal = {
  /** Origin, without a trailing slash. */
  url: string
  dataDir: string
  /** What the portal has written to its terminal so far. */
  output: () => string
  /** Mail to an address, oldest first, once there are at least `count`; throws after ten seconds. */
  mailTo: (address: string, count?: number) => Promise<ParsedMail[]>
  /** A fresh one-time sign-in link of the operator with this address. */
  operatorLink: (address: string) => Promise<string>
  /** Runs one of our scripts against this portal and answers what it printed. */
  script: (file: string, ...args: string[]) => Promise<string>
  /** Asks the portal to stop (SIGTERM), waits until it has, and removes its data. Answers its exit code. */
  stop: () => Promise<number | null>
}

type Options = {
  env?: Record<string, string>
}

/**
 * Starts the built portal on a free port with a fresh data folder, migrated and seeded. Throws when there is no build,
 * and with the portal's own output when it doesn't answer /readyz within 30 s.
 */
export async function startPortal({ env: extra = {} }: Options = {}): Promise<Portal> {
  if (!existsSync(buildStamp)) throw new Error('There is no build to test: run "npm run build" first.')
  const dataDir = await mkdtemp(path.join(tmpdir(), 'portal-'))
  const port = await freePort()
  const url = `http://localhost:${port}`
  const env = { ...ownEnvironment, DATA_DIR: dataDir, PORT: String(port), APP_URL: url, ...extra }
  await prepareDatabase(env)

  const server = spawn(process.execPath, serverArgs, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output = collect(server)
  const exit = new Promise<number | null>((resolve) => server.once('exit', resolve))
  await untilReady(url, server, output)

  const runScript = (file: string, ...args: string[]) =>
    run(process.execPath, script(file, ...args), { env, sentence: `${file} failed.` })
  return {
    url,
    dataDir,
    output,
    mailTo: (address, count = 0) => waitForMail(dataDir, address, count),
    operatorLink: async (address) => firstLink(await runScript('scripts/operator-link.ts', address)),
    script: runScript,
    stop: async () => {
      server.kill('SIGTERM')
      const code = await exit
      await rm(dataDir, { recursive: true, force: true })
      return code
    },
  }
}

/** The tester's own settings must not reach the portal. */
const ownEnvironment: Record<string, string | undefined> = {
  NODE_ENV: 'production',
  NEXT_TELEMETRY_DISABLED: '1',
  DATABASE_URL: undefined,
  CONTENT_DIR: undefined,
  SMTP_URL: undefined,
  TRUSTED_PROXIES: undefined,
  NODE_OPTIONS: undefined,
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, () => {
      const address = probe.address()
      const port = typeof address === 'object' && address ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}

function collect(server: ChildProcess): () => string {
  const chunks: Buffer[] = []
  server.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk))
  server.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk))
  return () => Buffer.concat(chunks).toString()
}

async function untilReady(url: string, server: ChildProcess, output: () => string) {
  const deadline = Date.now() + 30_000
  while (Date.now() < deadline) {
    if (server.exitCode !== null) throw new Error(`The portal stopped with ${server.exitCode}:\n${output()}`)
    const answer = await fetch(`${url}/readyz`).catch(() => null)
    if (answer?.ok) return
    await sleep(50)
  }
  server.kill('SIGKILL')
  throw new Error(`The portal was not ready after 30 s:\n${output()}`)
}

async function waitForMail(dataDir: string, address: string, count: number): Promise<ParsedMail[]> {
  const deadline = Date.now() + 10_000
  while (true) {
    const mail = await mailIn(path.join(dataDir, 'mail'), address)
    if (mail.length >= count) return mail
    if (Date.now() > deadline) throw new Error(`${address} got ${mail.length} of ${count} mails.`)
    await sleep(50)
  }
}

function firstLink(text: string): string {
  const link = text.match(/https?:\/\/\S+/)?.[0]
  if (!link) throw new Error(`There is no link in:\n${text}`)
  return link
}
