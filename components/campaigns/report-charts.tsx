import { getTranslations } from 'next-intl/server'
import { BarChart } from '@/components/ui/bar-chart'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import type { Report } from '@/lib/campaign-reports/queries'
import type { CampaignDetail } from '@/lib/campaigns/queries'
import type { Locale } from '@/lib/i18n/routing'

type ReportChartsProps = { report: Report; rubrics: CampaignDetail['rubrics']; locale: Locale }

/** What was accepted of each kind, and how the experience was rated: bars, each with its table. */
export async function ReportCharts({ report, rubrics, locale }: ReportChartsProps) {
  const [t, rating] = await Promise.all([getTranslations('campaigns.report'), getTranslations('submissions.rating')])
  // A line that is no more is named as it last was.
  const names = new Map(rubrics.flatMap(({ lines }) => lines.map((line) => [line.code, line[locale]] as const)))
  // A name is too long to stand below a bar: its number does.
  const rows = [...names].map(([code, name], index) => ({
    code,
    mark: String(index + 1),
    name: `${index + 1}. ${name}`,
    ...(report.byLine.find((line) => line.code === code) ?? { count: 0, points: 0 }),
  }))
  return (
    <>
      <Section id="by-line" title={t('by-line')}>
        <BarChart
          title={t('by-line-chart')}
          summary={t('by-line-summary', { count: report.accepted })}
          columns={[t('line'), t('count')]}
          bars={rows.map(({ code, mark, name, count: value }) => ({ key: code, label: name, mark, value }))}
          table={t('table')}
        />
        <Table
          caption={t('by-line')}
          hideCaption
          columns={[
            { key: 'line', label: t('line') },
            { key: 'count', label: t('count'), align: 'end' },
            { key: 'points', label: t('points'), align: 'end' },
          ]}
          rows={rows.map(({ code, name, count, points }) => ({ id: code, cells: { line: name, count, points } }))}
        />
      </Section>
      <Section id="ratings" title={t('ratings')}>
        <BarChart
          title={t('ratings-chart')}
          summary={t('ratings-summary', { count: report.submissions, value: report.average ?? 0 })}
          columns={[t('rating'), t('count')]}
          bars={report.byRating.map(({ rating: value, count }) => ({
            key: String(value),
            label: rating(ratingKey(value)),
            mark: String(value),
            value: count,
          }))}
          table={t('table')}
        />
      </Section>
    </>
  )
}

const ratingKeys = ['1', '2', '3', '4', '5'] as const
const ratingKey = (rating: number) => ratingKeys[rating - 1] ?? '1'
