import { notFound } from 'next/navigation'
import { contentMetadata } from '@/components/content/content-metadata'
import { ContentPage } from '@/components/content/content-page'
import { getPage } from '@/lib/content/load'
import { pageLocale } from '@/lib/i18n/page-locale'

export async function generateMetadata({ params }: PageProps<'/[locale]/code-of-conduct'>) {
  const locale = await pageLocale(params)
  return contentMetadata(locale, await getPage(locale, 'code-of-conduct'))
}

export default async function CodeOfConductPage({ params }: PageProps<'/[locale]/code-of-conduct'>) {
  const page = await getPage(await pageLocale(params), 'code-of-conduct')
  if (!page) notFound()
  return <ContentPage page={page} />
}
