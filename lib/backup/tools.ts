import fs from 'node:fs'
import path from 'node:path'

/** One of PostgreSQL's client tools: on the PATH, else where Debian keeps each version's; undefined where it is neither. */
export function findTool(name: string): string | undefined {
  const debian = '/usr/lib/postgresql'
  const versions = fs.existsSync(debian)
    ? fs.readdirSync(debian).sort((left, right) => Number(right) - Number(left))
    : []
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), ...versions.map((one) => `${debian}/${one}/bin`)]
  return folders.map((folder) => path.join(folder, name)).find((file) => fs.existsSync(file))
}
