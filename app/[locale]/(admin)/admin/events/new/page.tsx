import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { EventForm } from '@/components/events/event-form'
import { PageHeader } from '@/components/ui/page-header'
import { requirePermission } from '@/lib/auth/guard'
import { now } from '@/lib/clock'
import { getSite } from '@/lib/content/load'
import { formatZone } from '@/lib/i18n/format'
import { pageLocale } from '@/lib/i18n/page-locale'

export async function generateMetadata({ params }: PageProps<'/[locale]/admin/events/new'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('events.form')
  return { title: t('title'), robots: { index: false } }
}

export default async function NewEventPage({ params }: PageProps<'/[locale]/admin/events/new'>) {
  const locale = await pageLocale(params)
  await requirePermission('event.create', locale, `/${locale}/admin/events/new`)
  const [t, common, admin] = await Promise.all([
    getTranslations('events.form'),
    getTranslations('common'),
    getTranslations('admin'),
  ])
  const zone = formatZone(locale, getSite().timeZone, now())
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead', { zone })}
        breadcrumbs={{ label: common('breadcrumbs'), trail: [{ href: `/${locale}/admin`, label: admin('title') }] }}
      />
      <EventForm zone={zone} />
    </>
  )
}
