import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageList } from '@/components/content/page-list'
import { Prose } from '@/components/content/prose'
import { pageMetadata } from '@/components/layout/page-metadata'
import { LinkButton } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { getPage, getSite, listPages } from '@/lib/content/load'
import { pageLocale } from '@/lib/i18n/page-locale'

export async function generateMetadata({ params }: PageProps<'/[locale]/activities'>): Promise<Metadata> {
  const locale = await pageLocale(params)
  const t = await getTranslations('activities')
  return pageMetadata(locale, '/activities', t('title'), t('description', { name: getSite().name[locale] }))
}

export default async function ActivitiesPage({ params }: PageProps<'/[locale]/activities'>) {
  const locale = await pageLocale(params)
  const [t, page] = await Promise.all([getTranslations('activities'), getPage(locale, 'activities')])
  return (
    <>
      <PageHeader
        title={page?.title ?? t('title')}
        lead={page?.description ?? t('lead')}
        actions={
          <>
            <LinkButton href={`/${locale}/events`}>{t('upcoming')}</LinkButton>
            <LinkButton href={`/${locale}/campaigns`}>{t('campaigns')}</LinkButton>
          </>
        }
      />
      <PageList locale={locale} pages={listPages(locale, 'activities')} heading="h2" />
      {page && (
        <div className="text-column mt-12">
          <Prose html={page.html} />
        </div>
      )}
    </>
  )
}
