import type { Metadata } from 'next'
import { defaultLocale, type Locale } from '@/lib/i18n/routing'

/** Title, description, and the page's addresses in both languages. `path` is below the locale: `/about`, or `` for home. */
export const pageMetadata = (locale: Locale, path: string, title: string, description: string): Metadata => ({
  title,
  description,
  alternates: {
    canonical: `/${locale}${path}`,
    languages: { 'zh-Hans': `/zh${path}`, en: `/en${path}`, 'x-default': `/${defaultLocale}${path}` },
  },
  openGraph: { title, description, url: `/${locale}${path}`, locale: locale === 'zh' ? 'zh_CN' : 'en_GB' },
})
