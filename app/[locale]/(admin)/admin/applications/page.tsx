import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ApplicationQueue } from '@/components/applications/application-queue'
import { PageHeader } from '@/components/ui/page-header'
import { listApplications } from '@/lib/applications/queries'
import { applicationStatuses } from '@/lib/applications/rules'
import { requirePermission } from '@/lib/auth/guard'
import { getSite } from '@/lib/content/load'
import { pageLocale } from '@/lib/i18n/page-locale'

export async function generateMetadata({ params }: PageProps<'/[locale]/admin/applications'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('applications.queue')
  return { title: t('title'), robots: { index: false } }
}

/** `?status=` filters, `?after=` continues. */
export default async function ApplicationsPage({ params, searchParams }: PageProps<'/[locale]/admin/applications'>) {
  const locale = await pageLocale(params)
  const account = await requirePermission('application.review', locale, `/${locale}/admin/applications`)
  const query = await searchParams
  const status = applicationStatuses.find((one) => one === query.status) ?? 'SUBMITTED'
  const after = typeof query.after === 'string' ? query.after : undefined
  const [page, t, common, admin] = await Promise.all([
    listApplications(account, status, after),
    getTranslations('applications.queue'),
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
      <ApplicationQueue page={page} status={status} locale={locale} timeZone={getSite().timeZone} />
    </>
  )
}
