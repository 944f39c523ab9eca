import type { Metadata } from 'next'
import { pageMetadata } from '@/components/layout/page-metadata'
import type { Page } from '@/lib/content/schema'
import type { Locale } from '@/lib/i18n/routing'

/** Title and description of a page of the content folder; nothing where there is none, which the page answers. */
export const contentMetadata = (locale: Locale, page: Page | null): Metadata =>
  page ? pageMetadata(locale, `/${page.slug}`, page.title, page.description) : {}
