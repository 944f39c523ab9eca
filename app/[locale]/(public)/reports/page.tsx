import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { pageMetadata } from '@/components/layout/page-metadata'
import { ReportList } from '@/components/reports/report-list'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { getActor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/permissions'
import { getSite } from '@/lib/content/load'
import { pageLocale } from '@/lib/i18n/page-locale'
import { listReports } from '@/lib/reports/queries'

export async function generateMetadata({ params }: PageProps<'/[locale]/reports'>): Promise<Metadata> {
  const locale = await pageLocale(params)
  const t = await getTranslations('reports')
  return pageMetadata(locale, '/reports', t('title'), t('lead', { name: getSite().name[locale] }))
}

/** The years that have a published report. */
export default async function ReportsPage({ params }: PageProps<'/[locale]/reports'>) {
  const locale = await pageLocale(params)
  const [viewer, t, common] = await Promise.all([getActor(), getTranslations('reports'), getTranslations('common')])
  const reports = await listReports(viewer)
  const { name, timeZone } = getSite()
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead', { name: name[locale] })}
        breadcrumbs={{
          label: common('breadcrumbs'),
          trail: [{ href: `/${locale}/goals`, label: common('nav.goals') }],
        }}
        actions={can(viewer, 'report.write') && <LinkButton href={`/${locale}/admin/reports`}>{t('write')}</LinkButton>}
      />
      {reports.length > 0 ? (
        <ReportList timeZone={timeZone} reports={reports} base={`/${locale}/reports`} />
      ) : (
        <EmptyState title={t('none')}>{t('none-hint')}</EmptyState>
      )}
    </>
  )
}
