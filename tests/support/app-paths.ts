import { readdirSync } from 'node:fs'
import path from 'node:path'

/** The addresses that the app folder makes, as patterns: `/[locale]/events/[slug]`. */
export const pagePatterns = (): string[] => patternsOf('page.tsx')

export const routePatterns = (): string[] => patternsOf('route.ts')

function patternsOf(name: string): string[] {
  return readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === name)
    .map((file) => `/${withoutGroups(path.dirname(file))}`)
    .sort()
}

const withoutGroups = (folder: string) =>
  folder
    .split(path.sep)
    .filter((segment) => !/^\(.*\)$/.test(segment) && segment !== '.')
    .join('/')
