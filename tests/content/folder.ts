import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { ContentError, describe as written } from '@/lib/content/problems'
import { readContent } from '@/lib/content/read-content'

export const shippedContent = fileURLToPath(new URL('../../content', import.meta.url))
export const otherSig = fileURLToPath(new URL('../fixtures/other-sig', import.meta.url))

/** What becomes of a file: its new bytes, null for its removal, or a change of its text, which must change something. */
export type Edit = string | Uint8Array | null | ((text: string) => string)

/** A copy of the synthetic SIG's content with some files edited; removed after the test. */
export function otherSigWith(edits: Record<string, Edit>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'content-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  cpSync(otherSig, folder, { recursive: true })
  for (const [file, edit] of Object.entries(edits)) apply(path.join(folder, file), edit)
  return folder
}

/** Every problem of the edited copy as `file:line: reason`; none when it can be read. */
export function problemsWith(edits: Record<string, Edit>): string[] {
  try {
    readContent(otherSigWith(edits))
    return []
  } catch (error) {
    if (error instanceof ContentError) return error.problems.map(written)
    throw error
  }
}

/** An edit that puts one text for another. */
export const instead = (old: string, next: string) => (text: string) => text.replace(old, () => next)

function apply(file: string, edit: Edit) {
  if (edit === null) return rmSync(file)
  const next = typeof edit === 'function' ? edit(readFileSync(file, 'utf8')) : edit
  if (typeof edit === 'function' && next === readFileSync(file, 'utf8'))
    throw new Error(`the edit of ${file} changes nothing`)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, next)
}
