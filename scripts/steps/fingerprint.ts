import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** What a step's result was made from. `places` are files or folders; one that is missing counts as empty. */
export function fingerprint(places: string[], extra: string[] = []): string {
  const hash = createHash('sha256')
  for (const text of extra) hash.update(`${text}\0`)
  for (const file of places.flatMap(filesIn)) hash.update(`${file}\0`).update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

function filesIn(place: string): string[] {
  if (!existsSync(place)) return []
  if (statSync(place).isFile()) return [place]
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
}

/**
 * Does `work` unless `stamp` says that it was done from the same inputs. The stamp goes away before the work and comes
 * back after it, so work that was cut short is done again. Answers what the progress line says.
 */
export async function unlessDone(
  stamp: string,
  inputs: string,
  work: () => Promise<void>,
): Promise<string | undefined> {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === inputs) return 'up to date'
  rmSync(stamp, { force: true })
  await work()
  mkdirSync(path.dirname(stamp), { recursive: true })
  writeFileSync(stamp, inputs)
  return undefined
}
