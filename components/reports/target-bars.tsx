import { getTranslations } from 'next-intl/server'
import { Meter } from '@/components/ui/meter'
import { targetSlug } from '@/lib/goals/rules'
import { formatNumber } from '@/lib/i18n/format'
import { pick } from '@/lib/i18n/pick'
import type { Locale } from '@/lib/i18n/routing'
import type { ReportTarget } from '@/lib/reports/rules'

type TargetBarsProps = { locale: Locale; year: number; targets: readonly ReportTarget[] }

/** Each target as a bar of how far it came, with what the year before ended with. */
export async function TargetBars({ locale, year, targets }: TargetBarsProps) {
  const [t, goals] = await Promise.all([getTranslations('reports'), getTranslations('goals')])
  const number = (value: number | null) => (value === null ? goals('uncounted-short') : formatNumber(locale, value))
  return (
    <ul className="report-targets">
      {targets.map((one) => {
        const text = pick(one, 'text', locale)
        const figures = { text, value: number(one.value), target: number(one.target), unit: pick(one, 'unit', locale) }
        return (
          <li key={one.key}>
            <a href={`/${locale}/goals/${targetSlug({ year, key: one.key })}`}>{text}</a>
            <Meter label={t('bar', figures)} value={one.value === null ? null : one.value / one.target} />
            <span className="figure">
              <b>{number(one.value)}</b>
              {' / '}
              {one.comparison === 'AT_MOST' && '≤ '}
              {number(one.target)}
            </span>
            <span className="figure report-previous">
              {one.previous !== null && t('previous', { year: String(year - 1), value: number(one.previous) })}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
