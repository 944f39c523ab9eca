import path from 'node:path'
import type { SourceFile } from './source-file.ts'
import { withoutComments } from './text.ts'

/** `target` is a file of ours (`lib/events/rules.ts`) or, for a package, its bare name as written. */
export type Import = { from: string; target: string; ours: boolean; typeOnly: boolean }

/** Every import, re-export, `import()` and `require()`; a type's `import('…')` counts as type-only. */
export function importsOf(file: SourceFile, paths: Set<string>): Import[] {
  const text = withoutComments(file.text)
  return [...statements(text), ...calls(text)].map(({ specifier, typeOnly }) => ({
    from: file.path,
    typeOnly,
    ...resolve(file.path, specifier, paths),
  }))
}

export function allImports(files: SourceFile[]): Import[] {
  const paths = new Set(files.map((file) => file.path))
  return files.flatMap((file) => importsOf(file, paths))
}

function statements(text: string) {
  const found = [...text.matchAll(/^(?:import|export)\b([^'"`;]*?)\bfrom\s*(['"])([^'"\n]+)\2/gm)]
  const sideEffects = [...text.matchAll(/^import\s*(['"])([^'"\n]+)\1/gm)]
  return [
    ...found.map((match) => ({ specifier: match[3] ?? '', typeOnly: /^\s+type\b(?!\s+from)/.test(match[1] ?? '') })),
    ...sideEffects.map((match) => ({ specifier: match[2] ?? '', typeOnly: false })),
  ]
}

function calls(text: string) {
  return [...text.matchAll(/(typeof\s+)?\b(?:import|require)\(\s*(['"])([^'"\n]+)\2\s*\)(\.[A-Z])?/g)].map((match) => ({
    specifier: match[3] ?? '',
    typeOnly: Boolean(match[1] ?? match[4]),
  }))
}

function resolve(from: string, specifier: string, paths: Set<string>): { target: string; ours: boolean } {
  const place = specifier.startsWith('@/')
    ? specifier.slice(2)
    : specifier.startsWith('.')
      ? path.posix.join(path.posix.dirname(from), specifier)
      : null
  if (place === null) return { target: specifier, ours: false }
  const candidates = [place, ...['.ts', '.tsx', '.mts', '/index.ts', '/index.tsx'].map((ending) => place + ending)]
  return { target: candidates.find((candidate) => paths.has(candidate)) ?? place, ours: true }
}
