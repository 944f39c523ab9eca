import 'server-only'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { config } from '@/lib/config'
import { listFiles } from './folder'

/** Endings of picture files that pages may show, and their media types. SVG can carry scripts, so it is none. */
export const pictureTypes: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  gif: 'image/gif',
}

/** A picture by its path below the content folder, `zh/images/plan.png`; null when there is none. */
export async function getPicture(file: string): Promise<{ type: string; bytes: Buffer<ArrayBuffer> } | null> {
  const type = pictureTypes[path.extname(file).slice(1)]
  const { contentDir } = config()
  // Asked for by name in the listing, so that no path can climb out of the folder.
  if (type === undefined || !listFiles(contentDir).includes(file)) return null
  return { type, bytes: await readFile(path.join(contentDir, file)) }
}
