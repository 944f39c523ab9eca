import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ToolHeader } from '@/components/admin/tool-header'
import { CorrectionList } from '@/components/corrections/correction-list'
import { requirePermission } from '@/lib/auth/guard'
import { getSite } from '@/lib/content/load'
import { listCorrections } from '@/lib/corrections/queries'
import { correctionFilterSchema } from '@/lib/corrections/schema'
import { pageLocale } from '@/lib/i18n/page-locale'

export async function generateMetadata({ params }: PageProps<'/[locale]/admin/corrections'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('corrections.list')
  return { title: t('title'), robots: { index: false } }
}

/** The filter is in the address. */
export default async function CorrectionQueuePage({ params, searchParams }: PageProps<'/[locale]/admin/corrections'>) {
  const locale = await pageLocale(params)
  const account = await requirePermission('correction.review', locale, `/${locale}/admin/corrections`)
  const filter = correctionFilterSchema.parse(await searchParams)
  const [page, t] = await Promise.all([listCorrections(account, filter), getTranslations('corrections.list')])
  return (
    <>
      <ToolHeader locale={locale} title={t('title')} lead={t('lead')} />
      <CorrectionList page={page} filter={filter} locale={locale} timeZone={getSite().timeZone} />
    </>
  )
}
