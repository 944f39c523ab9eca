import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Prose } from '@/components/content/prose'
import { ActivityMap } from '@/components/goals/activity-map'
import { Growth } from '@/components/goals/growth'
import { pageMetadata } from '@/components/layout/page-metadata'
import { TargetBars } from '@/components/reports/target-bars'
import { LinkButton } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { getActor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/permissions'
import { getSite } from '@/lib/content/load'
import { formatDay } from '@/lib/i18n/format'
import { pageLocale } from '@/lib/i18n/page-locale'
import { pick } from '@/lib/i18n/pick'
import { reportHtml } from '@/lib/reports/html'
import { getReport, type Report } from '@/lib/reports/queries'
import { everyDay, type ReportFigures } from '@/lib/reports/rules'

type ReportPageProps = PageProps<'/[locale]/reports/[year]'>

export async function generateMetadata({ params }: ReportPageProps): Promise<Metadata> {
  const locale = await pageLocale(params)
  const report = await findReport(params)
  if (!report) return {}
  const t = await getTranslations('reports')
  const year = String(report.year)
  const description = t('description', { name: getSite().name[locale], year })
  const metadata = pageMetadata(locale, `/reports/${year}`, t('title-of', { year }), description)
  return report.publishedAt ? metadata : { ...metadata, robots: { index: false } }
}

/** A year's report with its pictures, to be read or printed; a draft for whoever writes it. */
export default async function ReportPage({ params }: ReportPageProps) {
  const locale = await pageLocale(params)
  const report = await findReport(params)
  if (!report) notFound()
  const [viewer, t, common] = await Promise.all([getActor(), getTranslations('reports'), getTranslations('common')])
  const { year, publishedAt, draftedAt, figures } = report
  const { name, timeZone } = getSite()
  const date = formatDay(locale, publishedAt ?? draftedAt, timeZone)
  return (
    <>
      <PageHeader
        title={t('title-of', { year: String(year) })}
        kicker={name[locale]}
        lead={publishedAt ? t('published', { date }) : t('draft-of', { date })}
        breadcrumbs={{ label: common('breadcrumbs'), trail: [{ href: `/${locale}/reports`, label: t('title') }] }}
        actions={
          can(viewer, 'report.write') && <LinkButton href={`/${locale}/admin/reports/${year}`}>{t('edit')}</LinkButton>
        }
      />
      <div className="report-text">
        <Prose html={reportHtml(pick(report, 'text', locale))} />
      </div>
      <Section id="targets" title={t('targets')} lead={t('targets-lead')}>
        <TargetBars locale={locale} year={year} targets={figures.targets} />
      </Section>
      <Growth locale={locale} timeZone="UTC" months={monthsOf(figures)} lead={t('growth-lead')} />
      <ActivityMap locale={locale} days={everyDay(figures)} />
      <p className="pace-note report-tools">{t('print-hint')}</p>
    </>
  )
}

async function findReport(params: ReportPageProps['params']): Promise<Report | null> {
  const { year } = await params
  return /^2\d{3}$/.test(year) ? getReport(await getActor(), Number(year)) : null
}

const monthsOf = ({ months }: ReportFigures) => months.map((one) => ({ ...one, month: new Date(one.month) }))
