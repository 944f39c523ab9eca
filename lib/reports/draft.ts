import 'server-only'
import { getSite } from '@/lib/content/load'
import { commitmentsOf, targetSlug } from '@/lib/goals/rules'
import { formatDay, formatIsoDay, formatNumber, formatPercent } from '@/lib/i18n/format'
import { messagesOf } from '@/lib/i18n/messages/all'
import { pick } from '@/lib/i18n/pick'
import type { Locale } from '@/lib/i18n/routing'
import type { Gathered, GatheredRows } from './gather'
import { hasReached, type ReportTarget } from './rules'

/** A year's report in one language, as markdown: figures with their rows a click away, lists, and the year before. */
export function draftOf(locale: Locale, { measured, figures, rows }: Gathered): string {
  const { year, goals, at } = measured
  const t = messagesOf[locale].reports.draft
  const site = getSite()
  const reached = figures.targets.filter(hasReached).length
  const facts = { site: site.name[locale], year, count: figures.targets.length, reached }
  return [
    `## ${t.overview}`,
    said(t.summary, { ...facts, date: formatDay(locale, at, site.timeZone) }),
    ...goals.flatMap((goal) => [
      `## ${plain(pick(goal, 'title', locale))}`,
      plain(pick(goal, 'summary', locale)),
      tableOf(
        locale,
        year,
        figures.targets.filter(({ key }) => goal.targets.some((target) => target.key === key)),
      ),
      ...promisesOf(locale, goal.commitments),
      ...goal.targets.flatMap((target) => listOf(locale, year, target, rows.get(target.key))),
    ]),
    `## ${t.outlook}`,
    t['outlook-hint'],
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

function tableOf(locale: Locale, year: number, targets: readonly ReportTarget[]): string {
  if (targets.length === 0) return ''
  const t = messagesOf[locale].reports.draft
  const lines = targets.map((one) => {
    const limit = one.comparison === 'AT_MOST' ? '≤ ' : ''
    const linked = (value: number | null, of: number) =>
      value === null
        ? '—'
        : `[${formatNumber(locale, value)}](/${locale}/goals/${targetSlug({ year: of, key: one.key })})`
    const cells = [
      said(t['with-unit'], { text: plain(pick(one, 'text', locale)), unit: plain(pick(one, 'unit', locale)) }),
      `${limit}${formatNumber(locale, one.target)}`,
      linked(one.value, year),
      one.value === null ? '—' : resultOf(locale, one),
      linked(one.previous, year - 1),
    ]
    return `| ${cells.join(' | ')} |`
  })
  return [
    `| ${t.target} | ${t.wanted} | ${t.result} | ${t.share} | ${t.before} |`,
    '| --- | ---: | ---: | ---: | ---: |',
    ...lines,
  ].join('\n')
}

/** How far it came: in percent, or, of what should be at most so many, whether. */
function resultOf(locale: Locale, target: ReportTarget): string {
  const t = messagesOf[locale].reports.draft
  if (target.comparison === 'AT_MOST') return hasReached(target) ? t.kept : t.exceeded
  return formatPercent(locale, (target.value ?? 0) / target.target)
}

function promisesOf(locale: Locale, kept: unknown): string[] {
  const promises = commitmentsOf(kept)
  if (promises.length === 0) return []
  const t = messagesOf[locale].reports.draft
  return [t.promises, promises.map(({ text }) => `- ${plain(text[locale])}`).join('\n')]
}

type Listed = { key: string; textZh: string; textEn: string }

function listOf(locale: Locale, year: number, target: Listed, gathered: GatheredRows | undefined): string[] {
  if (!gathered || gathered.rows.length === 0) return []
  const { rows, isMore } = gathered
  const { timeZone } = getSite()
  const lines = rows.map((row) => {
    const name = plain(pick(row, 'title', locale))
    const link = row.path ? `[${name}](/${locale}${row.path})` : name
    return `- ${link}${row.at ? ` · ${formatIsoDay(row.at, timeZone)}` : ''}`
  })
  const all = `/${locale}/goals/${targetSlug({ year, key: target.key })}`
  const more = isMore ? [said(messagesOf[locale].reports.draft.more, { count: rows.length, all })] : []
  return [`### ${plain(pick(target, 'text', locale))}`, lines.join('\n'), ...more]
}

const said = (words: string, facts: Record<string, string | number>): string =>
  Object.entries(facts).reduce((text, [name, value]) => text.replaceAll(`{${name}}`, String(value)), words)

/** What somebody typed, on one line and without any meaning in markdown. */
const plain = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|#]/g, '\\$&')
