import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { postgresWithinReach } from './tests/support/postgres.ts'

const elsewhere = ['tests/e2e/**', 'tests/soak/**', 'tests/bench/**']
const onDatabases = [
  'tests/commands/**/*.test.ts',
  'tests/queries/**/*.test.ts',
  'tests/db/*.test.ts',
  'tests/http/front-door-*.test.ts',
]

/** A machine at its limit is slow, not wrong: milliseconds. */
const patience = 120_000

/** The files that need a database run once on each, every file in a process of its own with a database of its own. */
const database = (name: 'sqlite' | 'postgresql') => ({
  extends: true as const,
  test: {
    name,
    include: [...onDatabases, `tests/db/${name}/**/*.test.ts`],
    globalSetup: ['tests/support/database-global.ts'],
    setupFiles: ['tests/support/database-setup.ts'],
    pool: 'forks' as const,
    isolate: true,
    testTimeout: patience,
    hookTimeout: patience,
  },
})

const projects = [
  {
    extends: true as const,
    test: {
      name: 'unit',
      include: ['tests/**/*.test.ts'],
      exclude: [...elsewhere, ...onDatabases, 'tests/db/**'],
      testTimeout: patience,
      hookTimeout: patience,
    },
  },
  database('sqlite'),
]
if (postgresWithinReach()) projects.push(database('postgresql'))
else console.warn('No PostgreSQL here: its tests are left out. Install it, or set TEST_DATABASE_URL.')

export default defineConfig({
  resolve: {
    alias: {
      '@': fileURLToPath(new URL('.', import.meta.url)),
      // The marker package throws outside a React server; tests are one.
      'server-only': fileURLToPath(new URL('node_modules/server-only/empty.js', import.meta.url)),
    },
  },
  // Every core: by itself vitest leaves one for watching, which is half of a machine of two.
  test: { projects, maxWorkers: '100%' },
})
