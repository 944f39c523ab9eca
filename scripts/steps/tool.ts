import { readFileSync } from 'node:fs'
import path from 'node:path'

/** Arguments for `node` that run an installed package's command (its `bin`) under this very Node, whatever PATH says. */
export function tool(packageName: string, ...args: string[]): string[] {
  const folder = path.join('node_modules', packageName)
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  const file = typeof bin === 'string' ? bin : (bin[path.basename(packageName)] ?? Object.values(bin)[0])
  return [path.join(folder, file), ...args]
}

/** Arguments for `node` that run one of our scripts that reads server code. */
export const script = (file: string, ...args: string[]): string[] => [
  '--conditions=react-server',
  '--import',
  'tsx',
  file,
  ...args,
]
