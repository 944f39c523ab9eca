import type { Metadata } from 'next'
import { pageMetadata } from '@/components/layout/page-metadata'
import { getPage } from '@/lib/content/load'
import type { Locale } from '@/lib/i18n/routing'

/** Title and description of a page of the content folder; nothing where there is none, which the page answers. */
export async function contentMetadata(locale: Locale, slug: string): Promise<Metadata> {
  const page = await getPage(locale, slug)
  return page ? pageMetadata(locale, `/${slug}`, page.title, page.description) : {}
}
