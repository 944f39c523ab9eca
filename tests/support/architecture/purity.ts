import { allImports } from './imports.ts'
import { file, ownCode, pureTables, type Rule, roleOf, type SourceFile } from './source-file.ts'
import { placesOf, withoutProse } from './text.ts'

/** Schemas, rules, the pure tables, and whatever they reach: pure, so that both sides and every test can use them. */
export const purity: Rule[] = [
  {
    name: 'pure code reaches no framework, no server and no package but zod and temporal-polyfill',
    check: (files) => {
      const pure = pureFiles(files)
      return allImports(ownCode(files))
        .filter(
          ({ from, target, ours, typeOnly }) => pure.has(from) && !typeOnly && !ours && !purePackages.includes(target),
        )
        .map(({ from, target }) => `${from} imports ${target}`)
    },
    example: [
      file(
        'lib/events/rules.ts',
        "import { headers } from 'next/headers'",
        "import { text } from '@/lib/forms/fields'",
      ),
      file(
        'lib/events/schema.ts',
        "import 'server-only'",
        "import { z } from 'zod'",
        "import type { Metadata } from 'next'",
      ),
      file('lib/forms/fields.ts', "import { readFileSync } from 'node:fs'"),
      file('lib/forms/state.ts', "import { useActionState } from 'react'"),
      file('lib/auth/permissions.ts', "import { cookies } from 'next/headers'"),
    ],
    caught: [
      'lib/events/rules.ts imports next/headers',
      'lib/events/schema.ts imports server-only',
      'lib/forms/fields.ts imports node:fs',
      'lib/auth/permissions.ts imports next/headers',
    ],
  },
  {
    name: "pure code doesn't ask the clock, chance or the environment: `now` is an argument",
    check: (files) => {
      const pure = pureFiles(files)
      return files
        .filter(({ path }) => pure.has(path))
        .flatMap(({ path, text }) => placesOf(outside, path, withoutProse(text)))
    },
    example: [
      file(
        'lib/events/rules.ts',
        'const a = new Date()',
        'const b = Date.now()',
        'const c = new Date(0)',
        'const d = Temporal.Now.instant()',
        'const e = process.env.X',
        "import { now } from '@/lib/clock'",
      ),
      file('lib/clock.ts', 'export const now = () => new Date()'),
      file('lib/events/commands.ts', 'const a = new Date()'),
    ],
    caught: [
      'lib/events/rules.ts:1',
      'lib/events/rules.ts:2',
      'lib/events/rules.ts:4',
      'lib/events/rules.ts:5',
      'lib/clock.ts:1',
    ],
  },
]

const purePackages = ['zod', 'temporal-polyfill']

const outside =
  /\bDate\.now\b|\bnew Date\(\s*\)|\bTemporal\.Now\b|\bMath\.random\b|\brandomUUID\b|\bprocess\.|\bfetch\(/g

/** Where purity is asked for, and every file that runs because of it. */
function pureFiles(files: SourceFile[]): Set<string> {
  const imports = allImports(ownCode(files)).filter(({ ours, typeOnly }) => ours && !typeOnly)
  const found = new Set(files.map(({ path }) => path).filter(isAskedToBePure))
  for (const path of found) {
    for (const { from, target } of imports) if (from === path) found.add(target)
  }
  return found
}

const isAskedToBePure = (path: string) =>
  ['schema', 'rules'].includes(roleOf(path)?.role ?? '') || pureTables.includes(path)
