import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { EditClockForm } from '@/components/adaptations/clock-forms'
import { PageHeader } from '@/components/ui/page-header'
import { getClock, listPossibleOwners } from '@/lib/adaptations/queries'
import { requirePermission } from '@/lib/auth/guard'
import { now } from '@/lib/clock'
import { getSite } from '@/lib/content/load'
import { formatZone } from '@/lib/i18n/format'
import { pageLocale } from '@/lib/i18n/page-locale'

export async function generateMetadata({ params }: PageProps<'/[locale]/admin/adaptations/[id]'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('adaptations')
  return { title: t('edit'), robots: { index: false } }
}

export default async function EditClockPage({ params }: PageProps<'/[locale]/admin/adaptations/[id]'>) {
  const [locale, { id }] = await Promise.all([pageLocale(params), params])
  const account = await requirePermission('adaptation.keep', locale, `/${locale}/admin/adaptations/${id}`)
  const at = now()
  const [clock, owners, t, common] = await Promise.all([
    getClock(account, id),
    listPossibleOwners(account, at),
    getTranslations('adaptations'),
    getTranslations('common'),
  ])
  if (!clock || clock.droppedAt) notFound()
  const { timeZone } = getSite()
  return (
    <>
      <PageHeader
        title={clock.title}
        kicker={t('edit')}
        breadcrumbs={{
          label: common('breadcrumbs'),
          trail: [
            { href: `/${locale}/adaptations`, label: t('title') },
            { href: `/${locale}/adaptations/${id}`, label: clock.title },
          ],
        }}
      />
      <EditClockForm clock={clock} owners={owners} timeZone={timeZone} zone={formatZone(locale, timeZone, at)} />
    </>
  )
}
