import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { contentMetadata } from '@/components/content/content-metadata'
import { ContentPage } from '@/components/content/content-page'
import { LinkButton } from '@/components/ui/button'
import { getPage } from '@/lib/content/load'
import { pageLocale } from '@/lib/i18n/page-locale'

export async function generateMetadata({ params }: PageProps<'/[locale]/activities/[slug]'>) {
  const locale = await pageLocale(params)
  const { slug } = await params
  return contentMetadata(locale, await getPage(locale, `activities/${slug}`))
}

export default async function ActivityPage({ params }: PageProps<'/[locale]/activities/[slug]'>) {
  const locale = await pageLocale(params)
  const { slug } = await params
  const page = await getPage(locale, `activities/${slug}`)
  if (!page) notFound()
  const t = await getTranslations('activities')
  return (
    <ContentPage
      page={page}
      trail={[{ href: `/${locale}/activities`, label: t('title') }]}
      actions={
        <>
          <LinkButton href={`/${locale}/events`}>{t('upcoming')}</LinkButton>
          <LinkButton href={`/${locale}/campaigns`}>{t('campaigns')}</LinkButton>
        </>
      }
    />
  )
}
