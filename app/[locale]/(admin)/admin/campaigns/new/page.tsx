import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CampaignForm } from '@/components/campaigns/campaign-form'
import { PageHeader } from '@/components/ui/page-header'
import { requirePermission } from '@/lib/auth/guard'
import { now } from '@/lib/clock'
import { getSite } from '@/lib/content/load'
import { formatZone } from '@/lib/i18n/format'
import { pageLocale } from '@/lib/i18n/page-locale'

export async function generateMetadata({ params }: PageProps<'/[locale]/admin/campaigns/new'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('campaigns.form')
  return { title: t('title'), robots: { index: false } }
}

export default async function NewCampaignPage({ params }: PageProps<'/[locale]/admin/campaigns/new'>) {
  const locale = await pageLocale(params)
  await requirePermission('campaign.organise', locale, `/${locale}/admin/campaigns/new`)
  const { timeZone } = getSite()
  const [t, common, admin] = await Promise.all([
    getTranslations('campaigns.form'),
    getTranslations('common'),
    getTranslations('campaigns.admin'),
  ])
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        breadcrumbs={{
          label: common('breadcrumbs'),
          trail: [{ href: `/${locale}/admin/campaigns`, label: admin('title') }],
        }}
      />
      <CampaignForm zone={formatZone(locale, timeZone, now())} timeZone={timeZone} />
    </>
  )
}
