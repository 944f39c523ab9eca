import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { DoneNotice } from '@/components/layout/done-notice'
import { NextPage } from '@/components/layout/next-page'
import { QueueFigures } from '@/components/submissions/queue-figures'
import { QueueControls, TakeNext } from '@/components/submissions/queue-forms'
import { QueueList } from '@/components/submissions/queue-list'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { requirePermission } from '@/lib/auth/guard'
import { getCampaign } from '@/lib/campaigns/queries'
import { now } from '@/lib/clock'
import { getSite } from '@/lib/content/load'
import { pageLocale } from '@/lib/i18n/page-locale'
import { pick } from '@/lib/i18n/pick'
import { listQuery } from '@/lib/lists/schema'
import { getPromptness, listQueue } from '@/lib/submissions/queries'
import { LEASE_MINUTES } from '@/lib/submissions/rules'
import { queueSchema } from '@/lib/submissions/schema'

export async function generateMetadata({ params }: PageProps<'/[locale]/admin/submissions'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('submissions.queue')
  return { title: t('title'), robots: { index: false } }
}

/** What waits to be judged; the state, the campaign and the page are in the address. */
export default async function QueuePage({ params, searchParams }: PageProps<'/[locale]/admin/submissions'>) {
  const locale = await pageLocale(params)
  const base = `/${locale}/admin/submissions`
  const account = await requirePermission('submission.judge', locale, base)
  const query = await searchParams
  const [filter, at, { timeZone }] = [queueSchema.parse(query), now(), getSite()]
  const campaign = filter.campaign ? await getCampaign(account, filter.campaign, at) : null
  if (filter.campaign && !campaign) notFound()
  const campaignId = campaign?.id
  const { campaign: _, ...ofAll } = filter
  const [{ rows, next }, promptness, t, common, admin] = await Promise.all([
    listQueue(account, { ...filter, campaignId }, at),
    getPromptness(account, { campaignId }),
    getTranslations('submissions.queue'),
    getTranslations('common'),
    getTranslations('admin'),
  ])
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead', { minutes: LEASE_MINUTES })}
        breadcrumbs={{ label: common('breadcrumbs'), trail: [{ href: `/${locale}/admin`, label: admin('title') }] }}
      />
      <DoneNotice done={query.done} />
      <TakeNext campaignId={campaign?.id ?? ''} />
      <Section id="figures" title={t('figures')}>
        <QueueFigures promptness={promptness} locale={locale} timeZone={timeZone} />
      </Section>
      <Section
        id="list"
        title={campaign ? t('of-campaign', { title: pick(campaign, 'title', locale) }) : t('list')}
        aside={campaign && <a href={`${base}?${listQuery(ofAll)}`}>{t('all-campaigns')}</a>}
      >
        <QueueControls filter={filter} base={base} />
        {rows.length > 0 ? (
          <QueueList submissions={rows} me={account.personId} locale={locale} timeZone={timeZone} />
        ) : (
          <EmptyState title={t('none')} />
        )}
        <NextPage base={base} filter={filter} next={next} />
      </Section>
    </>
  )
}
