import 'server-only'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** Paths of all files below the folder, with `/`, in a fixed order; none when the folder doesn't exist. */
export function listFiles(folder: string): string[] {
  const isThere = statSync(folder, { throwIfNoEntry: false })?.isDirectory()
  if (!isThere) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .sort()
}

/** Without the byte order mark that some editors put first. */
export const readText = (folder: string, file: string) =>
  readFileSync(path.join(folder, file), 'utf8').replace(/^\uFEFF/, '')

/** Changes whenever a file comes, goes or is written. */
export function stampOf(folder: string): string {
  return listFiles(folder)
    .map((file) => `${file} ${statSync(path.join(folder, file), { throwIfNoEntry: false })?.mtimeMs}`)
    .join('\n')
}
