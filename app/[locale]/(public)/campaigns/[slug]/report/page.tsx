import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ReportCharts } from '@/components/campaigns/report-charts'
import { TakingPart } from '@/components/campaigns/taking-part'
import { pageMetadata } from '@/components/layout/page-metadata'
import { ExportLink } from '@/components/ui/export-link'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { getActor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/permissions'
import { getReport } from '@/lib/campaign-reports/queries'
import { getCampaign } from '@/lib/campaigns/queries'
import { phaseOf } from '@/lib/campaigns/rules'
import { now } from '@/lib/clock'
import { holdsUntil } from '@/lib/freshness/dependencies'
import { pageLocale } from '@/lib/i18n/page-locale'
import { pick } from '@/lib/i18n/pick'

type ReportPageProps = PageProps<'/[locale]/campaigns/[slug]/report'>

export async function generateMetadata({ params }: ReportPageProps): Promise<Metadata> {
  const [locale, { slug }] = await Promise.all([pageLocale(params), params])
  const at = now()
  holdsUntil(at, null)
  const campaign = await getCampaign(await getActor(), slug, at)
  if (!campaign) return {}
  const t = await getTranslations('campaigns.report')
  return pageMetadata(
    locale,
    `/campaigns/${slug}/report`,
    t('title', { title: pick(campaign, 'title', locale) }),
    t('lead'),
  )
}

/** What came of a campaign, from its beginning on. */
export default async function ReportPage({ params }: ReportPageProps) {
  const [locale, { slug }] = await Promise.all([pageLocale(params), params])
  const [viewer, at] = [await getActor(), now()]
  const campaign = await getCampaign(viewer, slug, at)
  if (!campaign || ['draft', 'announced'].includes(phaseOf(campaign, at))) notFound()
  const [report, t, common] = await Promise.all([
    getReport(viewer, campaign.id),
    getTranslations('campaigns'),
    getTranslations('common'),
  ])
  const title = pick(campaign, 'title', locale)
  return (
    <>
      <PageHeader
        title={t('report.title', { title })}
        lead={t('report.lead')}
        breadcrumbs={{
          label: common('breadcrumbs'),
          trail: [
            { href: `/${locale}/campaigns`, label: t('title') },
            { href: `/${locale}/campaigns/${slug}`, label: title },
          ],
        }}
      />
      <Section id="figures" title={t('figures.title')}>
        <TakingPart report={report} />
        {can(viewer, 'submission.judge') && (
          <ExportLink href={`/${locale}/admin/campaigns/${slug}/submissions.csv`} label={t('report.export')} />
        )}
      </Section>
      <ReportCharts report={report} rubrics={campaign.rubrics} locale={locale} />
    </>
  )
}
