import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { contentMetadata } from '@/components/content/content-metadata'
import { ContentPage } from '@/components/content/content-page'
import { getPage } from '@/lib/content/load'
import { formatDay } from '@/lib/i18n/format'
import { pageLocale } from '@/lib/i18n/page-locale'

export async function generateMetadata({ params }: PageProps<'/[locale]/news/[slug]'>) {
  const locale = await pageLocale(params)
  const { slug } = await params
  return contentMetadata(locale, await getPage(locale, `news/${slug}`))
}

export default async function NewsEntryPage({ params }: PageProps<'/[locale]/news/[slug]'>) {
  const locale = await pageLocale(params)
  const { slug } = await params
  const page = await getPage(locale, `news/${slug}`)
  if (!page) notFound()
  const t = await getTranslations('news')
  return (
    <ContentPage
      page={page}
      trail={[{ href: `/${locale}/news`, label: t('title') }]}
      kicker={page.date && <time dateTime={page.date}>{formatDay(locale, page.date)}</time>}
    />
  )
}
