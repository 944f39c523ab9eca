import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CampaignList } from '@/components/campaigns/campaign-list'
import { DoneNotice } from '@/components/layout/done-notice'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { requirePermission } from '@/lib/auth/guard'
import { listOrganisedCampaigns } from '@/lib/campaigns/queries'
import { campaignListSchema } from '@/lib/campaigns/schema'
import { now } from '@/lib/clock'
import { getSite } from '@/lib/content/load'
import { pageLocale } from '@/lib/i18n/page-locale'

export async function generateMetadata({ params }: PageProps<'/[locale]/admin/campaigns'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('campaigns.admin')
  return { title: t('title'), robots: { index: false } }
}

export default async function AdminCampaignsPage({ params, searchParams }: PageProps<'/[locale]/admin/campaigns'>) {
  const locale = await pageLocale(params)
  const account = await requirePermission('campaign.organise', locale, `/${locale}/admin/campaigns`)
  const [query, at] = [await searchParams, now()]
  const [{ rows, next }, t, common, admin, queue] = await Promise.all([
    listOrganisedCampaigns(account, at, campaignListSchema.parse(query).after),
    getTranslations('campaigns.admin'),
    getTranslations('common'),
    getTranslations('admin'),
    getTranslations('submissions.queue'),
  ])
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        breadcrumbs={{ label: common('breadcrumbs'), trail: [{ href: `/${locale}/admin`, label: admin('title') }] }}
        actions={
          <>
            <LinkButton href={`/${locale}/admin/campaigns/new`} tone="primary">
              {t('new')}
            </LinkButton>
            <LinkButton href={`/${locale}/admin/submissions`}>{queue('title')}</LinkButton>
          </>
        }
      />
      <DoneNotice done={query.done} />
      {rows.length > 0 ? (
        <CampaignList
          campaigns={rows}
          at={at}
          locale={locale}
          timeZone={getSite().timeZone}
          base="/admin/campaigns"
          heading="h2"
        />
      ) : (
        <EmptyState title={t('none')} />
      )}
      <Pagination
        label={common('pages.label')}
        next={next ? { href: `/${locale}/admin/campaigns?after=${next}`, label: common('pages.next') } : undefined}
      />
    </>
  )
}
