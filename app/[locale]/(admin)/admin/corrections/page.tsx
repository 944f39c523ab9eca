import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CorrectionList } from '@/components/corrections/correction-list'
import { PageHeader } from '@/components/ui/page-header'
import { requirePermission } from '@/lib/auth/guard'
import { getSite } from '@/lib/content/load'
import { listCorrections } from '@/lib/corrections/queries'
import { correctionStatuses } from '@/lib/corrections/rules'
import { pageLocale } from '@/lib/i18n/page-locale'

export async function generateMetadata({ params }: PageProps<'/[locale]/admin/corrections'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('corrections.list')
  return { title: t('title'), robots: { index: false } }
}

/** `?status=` filters, `?after=` continues. */
export default async function CorrectionQueuePage({ params, searchParams }: PageProps<'/[locale]/admin/corrections'>) {
  const locale = await pageLocale(params)
  const account = await requirePermission('correction.review', locale, `/${locale}/admin/corrections`)
  const query = await searchParams
  const status = correctionStatuses.find((one) => one === query.status) ?? 'OPEN'
  const after = typeof query.after === 'string' ? query.after : undefined
  const [page, t, common, admin] = await Promise.all([
    listCorrections(account, status, after),
    getTranslations('corrections.list'),
    getTranslations('common'),
    getTranslations('admin'),
  ])
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        breadcrumbs={{ label: common('breadcrumbs'), trail: [{ href: `/${locale}/admin`, label: admin('title') }] }}
      />
      <CorrectionList page={page} status={status} locale={locale} timeZone={getSite().timeZone} />
    </>
  )
}
