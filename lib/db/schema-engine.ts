import fs from 'node:fs'
import { createRequire } from 'node:module'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import type { DiffTarget, SchemaEngine, SchemaFilter } from '@prisma/schema-engine-wasm/schema_engine_bg'
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg'
import { composeSchema, type Provider } from './composed-schema'

export const everyTable: SchemaFilter = { externalTables: [], externalEnums: [] }

/** Prisma's own schema engine, as WebAssembly: no download, and the migrations stay those of the ordinary Prisma CLI. */
export async function openSchemaEngine(
  provider: Provider,
  models: string,
  adapter: SqlMigrationAwareDriverAdapterFactory,
): Promise<SchemaEngine> {
  await loadEngine()
  const datamodels: [string, string][] = [['schema.prisma', composeSchema(provider, models)]]
  return glue.SchemaEngine.new({ datamodels }, () => {}, bindMigrationAwareSqlAdapterFactory(adapter))
}

/** SQL that takes a database from one set of models to another (from nothing when null); empty when they are the same. */
export async function diffModels(provider: Provider, from: string | null, to: string): Promise<string> {
  // The dialect of a comparison is the schemas'; the engine itself only needs some database that answers.
  const engine = await openSchemaEngine('sqlite', to, new PrismaBetterSqlite3({ url: ':memory:' }))
  try {
    const { stdout } = await engine.diff({
      from: from === null ? { tag: 'empty' } : datamodel(provider, from),
      to: datamodel(provider, to),
      script: true,
      exitCode: null,
      filters: everyTable,
    })
    return isEmptyScript(stdout ?? '') ? '' : (stdout ?? '')
  } finally {
    engine.free()
  }
}

const datamodel = (provider: Provider, models: string): DiffTarget => ({
  tag: 'schemaDatamodel',
  files: [{ path: 'schema.prisma', content: composeSchema(provider, models) }],
})

/** The engine says "This is an empty migration." in a comment. */
const isEmptyScript = (sql: string): boolean => sql.replace(/^\s*--.*$/gm, '').trim() === ''

/** One for the process: this file may be loaded twice (Vitest does), the package's module, which keeps the engine, once. */
function loadEngine(): Promise<void> {
  const place: { [key: symbol]: Promise<void> | undefined } = globalThis
  const key = Symbol.for('portal.schema-engine')
  const loading = place[key] ?? instantiate()
  place[key] = loading
  return loading
}

/** The engine never clears the timer by which it would give up waiting for a lock: it must not keep us running. */
function imports(): WebAssembly.ModuleImports {
  const timer = (run: () => void, milliseconds: number) => setTimeout(run, milliseconds).unref()
  const entries = Object.entries<unknown>({ ...glue })
  return Object.fromEntries(
    entries.map(([name, value]) => [name, name.startsWith('__wbg_setTimeout_') ? timer : (value as () => unknown)]),
  )
}

/** Where the engine leaves its last words, by the name that it knows. */
const panics = {
  set_message(message: string) {
    console.error(`Prisma's schema engine: ${message}`)
  },
}

/** As the package's main module does, which needs a bundler for its import of the .wasm file. */
async function instantiate(): Promise<void> {
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: panics })
  const module = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const bytes = fs.readFileSync(module.replace(/\.js$/, '.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': imports() })
  const { __wbg_set_wasm: connect } = glue as typeof glue & { __wbg_set_wasm(exports: WebAssembly.Exports): void }
  connect(instance.exports)
  const { __wbindgen_start: start } = instance.exports
  if (typeof start === 'function') start()
}
