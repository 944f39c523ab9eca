import { getTranslations } from 'next-intl/server'
import { Badge } from '@/components/ui/badge'
import { EmptyState } from '@/components/ui/empty-state'
import { Table } from '@/components/ui/table'
import type { ListedYear } from '@/lib/goals/queries'
import type { Locale } from '@/lib/i18n/routing'

/** The years that have goals, each with the way to edit them. */
export async function YearList({ locale, years }: { locale: Locale; years: readonly ListedYear[] }) {
  const t = await getTranslations('goals')
  if (years.length === 0) return <EmptyState title={t('none')} />
  return (
    <Table
      caption={t('admin.title')}
      hideCaption
      columns={[
        { key: 'year', label: t('admin.year') },
        { key: 'targets', label: t('admin.targets'), align: 'end', width: 'narrow' },
        { key: 'state', label: t('admin.state'), width: 'narrow' },
      ]}
      rows={years.map(({ year, publishedAt, _count }) => ({
        id: String(year),
        cells: {
          year: <a href={`/${locale}/admin/goals/${year}`}>{t('title', { year: String(year) })}</a>,
          targets: _count.targets,
          state: publishedAt ? (
            <Badge tone="good">{t('admin.published')}</Badge>
          ) : (
            <Badge tone="warning">{t('admin.draft')}</Badge>
          ),
        },
      }))}
    />
  )
}
