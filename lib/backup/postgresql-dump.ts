import { spawn } from 'node:child_process'
import fs from 'node:fs'
import pg from 'pg'
import { checkMigrations } from './check'
import { findTool } from './tools'

/** Begins the name of a schema that holds what was there before a restore. */
const ASIDE = 'before_'

/** Writes a PostgreSQL database to a file with its own tool, in the format that pg_restore reads. */
export async function dump(databaseUrl: string, file: string): Promise<void> {
  await runTool('pg_dump', [
    '--format=custom',
    '--no-owner',
    '--no-privileges',
    // What a restore has put aside is no part of the portal.
    `--exclude-schema=${ASIDE}*`,
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
    return checkMigrations('postgresql', isOurs ? await appliedInDump(file) : null)
  } catch (error) {
    return `It can't be read as a dump: ${error instanceof Error ? error.message : error}`
  }
}

/** The names of the migrations that a dump has, from the lines of that table's COPY. */
async function appliedInDump(file: string): Promise<string[]> {
  const copied = await runTool('pg_restore', ['--data-only', '--table=_prisma_migrations', '--file=-', file])
  const [, columns = '', lines = ''] = copied.match(/^COPY [^(]*\(([^)]*)\) FROM stdin;\n([\s\S]*?)^\\\.$/m) ?? []
  const names = columns.split(', ')
  return lines
    .split('\n')
    .map((line) => Object.fromEntries(line.split('\t').map((value, index) => [names[index], value])))
    .filter((row) => row.finished_at !== '\\N' && row.rolled_back_at === '\\N')
    .map((row) => String(row.migration_name))
}

/** Why a database can't be replaced now; null when it can. */
export async function whyDatabaseInUse(databaseUrl: string): Promise<string | null> {
  const others = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
    AND backend_type = 'client backend'`
  return (await rowsOf(databaseUrl, others)) > 0
    ? 'The portal is running, or another program is connected: stop it first.'
    : null
}

/**
 * All or nothing, in one transaction. What was there moves to a schema of its own, so that nothing in it stands in the
 * way, whichever version it is from. Answers that schema's name; null where nothing was there.
 */
export async function restoreDump(databaseUrl: string, file: string, at: Date): Promise<string | null> {
  const isEmpty = (await rowsOf(databaseUrl, `SELECT 1 FROM pg_tables WHERE schemaname = 'public'`)) === 0
  const aside = isEmpty
    ? null
    : `${ASIDE}${at
        .toISOString()
        .replace(/[-:]|\.\d+/g, '')
        .toLowerCase()}`
  const before = aside ? ['--command', moveAside(aside)] : []
  const psql = start('psql', [
    '--no-psqlrc',
    '--quiet',
    '--set=ON_ERROR_STOP=1',
    '--single-transaction',
    ...before,
    '--file=-',
    `--dbname=${databaseUrl}`,
  ])
  const reader = start('pg_restore', ['--no-owner', '--no-privileges', '--file=-', file])
  psql.child.stdin.on('error', () => reader.child.kill())
  reader.child.stdout.pipe(psql.child.stdin, { end: false })
  // The end of what psql reads is what commits: it comes when all has been read, and not before.
  reader.finished.then(
    () => psql.child.stdin.end(),
    () => psql.child.kill(),
  )
  await Promise.all([psql.finished, reader.finished])
  return aside
}

/** Tables take their indexes, triggers and sequences with them; what belongs to an extension stays. */
const moveAside = (schema: string): string => `DO $$
DECLARE command text;
BEGIN
  CREATE SCHEMA ${schema};
  FOR command IN
    SELECT format('ALTER TABLE %s SET SCHEMA ${schema}', oid::regclass) FROM pg_class
      WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm')
    UNION ALL SELECT format('ALTER TYPE %s SET SCHEMA ${schema}', oid::regtype) FROM pg_type
      WHERE typnamespace = 'public'::regnamespace AND typtype = 'e'
    UNION ALL SELECT format('ALTER ROUTINE %s SET SCHEMA ${schema}', oid::regprocedure) FROM pg_proc
      WHERE pronamespace = 'public'::regnamespace
        AND NOT EXISTS (SELECT 1 FROM pg_depend WHERE objid = pg_proc.oid AND deptype = 'e')
  LOOP
    EXECUTE command;
  END LOOP;
END $$`

async function rowsOf(databaseUrl: string, sql: string): Promise<number> {
  const client = new pg.Client(databaseUrl)
  await client.connect()
  try {
    return (await client.query(sql)).rows.length
  } finally {
    await client.end()
  }
}

async function runTool(name: string, args: string[]): Promise<string> {
  const { child, finished } = start(name, args)
  child.stdin.end()
  const chunks: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  await finished
  return Buffer.concat(chunks).toString().trim()
}

/** A tool at work; `finished` fails with what it complained about. */
function start(name: string, args: string[]) {
  const tool = findTool(name)
  if (!tool) throw new Error(`${name} is not here. Install PostgreSQL's client tools (postgresql-client) or set PATH.`)
  const child = spawn(tool, args)
  let complaints = ''
  child.stderr.on('data', (chunk: Buffer) => (complaints += chunk))
  const finished = new Promise<void>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(`${name} failed: ${complaints.trim()}`))))
  })
  return { child, finished }
}
