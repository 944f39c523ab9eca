import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { BudgetSection } from '@/components/campaigns/budget'
import { CampaignForm } from '@/components/campaigns/campaign-form'
import { CloseCampaign, DiscardCampaign, PublishCampaign } from '@/components/campaigns/organising'
import { PhaseBadge } from '@/components/campaigns/phase-badge'
import { DoneNotice } from '@/components/layout/done-notice'
import { LinkButton } from '@/components/ui/button'
import { ExportLink } from '@/components/ui/export-link'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { requirePermission } from '@/lib/auth/guard'
import { budgetOf } from '@/lib/campaigns/budget'
import { getCampaign } from '@/lib/campaigns/queries'
import { typedRubric } from '@/lib/campaigns/rubric'
import { phaseOf } from '@/lib/campaigns/rules'
import { assumedIn } from '@/lib/campaigns/schema'
import { now } from '@/lib/clock'
import { getSite } from '@/lib/content/load'
import { isSentForm } from '@/lib/http/scriptless-form'
import { formatZone } from '@/lib/i18n/format'
import { pageLocale } from '@/lib/i18n/page-locale'
import { pick } from '@/lib/i18n/pick'

type AdminCampaignProps = PageProps<'/[locale]/admin/campaigns/[slug]'>

export async function generateMetadata({ params }: AdminCampaignProps): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('campaigns')
  return { title: t('manage'), robots: { index: false } }
}

/** A campaign as its organisers see it: what it would cost, what to do next, and its form. */
export default async function AdminCampaignPage({ params, searchParams }: AdminCampaignProps) {
  const [locale, { slug }, query] = await Promise.all([pageLocale(params), params, searchParams])
  const account = await requirePermission('campaign.organise', locale, `/${locale}/admin/campaigns/${slug}`)
  const [at, { timeZone }] = [now(), getSite()]
  const campaign = await getCampaign(account, slug, at)
  if (!campaign) notFound()
  const [sent, t, common] = await Promise.all([isSentForm(), getTranslations('campaigns'), getTranslations('common')])
  const phase = phaseOf(campaign, at)
  const assumed = assumedIn(
    query,
    campaign.lines.map(({ code }) => code),
  )
  const budget = budgetOf(campaign.lines, { ...assumed, ...campaign })
  return (
    <>
      <PageHeader
        title={pick(campaign, 'title', locale)}
        kicker={<PhaseBadge phase={phase} />}
        breadcrumbs={{
          label: common('breadcrumbs'),
          trail: [{ href: `/${locale}/admin/campaigns`, label: t('admin.title') }],
        }}
        actions={
          <>
            <LinkButton href={`/${locale}/campaigns/${slug}`}>{t('see-public')}</LinkButton>
            {phase === 'draft' && <DiscardCampaign campaignId={campaign.id} />}
            {phase !== 'draft' && (
              <LinkButton href={`/${locale}/admin/submissions?campaign=${slug}`}>{t('see-queue')}</LinkButton>
            )}
          </>
        }
      />
      <DoneNotice done={query.done} />
      {phase !== 'draft' && (
        <ExportLink href={`/${locale}/admin/campaigns/${slug}/submissions.csv`} label={t('report.export')} />
      )}
      <BudgetSection campaign={campaign} people={assumed.people} budget={budget} locale={locale} />
      {(phase === 'draft' || sent) && <PublishCampaign campaignId={campaign.id} />}
      {(phase === 'judging' || sent) && <CloseCampaign campaignId={campaign.id} />}
      <Section
        id="edit"
        title={t('admin.edit')}
        lead={phase === 'draft' ? undefined : t(phase === 'closed' ? 'admin.closed-lead' : 'admin.published-lead')}
      >
        {(phase !== 'closed' || sent) && (
          <CampaignForm
            campaign={{ ...campaign, typedRubric: typedRubric(campaign.lines) }}
            zone={formatZone(locale, timeZone, at)}
            timeZone={timeZone}
          />
        )}
      </Section>
    </>
  )
}
