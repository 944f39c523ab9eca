import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

export type HtmlDocument = { name: string; html: string }

export type HtmlError = { document: string; line: number; message: string; extract: string }

type Message = { type: string; url: string; lastLine?: number; message: string; extract?: string }

/** What the Nu HTML checker holds wrong; warnings are left out. All documents at once: each start of Java costs seconds. */
export async function htmlErrors(documents: HtmlDocument[]): Promise<HtmlError[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'html-'))
  try {
    const files = documents.map((_, index) => path.join(folder, `${index}.html`))
    await Promise.all(documents.map(({ html }, index) => writeFile(files[index] ?? '', html)))
    const names = new Map(files.map((file, index) => [pathToFileURL(file).pathname, documents[index]?.name ?? file]))
    const messages = await check(files)
    return messages
      .filter(({ type }) => type !== 'info')
      .map(({ url, lastLine = 0, message, extract = '' }) => {
        return { document: names.get(new URL(url).pathname) ?? url, line: lastLine, message, extract }
      })
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** The checker writes its report to stderr. */
async function check(files: string[]): Promise<Message[]> {
  if (files.length === 0) return []
  const jar = path.join(path.dirname(createRequire(import.meta.url).resolve('vnu-jar')), 'build/dist/vnu.jar')
  const args = ['-Xss4m', '-jar', jar, '--format', 'json', '--exit-zero-always', ...files]
  const { stderr } = await promisify(execFile)('java', args, { maxBuffer: 64 * 1024 * 1024 })
  return JSON.parse(stderr).messages
}
