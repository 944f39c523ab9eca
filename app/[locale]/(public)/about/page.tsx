import { notFound } from 'next/navigation'
import { contentMetadata } from '@/components/content/content-metadata'
import { ContentPage } from '@/components/content/content-page'
import { getPage } from '@/lib/content/load'
import { pageLocale } from '@/lib/i18n/page-locale'

export async function generateMetadata({ params }: PageProps<'/[locale]/about'>) {
  const locale = await pageLocale(params)
  return contentMetadata(locale, await getPage(locale, 'about'))
}

export default async function AboutPage({ params }: PageProps<'/[locale]/about'>) {
  const page = await getPage(await pageLocale(params), 'about')
  if (!page) notFound()
  return <ContentPage page={page} />
}
