import { allImports } from './imports.ts'
import { file, ownCode, type Rule, type SourceFile } from './source-file.ts'

export const noCycles: Rule = {
  name: 'no file reaches itself through its imports',
  check: findCycles,
  example: [
    file('lib/a.ts', "import { b } from './b'"),
    file('lib/b.ts', "import { c } from '@/lib/c'", "import type { D } from './d'"),
    file('lib/c.ts', "const a = await import('./a')"),
    file('lib/d.ts', "import { b } from './b'"),
  ],
  caught: ['lib/a.ts → lib/b.ts → lib/c.ts → lib/a.ts'],
}

/** Type-only imports don't exist when the code runs, and may point back. */
function findCycles(files: SourceFile[]): string[] {
  const edges = new Map<string, string[]>()
  for (const { from, target, ours, typeOnly } of allImports(ownCode(files))) {
    if (ours && !typeOnly) edges.set(from, [...(edges.get(from) ?? []), target])
  }
  const cycles: string[] = []
  const done = new Set<string>()
  const visit = (at: string, trail: string[]) => {
    const start = trail.indexOf(at)
    if (start >= 0) cycles.push([...trail.slice(start), at].join(' → '))
    if (start >= 0 || done.has(at)) return
    for (const next of edges.get(at) ?? []) visit(next, [...trail, at])
    done.add(at)
  }
  for (const from of edges.keys()) visit(from, [])
  return cycles
}
