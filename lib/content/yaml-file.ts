import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import type { z } from 'zod'
import { explain } from './explain'
import type { Problem } from './problems'

export type Path = readonly PropertyKey[]
export type YamlFile<T> = {
  /** Null when there are problems. */
  value: T | null
  problems: Problem[]
  /** The line of a key or list entry; of the nearest thing around it when it isn't there. */
  lineOf: (path: Path) => number
}

/** Parses and checks one YAML text; every problem carries the line of the key that it is about. */
export function parseYaml<T extends z.ZodType>(file: string, text: string, schema: T): YamlFile<z.output<T>> {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const lineAt = (offset: number) => lines.linePos(offset).line
  const lineOf = (path: Path) => lineAt(offsetOf(document.contents, path))
  const broken = [...document.errors, ...document.warnings].map(({ pos, message }) => ({
    file,
    line: lineAt(pos[0]),
    reason: `is not valid YAML: ${message}`,
  }))
  if (broken.length > 0) return { value: null, problems: broken, lineOf }

  const parsed = schema.safeParse(document.toJS(), { reportInput: true })
  if (parsed.success) return { value: parsed.data, problems: [], lineOf }
  const problems = parsed.error.issues
    .flatMap(explain)
    .map(({ path, reason }) => ({ file, line: lineOf(path), reason }))
  return { value: null, problems, lineOf }
}

function offsetOf(root: Node | null, path: Path): number {
  let node: unknown = root
  let offset = root?.range?.[0] ?? 0
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
      if (!pair) break
      offset = isScalar(pair.key) ? (pair.key.range?.[0] ?? offset) : offset
      node = pair.value
    } else if (isSeq(node)) {
      const entry = node.items[Number(step)] as Node | undefined
      if (!entry) break
      offset = entry.range?.[0] ?? offset
      node = entry
    } else break
  }
  return offset
}
