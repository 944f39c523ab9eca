import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { DoneNotice } from '@/components/layout/done-notice'
import { DraftEnd, ReportForm } from '@/components/reports/report-forms'
import { Badge } from '@/components/ui/badge'
import { LinkButton } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { requirePermission } from '@/lib/auth/guard'
import { getSite } from '@/lib/content/load'
import { formatDay } from '@/lib/i18n/format'
import { pageLocale } from '@/lib/i18n/page-locale'
import { getReport } from '@/lib/reports/queries'

type EditedReportPageProps = PageProps<'/[locale]/admin/reports/[year]'>

export async function generateMetadata({ params }: EditedReportPageProps): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('reports.admin')
  return { title: t('title'), robots: { index: false } }
}

/** A report's text in both languages, to be edited and published. */
export default async function EditedReportPage({ params, searchParams }: EditedReportPageProps) {
  const [locale, { year }, { done }] = await Promise.all([pageLocale(params), params, searchParams])
  const account = await requirePermission('report.write', locale, `/${locale}/admin/reports/${year}`)
  const report = /^2\d{3}$/.test(year) ? await getReport(account, Number(year)) : null
  if (!report) notFound()
  const [t, common] = await Promise.all([getTranslations('reports'), getTranslations('common')])
  const isDraft = report.publishedAt === null
  return (
    <>
      <PageHeader
        title={t('title-of', { year })}
        kicker={<Badge tone={isDraft ? 'warning' : 'good'}>{t(isDraft ? 'draft-state' : 'published-state')}</Badge>}
        lead={t('admin.drafted', { date: formatDay(locale, report.draftedAt, getSite().timeZone) })}
        breadcrumbs={{
          label: common('breadcrumbs'),
          trail: [
            { href: `/${locale}/admin`, label: common('nav.admin') },
            { href: `/${locale}/admin/reports`, label: t('admin.title') },
          ],
        }}
        actions={
          <LinkButton href={`/${locale}/reports/${year}`}>{t(isDraft ? 'admin.preview' : 'admin.see')}</LinkButton>
        }
      />
      <DoneNotice done={done} />
      {/* By version: whoever comes back to a text that was drafted anew sees the new one. */}
      <ReportForm key={report.version} report={report} />
      {isDraft && <DraftEnd report={report} />}
    </>
  )
}
