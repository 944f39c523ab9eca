import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** `path` is relative to the repository, with forward slashes. */
export type SourceFile = { path: string; text: string }

/** A convention of the house: what breaks it in a set of files, and a small set that does, so that the check is seen to fail. */
export type Rule = {
  name: string
  /** One line for each breach, beginning with the file's path. */
  check: (files: SourceFile[]) => string[]
  example: SourceFile[]
  /** Exactly what `check` answers for the example. */
  caught: string[]
}

/** Every file of the project that somebody wrote. */
export function readProject(root: string): SourceFile[] {
  return filesBelow(root, '').map((file) => ({ path: file, text: readFileSync(path.join(root, file), 'utf8') }))
}

const made = new Set(
  '.git .next node_modules generated var test-results playwright-report screenshots lighthouse-report next-env.d.ts'.split(
    ' ',
  ),
)
const binary = /\.(png|jpe?g|webp|avif|gif|ico|woff2?|pdf|tsbuildinfo)$/

function filesBelow(root: string, folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name)
    if (made.has(file) || entry.name.startsWith('.env')) return []
    if (entry.isDirectory()) return filesBelow(root, file)
    return entry.isFile() && !binary.test(file) ? [file] : []
  })
}

export const isCode = (file: SourceFile) => /\.(ts|tsx|mts|mjs|js|jsx)$/.test(file.path)

export const isTest = (file: SourceFile) => file.path.startsWith('tests/')

/** Code that the portal runs or that operates it: all but tests. */
export const ownCode = (files: SourceFile[]) => files.filter((file) => isCode(file) && !isTest(file))

/**
 * The closed vocabulary of a feature's folder: lib/events/rules.ts has the role `rules` in `events`. What outgrows a file
 * becomes a folder of the same name: lib/applications/commands/review.ts is one of the `commands` of `applications`.
 */
export function roleOf(file: string): { feature: string; role: string } | null {
  const match = file.match(/^lib\/([^/]+)\/(schema|rules|queries|commands|actions)(?:\/[^/]+)?\.tsx?$/)
  return match?.[1] && match[2] ? { feature: match[1], role: match[2] } : null
}

/** Pure like a feature's rules, though no feature's: who may do what, and which version of a rule holds. */
export const pureTables = ['lib/auth/permissions.ts', 'lib/content/charter-rules.ts']

export const file = (path: string, ...lines: string[]): SourceFile => ({ path, text: lines.join('\n') })
