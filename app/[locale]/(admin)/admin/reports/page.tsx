import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ToolHeader } from '@/components/admin/tool-header'
import { DraftForm } from '@/components/reports/report-forms'
import { ReportList } from '@/components/reports/report-list'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import { requirePermission } from '@/lib/auth/guard'
import { now } from '@/lib/clock'
import { getSite } from '@/lib/content/load'
import { listGoalYears } from '@/lib/goals/queries'
import { pageLocale } from '@/lib/i18n/page-locale'
import { listWrittenReports } from '@/lib/reports/queries'

export async function generateMetadata({ params }: PageProps<'/[locale]/admin/reports'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('reports.admin')
  return { title: t('title'), robots: { index: false } }
}

/** The reports there are, drafts too, and a form to draft a year's. */
export default async function AdminReportsPage({ params }: PageProps<'/[locale]/admin/reports'>) {
  const locale = await pageLocale(params)
  const base = `/${locale}/admin/reports`
  const account = await requirePermission('report.write', locale, base)
  const [reports, years, t] = await Promise.all([
    listWrittenReports(account),
    listGoalYears(account, now()),
    getTranslations('reports.admin'),
  ])
  const missing = years.filter((year) => !reports.some((one) => one.year === year))
  return (
    <>
      <ToolHeader locale={locale} title={t('title')} lead={t('lead')} />
      {reports.length > 0 ? (
        <ReportList timeZone={getSite().timeZone} reports={reports} base={base} />
      ) : (
        <EmptyState title={t('none')} />
      )}
      {missing.length > 0 && (
        <Section id="draft" title={t('draft-title')} lead={t('draft-lead')}>
          <DraftForm years={missing} />
        </Section>
      )}
    </>
  )
}
