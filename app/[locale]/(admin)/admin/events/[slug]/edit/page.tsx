import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { EventForm } from '@/components/events/event-form'
import { PageHeader } from '@/components/ui/page-header'
import { requirePermission } from '@/lib/auth/guard'
import { now } from '@/lib/clock'
import { getSite } from '@/lib/content/load'
import { getEventToEdit } from '@/lib/events/queries'
import { formatZone } from '@/lib/i18n/format'
import { pageLocale } from '@/lib/i18n/page-locale'
import { pick } from '@/lib/i18n/pick'
import { getSettings } from '@/lib/settings/queries'

export async function generateMetadata({ params }: PageProps<'/[locale]/admin/events/[slug]/edit'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('events.form')
  return { title: t('edit'), robots: { index: false } }
}

export default async function EditEventPage({ params }: PageProps<'/[locale]/admin/events/[slug]/edit'>) {
  const [locale, { slug }] = await Promise.all([pageLocale(params), params])
  const base = `/${locale}/admin/events/${slug}`
  const account = await requirePermission('event.edit', locale, `${base}/edit`)
  const event = await getEventToEdit(account, slug)
  if (!event) notFound()
  const [t, common] = await Promise.all([getTranslations('events.form'), getTranslations('common')])
  const { timeZone } = getSite()
  const zone = formatZone(locale, timeZone, now())
  return (
    <>
      <PageHeader
        title={t('edit')}
        lead={t('edit-lead', { zone })}
        breadcrumbs={{ label: common('breadcrumbs'), trail: [{ href: base, label: pick(event, 'title', locale) }] }}
      />
      <EventForm settings={await getSettings()} zone={zone} timeZone={timeZone} event={event} />
    </>
  )
}
