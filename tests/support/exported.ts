import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const asks = { queries: 'viewer', commands: 'actor' } as const

/**
 * The functions of `lib` that read for a viewer or write for an actor, each as `<feature>.<name>`: all that
 * `queries.ts`, `commands.ts` or a folder of that name exports, and whatever else has a viewer or an actor as its first
 * argument and asks the database.
 */
export function exportedFunctions(role: keyof typeof asks): string[] {
  return readdirSync('lib', { recursive: true, encoding: 'utf8' })
    .filter((file) => /^[^/]+\/.*\.ts$/.test(file))
    .flatMap((file) => {
      const text = readFileSync(path.join('lib', file), 'utf8')
      const [feature = '', place = ''] = file.replace(/\.ts$/, '').split('/')
      const functions = [
        ...text.matchAll(/^export (?:async )?(?:function\*?|const) (\w+)(?: = (?:cache\()?(?:async )?)?\(\s*(\w*)/gm),
      ]
      return functions.flatMap(([, name = '', first = '']) =>
        place === role || (first.replace(/^_/, '') === asks[role] && asksDatabase(text)) ? [`${feature}.${name}`] : [],
      )
    })
}

const asksDatabase = (text: string) => text.includes("from '@/lib/db/")
