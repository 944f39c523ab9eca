/** Something wrong with a content file. `file` is relative to the content folder, `line` counts from 1. */
export type Problem = { file: string; line: number; reason: string }

export class ContentError extends Error {
  override readonly name = 'ContentError'

  constructor(readonly problems: readonly Problem[]) {
    super(`The content can't be used:\n${problems.map(describe).join('\n')}`)
  }
}

export const describe = ({ file, line, reason }: Problem) => `${file}:${line}: ${reason}`

export const inReadingOrder = (problems: readonly Problem[]) =>
  [...problems].sort((a, b) => compare(a.file, b.file) || a.line - b.line || compare(a.reason, b.reason))

const compare = (a: string, b: string) => Number(a > b) - Number(a < b)
