import { notFound } from 'next/navigation'
import { contentMetadata } from '@/components/content/content-metadata'
import { ContentPage } from '@/components/content/content-page'
import { getPage } from '@/lib/content/load'
import { pageLocale } from '@/lib/i18n/page-locale'

export const generateMetadata = async ({ params }: PageProps<'/[locale]/about'>) =>
  contentMetadata(await pageLocale(params), 'about')

export default async function AboutPage({ params }: PageProps<'/[locale]/about'>) {
  const page = await getPage(await pageLocale(params), 'about')
  if (!page) notFound()
  return <ContentPage page={page} />
}
