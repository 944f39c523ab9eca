import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ToolHeader } from '@/components/admin/tool-header'
import { EventList } from '@/components/events/event-list'
import { ListControls } from '@/components/layout/list-controls'
import { NextPage } from '@/components/layout/next-page'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { requirePermission } from '@/lib/auth/guard'
import { now } from '@/lib/clock'
import { getSite } from '@/lib/content/load'
import { listOrganisedEvents } from '@/lib/events/organised'
import { countParticipations } from '@/lib/events/queries'
import { organisedFilterSchema, organisedStandings } from '@/lib/events/schema'
import { yearOf } from '@/lib/i18n/format'
import { pageLocale } from '@/lib/i18n/page-locale'

export async function generateMetadata({ params }: PageProps<'/[locale]/admin/events'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('events.admin')
  return { title: t('list'), robots: { index: false } }
}

/** Every event with its drafts, and this year's participations. The filter is in the address. */
export default async function AdminEventsPage({ params, searchParams }: PageProps<'/[locale]/admin/events'>) {
  const locale = await pageLocale(params)
  const account = await requirePermission('event.read-sign-ups', locale, `/${locale}/admin/events`)
  const filter = organisedFilterSchema.parse(await searchParams)
  const at = now()
  const { timeZone } = getSite()
  const year = yearOf(at, timeZone)
  const [{ rows, next }, counts, t] = await Promise.all([
    listOrganisedEvents(account, filter, at),
    countParticipations(account, year),
    getTranslations('events.admin'),
  ])
  const base = `/${locale}/admin/events`
  return (
    <>
      <ToolHeader
        locale={locale}
        title={t('list')}
        lead={t('list-lead', { year: String(year), ...counts })}
        actions={
          <LinkButton href={`${base}/new`} tone="primary">
            {t('create')}
          </LinkButton>
        }
      />
      <ListControls
        base={base}
        filter={filter}
        label={t('by-state')}
        states={organisedStandings.map((value) => ({ value, label: t(`standing.${value}`) }))}
      />
      {rows.length > 0 ? (
        <EventList events={rows} locale={locale} timeZone={timeZone} at={at} base="/admin/events" heading="h2" />
      ) : (
        <EmptyState title={t('none-of-state')} />
      )}
      <NextPage base={base} filter={filter} next={next} />
    </>
  )
}
