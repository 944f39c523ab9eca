import { notFound } from 'next/navigation'
import { contentMetadata } from '@/components/content/content-metadata'
import { ContentPage } from '@/components/content/content-page'
import { getPage } from '@/lib/content/load'
import { pageLocale } from '@/lib/i18n/page-locale'

export async function generateMetadata({ params }: PageProps<'/[locale]/areas'>) {
  const locale = await pageLocale(params)
  return contentMetadata(locale, await getPage(locale, 'areas'))
}

export default async function AreasPage({ params }: PageProps<'/[locale]/areas'>) {
  const page = await getPage(await pageLocale(params), 'areas')
  if (!page) notFound()
  return <ContentPage page={page} />
}
