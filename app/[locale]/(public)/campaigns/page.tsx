import { getTranslations } from 'next-intl/server'
import { CampaignList } from '@/components/campaigns/campaign-list'
import { pageMetadata } from '@/components/layout/page-metadata'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Section } from '@/components/ui/section'
import { getActor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/permissions'
import { listCampaigns } from '@/lib/campaigns/queries'
import { campaignListSchema } from '@/lib/campaigns/schema'
import { now } from '@/lib/clock'
import { getSite } from '@/lib/content/load'
import { pageLocale } from '@/lib/i18n/page-locale'

export async function generateMetadata({ params }: PageProps<'/[locale]/campaigns'>) {
  const locale = await pageLocale(params)
  const t = await getTranslations('campaigns')
  return pageMetadata(locale, '/campaigns', t('title'), t('lead'))
}

/** `?after=` continues the list. */
export default async function CampaignsPage({ params, searchParams }: PageProps<'/[locale]/campaigns'>) {
  const locale = await pageLocale(params)
  const [viewer, query, t, common] = await Promise.all([
    getActor(),
    searchParams,
    getTranslations('campaigns'),
    getTranslations('common'),
  ])
  const at = now()
  const { rows, next } = await listCampaigns(viewer, at, campaignListSchema.parse(query).after)
  const own = await getTranslations('submissions.own')
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <>
            {viewer.kind === 'account' && viewer.personId && (
              <LinkButton href={`/${locale}/me/submissions`}>{own('title')}</LinkButton>
            )}
            {can(viewer, 'campaign.organise') && (
              <LinkButton href={`/${locale}/admin/campaigns`}>{t('admin.title')}</LinkButton>
            )}
          </>
        }
      />
      <Section id="list" title={t('list')}>
        {rows.length > 0 ? (
          <CampaignList campaigns={rows} at={at} locale={locale} timeZone={getSite().timeZone} />
        ) : (
          <EmptyState title={t('none')}>
            <p>{t('none-hint')}</p>
          </EmptyState>
        )}
        <Pagination
          label={common('pages.label')}
          next={next ? { href: `/${locale}/campaigns?after=${next}`, label: common('pages.next') } : undefined}
        />
      </Section>
    </>
  )
}
