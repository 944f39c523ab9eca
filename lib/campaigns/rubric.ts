// A rubric: what counts for how many points, a line each. Typed as text, `code | 中文 | English | 10 | all`.
import { z } from 'zod'
import { accepted, type Outcome, refused } from '@/lib/outcome'

const stored = z.array(
  z.strictObject({
    code: z.string(),
    zh: z.string(),
    en: z.string(),
    points: z.number().int(),
    /** How often a link counts: once in this campaign, or once for all. */
    once: z.enum(['CAMPAIGN', 'ALL']),
  }),
)

export type RubricLine = z.output<typeof stored>[number]

export const MOST_LINES = 12
const MOST_POINTS = 10_000
const LONGEST_NAME = 80

/** What a rubric's column holds. */
export const linesOf = (column: unknown): RubricLine[] => stored.parse(column)

/** As it is typed and read back. */
export const typedRubric = (lines: readonly RubricLine[]): string =>
  lines
    .map(({ code, zh, en, points, once }) => [code, zh, en, points, ...(once === 'ALL' ? ['all'] : [])].join(' | '))
    .join('\n')

export const sameLines = (one: readonly RubricLine[], other: readonly RubricLine[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

/** Reads a typed rubric, or says which line is wrong. */
export function readRubric(typed: string): Outcome<RubricLine[]> {
  const lines: RubricLine[] = []
  for (const [index, text] of typed.split('\n').entries()) {
    if (text.trim() === '') continue
    const line = readLine(text)
    if (!line) return refused('rubric-line-unreadable', { field: 'rubric', params: { line: index + 1 } })
    if (lines.some(({ code }) => code === line.code))
      return refused('rubric-code-twice', { field: 'rubric', params: { code: line.code } })
    lines.push(line)
  }
  if (lines.length === 0) return refused('rubric-empty', { field: 'rubric' })
  return lines.length > MOST_LINES
    ? refused('rubric-too-long', { field: 'rubric', params: { most: MOST_LINES } })
    : accepted(lines)
}

function readLine(text: string): RubricLine | null {
  const [code = '', zh = '', en = '', typedPoints = '', once = '', ...rest] = text
    .split(/[|｜]/)
    .map((part) => part.trim())
  const points = /^\d{1,5}$/.test(typedPoints) ? Number(typedPoints) : 0
  const isNamed = [zh, en].every((name) => name !== '' && name.length <= LONGEST_NAME)
  const isCode = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(code) && code.length <= 30
  if (!isCode || !isNamed || points < 1 || points > MOST_POINTS || rest.length > 0) return null
  if (!['', 'campaign', 'all'].includes(once.toLowerCase())) return null
  return { code, zh, en, points, once: once.toLowerCase() === 'all' ? 'ALL' : 'CAMPAIGN' }
}
