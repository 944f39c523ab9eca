import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LinkButton } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { pageLocale } from '@/lib/i18n/page-locale'

export async function generateMetadata({ params }: PageProps<'/[locale]/500'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('errors.broken')
  return { title: t('title'), robots: { index: false } }
}

/** What lib/http/error-documents.ts sends, with its status, in place of a page that threw. */
export default async function BrokenPage({ params }: PageProps<'/[locale]/500'>) {
  const locale = await pageLocale(params)
  const t = await getTranslations('errors.broken')
  return (
    <PageHeader
      kicker="500"
      title={t('title')}
      lead={t('lead')}
      actions={
        <LinkButton href={`/${locale}`} tone="primary">
          {t('home')}
        </LinkButton>
      }
    />
  )
}
