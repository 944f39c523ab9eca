import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NewClockForm } from '@/components/adaptations/clock-forms'
import { PageHeader } from '@/components/ui/page-header'
import { listPossibleOwners } from '@/lib/adaptations/queries'
import { requirePermission } from '@/lib/auth/guard'
import { now } from '@/lib/clock'
import { getSite } from '@/lib/content/load'
import { formatZone } from '@/lib/i18n/format'
import { pageLocale } from '@/lib/i18n/page-locale'

export async function generateMetadata({ params }: PageProps<'/[locale]/admin/adaptations/new'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('adaptations')
  return { title: t('add'), robots: { index: false } }
}

export default async function NewClockPage({ params }: PageProps<'/[locale]/admin/adaptations/new'>) {
  const locale = await pageLocale(params)
  const account = await requirePermission('adaptation.keep', locale, `/${locale}/admin/adaptations/new`)
  const at = now()
  const [owners, t, common] = await Promise.all([
    listPossibleOwners(account, at),
    getTranslations('adaptations'),
    getTranslations('common'),
  ])
  const zone = formatZone(locale, getSite().timeZone, at)
  return (
    <>
      <PageHeader
        title={t('add')}
        lead={t('add-lead', { zone })}
        breadcrumbs={{ label: common('breadcrumbs'), trail: [{ href: `/${locale}/adaptations`, label: t('title') }] }}
      />
      <NewClockForm owners={owners} zone={zone} />
    </>
  )
}
