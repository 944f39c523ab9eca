import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ToolHeader } from '@/components/admin/tool-header'
import { EventList } from '@/components/events/event-list'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { Section } from '@/components/ui/section'
import { requirePermission } from '@/lib/auth/guard'
import { now } from '@/lib/clock'
import { getSite } from '@/lib/content/load'
import { countParticipations, listPastEvents, listUpcomingEvents } from '@/lib/events/queries'
import { yearOf } from '@/lib/i18n/format'
import { pageLocale } from '@/lib/i18n/page-locale'

export async function generateMetadata({ params }: PageProps<'/[locale]/admin/events'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('events.admin')
  return { title: t('list'), robots: { index: false } }
}

/** Every event with its drafts, and this year's participations. `?show=past`, `?after=`. */
export default async function AdminEventsPage({ params, searchParams }: PageProps<'/[locale]/admin/events'>) {
  const locale = await pageLocale(params)
  const account = await requirePermission('event.read-sign-ups', locale, `/${locale}/admin/events`)
  const query = await searchParams
  const at = now()
  const { timeZone } = getSite()
  const year = yearOf(at, timeZone)
  const past = query.show === 'past'
  const after = typeof query.after === 'string' ? query.after : undefined
  const [{ rows, next }, counts, t, events, common] = await Promise.all([
    past ? listPastEvents(account, at, after) : listUpcomingEvents(account, at, after),
    countParticipations(account, year),
    getTranslations('events.admin'),
    getTranslations('events'),
    getTranslations('common'),
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
      <Section
        id="list"
        title={past ? events('past') : events('upcoming')}
        aside={<a href={past ? base : `${base}?show=past`}>{past ? events('see-upcoming') : events('see-past')}</a>}
      >
        {rows.length > 0 ? (
          <EventList events={rows} locale={locale} timeZone={timeZone} at={at} base="/admin/events" />
        ) : (
          <EmptyState title={past ? events('none-past') : events('none-upcoming')} />
        )}
        <Pagination
          label={common('pages.label')}
          next={
            next ? { href: `${base}?${past ? 'show=past&' : ''}after=${next}`, label: common('pages.next') } : undefined
          }
        />
      </Section>
    </>
  )
}
