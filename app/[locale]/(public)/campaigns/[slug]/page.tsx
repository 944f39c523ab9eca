import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { CampaignFacts } from '@/components/campaigns/campaign-facts'
import { PhaseBadge } from '@/components/campaigns/phase-badge'
import { Rubric } from '@/components/campaigns/rubric'
import { TakingPart } from '@/components/campaigns/taking-part'
import { Prose } from '@/components/content/prose'
import { DoneNotice } from '@/components/layout/done-notice'
import { pageMetadata } from '@/components/layout/page-metadata'
import { Offer } from '@/components/submissions/offer'
import { OwnList } from '@/components/submissions/own-list'
import { LinkButton } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { getActor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/permissions'
import { getReport } from '@/lib/campaign-reports/queries'
import { getCampaign } from '@/lib/campaigns/queries'
import { phaseOf } from '@/lib/campaigns/rules'
import { now } from '@/lib/clock'
import { getSite } from '@/lib/content/load'
import { memberTextHtml } from '@/lib/content/member-text'
import { holdsUntil } from '@/lib/freshness/dependencies'
import { isSentForm } from '@/lib/http/scriptless-form'
import { pageLocale } from '@/lib/i18n/page-locale'
import { pick } from '@/lib/i18n/pick'
import { listOwnSubmissions } from '@/lib/submissions/queries'

type CampaignPageProps = PageProps<'/[locale]/campaigns/[slug]'>

export async function generateMetadata({ params }: CampaignPageProps): Promise<Metadata> {
  const [locale, { slug }] = await Promise.all([pageLocale(params), params])
  const at = now()
  holdsUntil(at, null)
  const campaign = await getCampaign(await getActor(), slug, at)
  if (!campaign) return {}
  const [title, theme] = [pick(campaign, 'title', locale), pick(campaign, 'theme', locale)]
  return pageMetadata(locale, `/campaigns/${slug}`, title, theme)
}

export default async function CampaignPage({ params, searchParams }: CampaignPageProps) {
  const [locale, { slug }, { done }] = await Promise.all([pageLocale(params), params, searchParams])
  const [viewer, at, { timeZone }] = [await getActor(), now(), getSite()]
  const campaign = await getCampaign(viewer, slug, at)
  if (!campaign) notFound()
  const phase = phaseOf(campaign, at)
  const hasBegun = phase !== 'draft' && phase !== 'announced'
  const [report, own, sent, t, common, mine] = await Promise.all([
    hasBegun ? getReport(viewer, campaign.id) : null,
    listOwnSubmissions(viewer, { campaignId: campaign.id }),
    isSentForm(),
    getTranslations('campaigns'),
    getTranslations('common'),
    getTranslations('submissions.own'),
  ])
  const shown = { campaign, locale, timeZone }
  const prizes = pick(campaign, 'prizes', locale)
  return (
    <>
      <PageHeader
        title={pick(campaign, 'title', locale)}
        lead={pick(campaign, 'theme', locale)}
        kicker={<PhaseBadge phase={phase} />}
        breadcrumbs={{ label: common('breadcrumbs'), trail: [{ href: `/${locale}/campaigns`, label: t('title') }] }}
        actions={
          can(viewer, 'campaign.organise') && (
            <LinkButton href={`/${locale}/admin/campaigns/${slug}`}>{t('manage')}</LinkButton>
          )
        }
      />
      <DoneNotice done={done} />
      <CampaignFacts {...shown} />
      <Section id="rules" title={t('rules')}>
        <Prose html={memberTextHtml(pick(campaign, 'rules', locale))} />
      </Section>
      <Rubric {...shown} />
      {prizes && (
        <Section id="prizes" title={t('prizes')}>
          <Prose html={memberTextHtml(prizes)} />
        </Section>
      )}
      {own.rows.length > 0 && (
        <Section id="own" title={mine('here')} aside={<a href={`/${locale}/me/submissions`}>{mine('all')}</a>}>
          <OwnList submissions={own.rows} locale={locale} timeZone={timeZone} />
        </Section>
      )}
      {(phase === 'running' || sent) && <Offer campaign={campaign} viewer={viewer} locale={locale} />}
      {report && (
        <Section
          id="taking-part"
          title={t('figures.title')}
          aside={<a href={`/${locale}/campaigns/${slug}/report`}>{t('see-report')}</a>}
        >
          <TakingPart report={report} />
          {report.points > 0 && (
            <p>
              <a href={`/${locale}/points?campaign=${campaign.id}`}>{t('see-ranking')}</a>
            </p>
          )}
        </Section>
      )}
    </>
  )
}
