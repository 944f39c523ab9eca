import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NotFound } from '@/components/layout/not-found'
import { pageLocale } from '@/lib/i18n/page-locale'

export async function generateMetadata({ params }: PageProps<'/[locale]/404'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('errors.not-found')
  return { title: t('title'), robots: { index: false } }
}

/** What lib/http/error-documents.ts sends, with its status, for every address that answers "not found". */
export default async function NotFoundPage({ params }: PageProps<'/[locale]/404'>) {
  return <NotFound locale={await pageLocale(params)} />
}
