import { getTranslations } from 'next-intl/server'
import { HeatMap, HeatScale } from '@/components/ui/heat-map'
import { Section } from '@/components/ui/section'
import type { ActivityDay } from '@/lib/goals/rules'
import { dateParts, formatNumber } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'

type ActivityMapProps = { locale: Locale; days: readonly ActivityDay[] }

/** A year of the SIG's activity by days, in two halves that stand one below the other on a phone, with its table. */
export async function ActivityMap({ locale, days }: ActivityMapProps) {
  const t = await getTranslations('goals.activity')
  const half = Math.ceil(days.length / 2)
  const weekdays = [t('weekday.monday'), t('weekday.wednesday'), t('weekday.friday')] as const
  return (
    <Section id="activity" title={t('title')} lead={t('lead')}>
      <figure>
        <div className="heat-maps">
          {[days.slice(0, half), days.slice(half)].map((part) => (
            <HeatMap
              key={part[0]?.day}
              label={summaryOf(part)}
              days={part.map(({ day, count }) => ({ day, count, mark: markOf(day) }))}
              weekdays={weekdays}
            />
          ))}
        </div>
        <HeatScale less={t('less')} more={t('more')} />
        <DayTable days={days.filter(({ count }) => count > 0)} />
      </figure>
    </Section>
  )

  function summaryOf(part: readonly ActivityDay[]): string {
    const total = part.reduce((sum, { count }) => sum + count, 0)
    const most = part.reduce((top, one) => (one.count > top.count ? one : top), { day: '', count: 0 })
    const span = { from: part[0]?.day ?? '', to: part.at(-1)?.day ?? '' }
    return total === 0
      ? t('summary-none', span)
      : t('summary', { ...span, total: formatNumber(locale, total), day: most.day, most: most.count })
  }

  /** The month's name on its first day. */
  function markOf(day: string): string | undefined {
    return day.endsWith('-01') ? dateParts(locale, new Date(day), 'UTC').month : undefined
  }
}

/** The same in numbers: every day on which something was done, the latest first. */
async function DayTable({ days }: { days: readonly ActivityDay[] }) {
  const t = await getTranslations('goals.activity')
  if (days.length === 0) return null
  return (
    <details className="chart-table">
      <summary>{t('table')}</summary>
      <table className="bar-table">
        <caption className="sr-only">{t('title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('day')}</th>
            <th scope="col">{t('what')}</th>
            <th scope="col">{t('count')}</th>
          </tr>
        </thead>
        <tbody>
          {days.toReversed().map(({ day, count, kinds }) => (
            <tr key={day}>
              <th scope="row">{day}</th>
              <td>{kinds.map((one) => t(`kind.${one.kind}`, { count: one.count })).join(t('separator'))}</td>
              <td>{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
