import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ToolHeader } from '@/components/admin/tool-header'
import { CampaignList } from '@/components/campaigns/campaign-list'
import { DoneNotice } from '@/components/layout/done-notice'
import { ListControls } from '@/components/layout/list-controls'
import { NextPage } from '@/components/layout/next-page'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { requirePermission } from '@/lib/auth/guard'
import { listOrganisedCampaigns } from '@/lib/campaigns/queries'
import { organisedListSchema, organisedStates } from '@/lib/campaigns/schema'
import { now } from '@/lib/clock'
import { getSite } from '@/lib/content/load'
import { pageLocale } from '@/lib/i18n/page-locale'

export async function generateMetadata({ params }: PageProps<'/[locale]/admin/campaigns'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('campaigns.admin')
  return { title: t('title'), robots: { index: false } }
}

/** Campaigns in one state, or all of them. The filter is in the address. */
export default async function AdminCampaignsPage({ params, searchParams }: PageProps<'/[locale]/admin/campaigns'>) {
  const locale = await pageLocale(params)
  const account = await requirePermission('campaign.organise', locale, `/${locale}/admin/campaigns`)
  const [query, at, base] = [await searchParams, now(), `/${locale}/admin/campaigns`]
  const filter = organisedListSchema.parse(query)
  const [{ rows, next }, t, queue] = await Promise.all([
    listOrganisedCampaigns(account, filter, at),
    getTranslations('campaigns.admin'),
    getTranslations('submissions.queue'),
  ])
  return (
    <>
      <ToolHeader
        locale={locale}
        title={t('title')}
        lead={t('lead')}
        actions={
          <>
            <LinkButton href={`${base}/new`} tone="primary">
              {t('new')}
            </LinkButton>
            <LinkButton href={`/${locale}/admin/submissions`}>{queue('title')}</LinkButton>
          </>
        }
      />
      <DoneNotice done={query.done} />
      <ListControls
        base={base}
        filter={filter}
        label={t('state')}
        states={organisedStates.map((value) => ({ value, label: t(`states.${value}`) }))}
      />
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
      <NextPage base={base} filter={filter} next={next} />
    </>
  )
}
