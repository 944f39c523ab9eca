// npm run generate: one Prisma client for each database, from prisma/models. Does nothing when nothing changed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { composeSchema, type Provider, providers, readModels } from '../lib/db/composed-schema.ts'

const folder = path.resolve('generated')
const stampFile = path.join(folder, '.stamp')
const prisma = createRequire(import.meta.url).resolve('prisma/package.json')

const models = readModels()
const stamp = fingerprint()
if (isCurrent()) {
  console.log('Database clients are up to date.')
} else {
  fs.mkdirSync(folder, { recursive: true })
  fs.rmSync(stampFile, { force: true })
  for (const provider of providers) generate(provider)
  fs.writeFileSync(stampFile, stamp)
  console.log(`Database clients generated: ${providers.join(', ')}.`)
}

/** Changes with the models, the generator's settings, and Prisma's version. */
function fingerprint(): string {
  const hash = createHash('sha256').update(fs.readFileSync(prisma))
  for (const provider of providers) hash.update(composeSchema(provider, models))
  return hash.digest('hex')
}

function isCurrent(): boolean {
  const clients = providers.every((provider) => fs.existsSync(path.join(folder, provider, 'client.ts')))
  return clients && fs.existsSync(stampFile) && fs.readFileSync(stampFile, 'utf8') === stamp
}

function generate(provider: Provider): void {
  const schema = path.join(folder, `${provider}.prisma`)
  fs.writeFileSync(schema, composeSchema(provider, models))
  const cli = path.join(path.dirname(prisma), 'build', 'index.js')
  const { status } = spawnSync(process.execPath, [cli, 'generate', '--schema', schema, '--no-hints'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      // Generating needs no engine, and an existing file keeps the CLI from downloading one.
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
  })
  if (status !== 0) throw new Error(`Prisma could not generate the ${provider} client (see above).`)
}
