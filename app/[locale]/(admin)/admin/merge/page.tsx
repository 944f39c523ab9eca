import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ToolHeader } from '@/components/admin/tool-header'
import { DoneNotice } from '@/components/layout/done-notice'
import { MergePreview } from '@/components/merging/merge-preview'
import { MergeSearch } from '@/components/merging/merge-search'
import { requirePermission } from '@/lib/auth/guard'
import { now } from '@/lib/clock'
import { pageLocale } from '@/lib/i18n/page-locale'
import { getMergePreview } from '@/lib/merging/queries'
import { mergeQuerySchema } from '@/lib/merging/schema'

export async function generateMetadata({ params }: PageProps<'/[locale]/admin/merge'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('merging')
  return { title: t('title'), robots: { index: false } }
}

/** `?stays=&goes=` name two accounts; what merging them gives is shown before anything happens. */
export default async function MergePage({ params, searchParams }: PageProps<'/[locale]/admin/merge'>) {
  const locale = await pageLocale(params)
  const account = await requirePermission('account.merge', locale, `/${locale}/admin/merge`)
  const query = await searchParams
  const asked = mergeQuerySchema.parse(query)
  const isAsked = asked.stays !== '' || asked.goes !== ''
  const [preview, t] = await Promise.all([
    isAsked ? getMergePreview(account, asked, now()) : null,
    getTranslations('merging'),
  ])
  return (
    <>
      <ToolHeader locale={locale} title={t('title')} lead={t('lead')} />
      <DoneNotice done={query.done} />
      <MergeSearch action={`/${locale}/admin/merge`} asked={asked} />
      {preview && <MergePreview preview={preview} />}
    </>
  )
}
