import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ToolHeader } from '@/components/admin/tool-header'
import { HolderSearch } from '@/components/points/holder-search'
import { RankingTable } from '@/components/points/ranking-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import { requirePermission } from '@/lib/auth/guard'
import { pageLocale } from '@/lib/i18n/page-locale'
import { listRanking } from '@/lib/points/queries/ranking'
import { findPointHolders } from '@/lib/points/queries/statement'
import { holderQuerySchema } from '@/lib/points/schema'

export async function generateMetadata({ params }: PageProps<'/[locale]/admin/points'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('points.admin')
  return { title: t('title'), robots: { index: false } }
}

/** The way to everyone's points: by name (`?q=`), or from the top of the ranking. */
export default async function PointAccountsPage({ params, searchParams }: PageProps<'/[locale]/admin/points'>) {
  const locale = await pageLocale(params)
  const account = await requirePermission('points.keep', locale, `/${locale}/admin/points`)
  const { q } = holderQuerySchema.parse(await searchParams)
  const [found, { rows }, t, ranking] = await Promise.all([
    q ? findPointHolders(account, q) : null,
    listRanking(account, {}),
    getTranslations('points.admin'),
    getTranslations('points.ranking'),
  ])
  return (
    <>
      <ToolHeader locale={locale} title={t('title')} lead={t('lead')} />
      <HolderSearch q={q} found={found} locale={locale} />
      <Section id="top" title={t('top')}>
        {rows.length > 0 ? (
          <RankingTable rows={rows} caption={ranking('all-caption')} locale={locale} base="/admin/points" />
        ) : (
          <EmptyState title={ranking('none')} />
        )}
      </Section>
    </>
  )
}
