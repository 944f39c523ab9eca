import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageList } from '@/components/content/page-list'
import { pageMetadata } from '@/components/layout/page-metadata'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { getSite, listPages } from '@/lib/content/load'
import { pageLocale } from '@/lib/i18n/page-locale'

export async function generateMetadata({ params }: PageProps<'/[locale]/news'>): Promise<Metadata> {
  const locale = await pageLocale(params)
  const t = await getTranslations('news')
  return pageMetadata(locale, '/news', t('title'), t('description', { name: getSite().name[locale] }))
}

export default async function NewsPage({ params }: PageProps<'/[locale]/news'>) {
  const locale = await pageLocale(params)
  const t = await getTranslations('news')
  const news = listPages(locale, 'news')
  return (
    <>
      <PageHeader title={t('title')} lead={t('description', { name: getSite().shortName[locale] })} />
      {news.length > 0 ? (
        <PageList locale={locale} pages={news} heading="h2" />
      ) : (
        <EmptyState title={t('empty')}>{t('empty-help')}</EmptyState>
      )}
    </>
  )
}
