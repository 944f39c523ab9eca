import { readdirSync } from 'node:fs'
import path from 'node:path'

/** The addresses, below the locale, of the pages that a folder of the content holds. */
export const listSlugs = (contentDir: string, folder: string): string[] =>
  readdirSync(path.join(contentDir, 'zh', folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `/${folder}/${path.basename(name, '.md')}`)
