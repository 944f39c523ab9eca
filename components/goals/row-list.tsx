import { getTranslations } from 'next-intl/server'
import { Badge } from '@/components/ui/badge'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { Table } from '@/components/ui/table'
import type { ListedRows, MeasuredTarget } from '@/lib/goals/queries'
import { formatIsoDay } from '@/lib/i18n/format'
import { pick } from '@/lib/i18n/pick'
import type { Locale } from '@/lib/i18n/routing'

type RowListProps = {
  locale: Locale
  timeZone: string
  target: MeasuredTarget
  rows: ListedRows['rows']
  /** The next page's address. */
  more: string | null
}

/** The rows that a figure counts, each with the way to it. */
export async function RowList({ locale, timeZone, target, rows, more }: RowListProps) {
  const [t, common] = await Promise.all([getTranslations('goals'), getTranslations('common')])
  if (rows.length === 0) return <EmptyState title={t('rows.none')} />
  const columns = [
    { key: 'what' as const, label: t('rows.what') },
    { key: 'since' as const, label: t('rows.since'), width: 'narrow' as const },
    ...(target.course === 'share'
      ? [{ key: 'counts' as const, label: t('rows.counts'), width: 'narrow' as const }]
      : []),
  ]
  return (
    <>
      <Table
        caption={pick(target, 'text', locale)}
        hideCaption
        columns={columns}
        rows={rows.map((row) => ({
          id: row.id,
          cells: {
            what: <What row={row} locale={locale} />,
            since: row.at && formatIsoDay(row.at, timeZone),
            counts: row.counts ? <Badge tone="good">{t('rows.in')}</Badge> : <Badge>{t('rows.out')}</Badge>,
          },
        }))}
      />
      <Pagination label={common('pages.label')} next={more ? { href: more, label: common('pages.next') } : undefined} />
    </>
  )
}

function What({ row, locale }: { row: ListedRows['rows'][number]; locale: Locale }) {
  const title = pick(row, 'title', locale)
  if (row.path) return <a href={`/${locale}${row.path}`}>{title}</a>
  return row.url ? <a href={row.url}>{title}</a> : title
}
