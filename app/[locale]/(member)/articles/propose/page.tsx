import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ProposalForm } from '@/components/articles/proposal-form'
import { PageHeader } from '@/components/ui/page-header'
import { requirePermission } from '@/lib/auth/guard'
import { pageLocale } from '@/lib/i18n/page-locale'

export async function generateMetadata({ params }: PageProps<'/[locale]/articles/propose'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('articles')
  return { title: t('propose'), robots: { index: false } }
}

export default async function ProposeArticlePage({ params }: PageProps<'/[locale]/articles/propose'>) {
  const locale = await pageLocale(params)
  await requirePermission('article.propose', locale, `/${locale}/articles/propose`)
  const [t, common] = await Promise.all([getTranslations('articles'), getTranslations('common')])
  return (
    <>
      <PageHeader
        title={t('propose')}
        lead={t('propose-lead')}
        breadcrumbs={{ label: common('breadcrumbs'), trail: [{ href: `/${locale}/articles`, label: t('title') }] }}
      />
      <ProposalForm locale={locale} />
    </>
  )
}
