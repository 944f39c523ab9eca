import { getTranslations } from 'next-intl/server'
import { Badge } from '@/components/ui/badge'
import { Table } from '@/components/ui/table'
import { formatIsoDay } from '@/lib/i18n/format'
import type { ListedReport } from '@/lib/reports/queries'

type ReportListProps = { timeZone: string; reports: readonly ListedReport[]; base: string }

/** A report a line: its year and since when everyone can read it. */
export async function ReportList({ timeZone, reports, base }: ReportListProps) {
  const t = await getTranslations('reports')
  return (
    <Table
      caption={t('title')}
      hideCaption
      columns={[
        { key: 'year', label: t('year') },
        { key: 'published', label: t('published-on') },
      ]}
      rows={reports.map(({ year, publishedAt }) => ({
        id: String(year),
        cells: {
          year: <a href={`${base}/${year}`}>{t('title-of', { year: String(year) })}</a>,
          published: publishedAt ? (
            formatIsoDay(publishedAt, timeZone)
          ) : (
            <Badge tone="warning">{t('draft-state')}</Badge>
          ),
        },
      }))}
    />
  )
}
