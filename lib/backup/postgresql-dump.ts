import { spawn } from 'node:child_process'
import fs from 'node:fs'
import { findTool } from './tools'

/** Writes a PostgreSQL database to a file with its own tool, in the format that pg_restore reads. */
export async function dump(databaseUrl: string, file: string): Promise<void> {
  await runTool('pg_dump', [
    '--format=custom',
    '--no-owner',
    '--no-privileges',
    `--file=${file}`,
    `--dbname=${databaseUrl}`,
  ])
}

/** Why a file is no dump of this portal; null when it is one. */
export async function checkDump(file: string): Promise<string | null> {
  if (!fs.statSync(file, { throwIfNoEntry: false })?.isFile()) return 'There is no such file.'
  try {
    // To the end, so that one that is cut short is found before anything is replaced.
    const contents = await runTool('pg_restore', ['--list', file])
    await runTool('pg_restore', [`--file=${process.platform === 'win32' ? 'NUL' : '/dev/null'}`, file])
    const isOurs = ['_prisma_migrations', 'AuditEntry', 'Person'].every((table) => contents.includes(` ${table} `))
    return isOurs ? null : "It is another program's dump."
  } catch (error) {
    return `It can't be read as a dump: ${error instanceof Error ? error.message : error}`
  }
}

/** All or nothing: one transaction. */
export async function restoreDump(databaseUrl: string, file: string): Promise<void> {
  const options = ['--clean', '--if-exists', '--no-owner', '--no-privileges', '--single-transaction', '--exit-on-error']
  await runTool('pg_restore', [...options, `--dbname=${databaseUrl}`, file])
}

async function runTool(name: string, args: string[]): Promise<string> {
  const tool = findTool(name)
  if (!tool) throw new Error(`${name} is not here. Install PostgreSQL's client tools (postgresql-client) or set PATH.`)
  const child = spawn(tool, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  const [output, complaints] = [child.stdout, child.stderr].map((stream) => {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    return chunks
  })
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  const text = (chunks: Buffer[] = []) => Buffer.concat(chunks).toString().trim()
  if (code !== 0) throw new Error(`${name} failed: ${text(complaints)}`)
  return text(output)
}
