import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ToolHeader } from '@/components/admin/tool-header'
import { EventForm } from '@/components/events/event-form'
import { Notice } from '@/components/ui/notice'
import { requirePermission } from '@/lib/auth/guard'
import { now } from '@/lib/clock'
import { getSite } from '@/lib/content/load'
import { getEventToEdit } from '@/lib/events/queries'
import { formatZone } from '@/lib/i18n/format'
import { pageLocale } from '@/lib/i18n/page-locale'
import { pick } from '@/lib/i18n/pick'
import { getSettings } from '@/lib/settings/queries'

export async function generateMetadata({ params }: PageProps<'/[locale]/admin/events/new'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('events.form')
  return { title: t('title'), robots: { index: false } }
}

/** `?from=` copies an earlier event, but for its times and address. */
export default async function NewEventPage({ params, searchParams }: PageProps<'/[locale]/admin/events/new'>) {
  const [locale, { from }] = await Promise.all([pageLocale(params), searchParams])
  const account = await requirePermission('event.create', locale, `/${locale}/admin/events/new`)
  const [t, earlier] = await Promise.all([
    getTranslations('events.form'),
    typeof from === 'string' ? getEventToEdit(account, from) : null,
  ])
  const { timeZone } = getSite()
  const zone = formatZone(locale, timeZone, now())
  return (
    <>
      <ToolHeader locale={locale} title={t('title')} lead={t('lead', { zone })} />
      {earlier && <Notice title={t('copied', { title: pick(earlier, 'title', locale) })} />}
      <EventForm
        settings={await getSettings()}
        zone={zone}
        timeZone={timeZone}
        {...(earlier ? { event: earlier, isCopy: true } : {})}
      />
    </>
  )
}
