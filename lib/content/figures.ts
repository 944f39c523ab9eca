import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Locale } from '@/lib/i18n/routing'

/** A number, date or time of a text, written in one way for both languages: `2025-01-31`, `19:00`, `30000`, `80%`. */
export type Figure = { value: string; line: number }

export function figuresOf(tree: Root, locale: Locale): Figure[] {
  const found: Figure[] = []
  visit(tree, (node) => {
    if (node.type !== 'text' && node.type !== 'inlineCode' && node.type !== 'code') return
    found.push(...figuresIn(node.value, locale, node.position?.start.line))
  })
  return found
}

export function figuresIn(text: string, locale: Locale, firstLine = 1): Figure[] {
  return [...text.matchAll(patterns[locale])].map((match) => ({
    value: normalise(match),
    line: firstLine + text.slice(0, match.index).split('\n').length - 1,
  }))
}

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const month = `(?:${months.join('|')})`
const isoDate = String.raw`\d{4}-\d{2}(?:-\d{2})?(?!\d)`
const number = String.raw`(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?`

const patterns: Record<Locale, RegExp> = {
  zh: new RegExp(
    String.raw`(?<y>\d{4})\s*年\s*(?<m>\d{1,2})\s*月(?:\s*(?<d>\d{1,2})\s*日)?|(?<plain>${isoDate}|\d{1,2}:\d{2})|(?<n>${number})\s*(?<unit>[万亿%])?`,
    'g',
  ),
  en: new RegExp(
    String.raw`(?:(?<d>\d{1,2})\s+)?(?<m>${month})\s+(?:(?<d2>\d{1,2}),\s*)?(?<y>\d{4})|(?<plain>${isoDate}|\d{1,2}:\d{2})|(?<n>${number})\s*(?<unit>%)?`,
    'gi',
  ),
}

const tenThousands: Record<string, number> = { 万: 1e4, 亿: 1e8 }

function normalise({ groups = {} }: RegExpMatchArray): string {
  const { y, m, d, d2, plain, n = '', unit = '' } = groups
  if (y !== undefined && m !== undefined) {
    const parts = [y, /\d/.test(m) ? m : String(months.indexOf(m.toLowerCase()) + 1), d ?? d2]
    return parts.flatMap((part) => part?.padStart(2, '0') ?? []).join('-')
  }
  if (plain !== undefined) return plain
  const amount = Number(n.replaceAll(',', '')) * (tenThousands[unit] ?? 1)
  return unit === '%' ? `${amount}%` : String(amount)
}
