import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { contentMetadata } from '@/components/content/content-metadata'
import { ContentPage } from '@/components/content/content-page'
import { getPage } from '@/lib/content/load'
import { formatDay } from '@/lib/i18n/format'
import { pageLocale } from '@/lib/i18n/page-locale'

export async function generateMetadata({ params }: PageProps<'/[locale]/privacy'>) {
  const locale = await pageLocale(params)
  return contentMetadata(locale, await getPage(locale, 'privacy'))
}

export default async function PrivacyPage({ params }: PageProps<'/[locale]/privacy'>) {
  const locale = await pageLocale(params)
  const page = await getPage(locale, 'privacy')
  if (!page) notFound()
  const { version, date } = page
  const t = await getTranslations('common')
  return (
    <ContentPage
      page={page}
      kicker={version && date && t('version-since', { version, date: formatDay(locale, date) })}
    />
  )
}
