import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ParsedMail } from 'mailparser'
import { StepFailed } from '../../scripts/steps/progress.mjs'
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
  /** Mail to an address, oldest first, once there are at least `count`; throws after 30 s. */
  mailTo: (address: string, count?: number) => Promise<ParsedMail[]>
  /** A fresh one-time sign-in link of the operator with this address. */
  operatorLink: (address: string) => Promise<string>
  /** Runs one of our scripts against this portal and answers what it printed. */
  script: (file: string, ...args: string[]) => Promise<string>
  /** Asks the portal to stop (SIGTERM) and waits until it has. Answers its exit code. */
  end: () => Promise<number | null>
  /** Kills it (SIGKILL), as a machine that loses power would. */
  kill: () => Promise<void>
  /** Starts it again, on the same data, after `end` or `kill`. */
  begin: () => Promise<void>
  /** Ends it and removes its data. Answers its exit code. */
  stop: () => Promise<number | null>
}

type Options = {
  env?: Record<string, string>
  /** What listens, in place of the portal's own entry. */
  entry?: string
}

/**
 * Starts the built portal on a free port with a fresh data folder, migrated and seeded. Throws when there is no build,
 * and with the portal's own output when it doesn't answer /readyz within 60 s.
 */
export async function startPortal({ env: extra = {}, entry }: Options = {}): Promise<Portal> {
  if (!existsSync(buildStamp)) throw new Error('There is no build to test: run "npm run build" first.')
  const dataDir = await mkdtemp(path.join(tmpdir(), 'portal-'))
  const port = await freePort()
  const url = `http://localhost:${port}`
  const env = { ...ownEnvironment, DATA_DIR: dataDir, PORT: String(port), APP_URL: url, ...extra }
  await withOutput(prepareDatabase(env))

  let server = serve(env, entry)
  await untilReady(url, server)

  const runScript = (file: string, ...args: string[]) =>
    withOutput(run(process.execPath, script(file, ...args), { env, sentence: `${file} failed.` }))
  return {
    url,
    dataDir,
    output: () => server.output(),
    mailTo: (address, count = 0) => waitForMail(dataDir, address, count),
    operatorLink: async (address) => firstLink(await runScript('scripts/operator-link.ts', address)),
    script: runScript,
    end: () => server.end(),
    kill: () => server.kill(),
    begin: async () => {
      server = serve(env, entry)
      await untilReady(url, server)
    },
    stop: async () => {
      const code = await server.end()
      await rm(dataDir, { recursive: true, force: true })
      return code
    },
  }
}

type Server = {
  process: ChildProcess
  output: () => string
  end: () => Promise<number | null>
  kill: () => Promise<void>
}

function serve(env: Record<string, string | undefined>, entry?: string): Server {
  const server = spawn(process.execPath, entry ? [...serverArgs.slice(0, -1), entry] : serverArgs, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const exit = new Promise<number | null>((resolve) => server.once('exit', resolve))
  const end = () => {
    server.kill('SIGTERM')
    return exit
  }
  const kill = async () => {
    server.kill('SIGKILL')
    await exit
  }
  return { process: server, output: collect(server), end, kill }
}

/** A test's report shows an error's message alone: put the tool's words into it. */
function withOutput<T>(work: Promise<T>): Promise<T> {
  return work.catch((error: unknown) => {
    throw error instanceof StepFailed ? new Error(`${error.message}\n${error.output}`) : error
  })
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
  AUTH_SECRET: undefined,
  MAIL_FROM: undefined,
  ...Object.fromEntries(
    ['GITEE', 'ATOMGIT', 'GITHUB', 'OIDC'].flatMap((name) =>
      ['CLIENT_ID', 'CLIENT_SECRET', 'URL', 'ISSUER', 'NAME'].map((key) => [`${name}_${key}`, undefined]),
    ),
  ),
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

async function untilReady(url: string, server: Server) {
  const deadline = Date.now() + 60_000
  while (Date.now() < deadline) {
    const { exitCode } = server.process
    if (exitCode !== null) throw new Error(`The portal stopped with ${exitCode}:\n${server.output()}`)
    const answer = await fetch(`${url}/readyz`).catch(() => null)
    if (answer?.ok) return
    await sleep(50)
  }
  server.process.kill('SIGKILL')
  throw new Error(`The portal was not ready after 60 s:\n${server.output()}`)
}

async function waitForMail(dataDir: string, address: string, count: number): Promise<ParsedMail[]> {
  const deadline = Date.now() + 30_000
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
