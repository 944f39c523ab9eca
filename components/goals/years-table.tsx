import { getTranslations } from 'next-intl/server'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import type { MeasuredGoals, MeasuredTarget } from '@/lib/goals/queries'
import { targetSlug } from '@/lib/goals/rules'
import { formatNumber } from '@/lib/i18n/format'
import { pick } from '@/lib/i18n/pick'
import type { Locale } from '@/lib/i18n/routing'

/** A row for each target, told apart by its key, and a column for each year. */
export async function YearsTable({ locale, years }: { locale: Locale; years: readonly MeasuredGoals[] }) {
  const t = await getTranslations('goals')
  const goals = unique(years.flatMap((year) => year.goals))
  return goals.map((goal) => {
    const targets = unique(years.flatMap((year) => targetsOf(year, goal.key)))
    return (
      <Section key={goal.key} id={goal.key} title={pick(goal, 'title', locale)}>
        <Table
          caption={pick(goal, 'title', locale)}
          hideCaption
          even
          columns={[
            { key: 'target', label: t('compare.target') },
            ...years.map(({ year }) => ({ key: String(year), label: String(year), align: 'end' as const })),
          ]}
          rows={targets.map((target) => ({
            id: target.key,
            cells: {
              target: pick(target, 'text', locale),
              ...Object.fromEntries(
                years.map((year) => [
                  String(year.year),
                  cell(targetsOf(year, goal.key).find(({ key }) => key === target.key)),
                ]),
              ),
            },
          }))}
        />
      </Section>
    )
  })

  function cell(target: MeasuredTarget | undefined) {
    if (!target) return t('compare.not-set')
    const { value, comparison } = target
    return (
      <a href={`/${locale}/goals/${targetSlug(target)}`}>
        {value === null ? t('uncounted-short') : formatNumber(locale, value)}
        {' / '}
        {comparison === 'AT_MOST' && '≤ '}
        {formatNumber(locale, target.target)} {pick(target, 'unit', locale)}
      </a>
    )
  }
}

const targetsOf = (year: MeasuredGoals, key: string) => year.goals.find((goal) => goal.key === key)?.targets ?? []

/** Each key once, as the latest year that has it says it. */
function unique<T extends { key: string }>(all: readonly T[]): T[] {
  const first = new Map<string, T>()
  for (const one of all) if (!first.has(one.key)) first.set(one.key, one)
  return [...first.values()]
}
