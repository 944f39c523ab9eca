import { readFileSync } from 'node:fs'

type Manifest = {
  node: Record<string, { filename: string; exportedName: string; workers: Record<string, unknown> }>
}

export type BuiltAction = {
  id: string
  /** The file that it stands in. */
  file: string
  /** An address where Next takes it: of a page that has it in its bundle, with `x` for each parameter. */
  path: string
}

/** The server actions of the build, by name. */
export function builtActions(): Map<string, BuiltAction> {
  const { node }: Manifest = JSON.parse(readFileSync('.next/server/server-reference-manifest.json', 'utf8'))
  return new Map(
    Object.entries(node).map(([id, { filename, exportedName, workers }]) => [
      exportedName,
      { id, file: filename, path: addressOf(Object.keys(workers)[0] ?? '') },
    ]),
  )
}

export function builtAction(name: string): BuiltAction {
  const action = builtActions().get(name)
  if (!action) throw new Error(`The build has no action ${name}.`)
  return action
}

/** `app/[locale]/(admin)/admin/applications/[id]/page` is met at `/en/admin/applications/x`. */
const addressOf = (worker: string) =>
  worker
    .replace(/^app/, '')
    .replace(/\/page$/, '')
    .replace(/\/\([^)]*\)/g, '')
    .replace('/[locale]', '/en')
    .replace(/\[[^\]]*\]/g, 'x')
