import { config } from '../../lib/config.ts'
import { sqliteFile } from '../../lib/db/sqlite-file.ts'
import { fingerprint, unlessDone } from './fingerprint.ts'
import { isPrepared, markPrepared } from './prepared-mark.ts'
import { step } from './progress.mjs'
import { run } from './run.mjs'
import { script, tool } from './tool.ts'

/** Written last, so a build that is there without it was cut short. */
export const buildStamp = '.next/portal-build'

/** Arguments for `node` that serve what is built and prepared. */
export const serverArgs = ['--import', 'tsx', 'server.ts']

/** Everything up to a serving portal, which then lives in this process. */
export async function start(mode: 'production' | 'development') {
  Object.assign(process.env, { NODE_ENV: mode })
  await generate()
  await checkContent()
  if (mode === 'production') await compile()
  await step('Database', prepareOwnDatabase)
  await import('../../server.ts')
}

export async function build() {
  await generate()
  await checkContent()
  await compile()
}

export const generate = () => step('Database client', generateClients)

export const checkContent = () => step('Content', readContent)

export const compile = () => step('Build', compilePages)

function generateClients() {
  const inputs = fingerprint(['prisma/models', 'scripts/generate.ts', 'lib/db/composed-schema.ts', 'package-lock.json'])
  return unlessDone('generated/.inputs', inputs, () =>
    node(script('scripts/generate.ts'), "The database client couldn't be generated from prisma/models."),
  )
}

function readContent() {
  const folder = process.env.CONTENT_DIR || 'content'
  const inputs = fingerprint([folder, 'lib/content', 'scripts/check-content.ts', 'package-lock.json'], [folder])
  return unlessDone('node_modules/.cache/portal-content', inputs, () =>
    node(script('scripts/check-content.ts'), `Something in ${folder} needs mending; the lines above say where.`),
  )
}

/** Content is not among the inputs: it is read when the portal runs. */
function compilePages() {
  const code = ['app', 'components', 'lib', 'public', 'prisma/models']
  const settings = ['next.config.mjs', 'postcss.config.mjs', 'tsconfig.json', 'package.json', 'package-lock.json']
  const major = process.versions.node.split('.')[0] ?? ''
  return unlessDone(buildStamp, fingerprint([...code, ...settings], [major]), () =>
    node(tool('next', 'build'), "The pages couldn't be built.", { NODE_ENV: 'production' }),
  )
}

/** PostgreSQL is asked each time, for another instance may have changed it; a SQLite file says itself what it was prepared from. */
async function prepareOwnDatabase() {
  const { databaseUrl, provider, contentDir } = config()
  if (provider === 'postgresql') return prepareDatabase()
  const file = sqliteFile(databaseUrl)
  const inputs = fingerprint(['prisma', 'lib', 'package-lock.json', contentDir], [contentDir])
  if (isPrepared(file, inputs)) return 'up to date'
  await prepareDatabase()
  markPrepared(file, inputs)
  return undefined
}

/** Brings the database to the newest migration and fills in what a new portal starts with. */
export const prepareDatabase = (env: Record<string, string | undefined> = {}) =>
  node(script('scripts/steps/database.ts'), "The database couldn't be made ready.", env)

async function node(args: string[], sentence: string, env: Record<string, string | undefined> = {}) {
  await run(process.execPath, args, { sentence, env })
}
