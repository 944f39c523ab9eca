import { getTranslations } from 'next-intl/server'
import { BarChart } from '@/components/ui/bar-chart'
import { Section } from '@/components/ui/section'
import type { ClockOverview } from '@/lib/adaptations/queries'
import { formatIsoDay } from '@/lib/i18n/format'

type ClockChartProps = { timeZone: string; chart: ClockOverview['chart']; hours: number }

/** The hours that the last adaptations took, against those that they may take. */
export async function ClockChart({ timeZone, chart, hours }: ClockChartProps) {
  const t = await getTranslations('adaptations.chart')
  const over = chart.filter((clock) => clock.hours > hours).length
  return (
    <Section id="chart" title={t('title')}>
      <BarChart
        title={t('caption', { count: chart.length })}
        summary={t('summary', { count: chart.length, over, hours })}
        columns={[t('what'), t('hours')]}
        limit={{ value: hours, label: t('limit', { hours }) }}
        bars={chart.map((clock) => {
          const day = formatIsoDay(clock.appearedAt, timeZone)
          return {
            key: clock.id,
            label: `${day} ${clock.title}`,
            mark: day.slice(5).replace('-', '/'),
            value: clock.hours,
          }
        })}
        table={t('table')}
      />
    </Section>
  )
}
