import { getTranslations } from 'next-intl/server'
import { EventList } from '@/components/events/event-list'
import { pageMetadata } from '@/components/layout/page-metadata'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Section } from '@/components/ui/section'
import { getActor } from '@/lib/auth/actor'
import { nextClockChange } from '@/lib/calendar/zone'
import { now } from '@/lib/clock'
import { getSite } from '@/lib/content/load'
import { listPastEvents, listUpcomingEvents } from '@/lib/events/queries'
import { holdsUntil } from '@/lib/freshness/dependencies'
import { formatZone } from '@/lib/i18n/format'
import { pageLocale } from '@/lib/i18n/page-locale'

export async function generateMetadata({ params }: PageProps<'/[locale]/events'>) {
  const locale = await pageLocale(params)
  const t = await getTranslations('events')
  const at = now()
  const { timeZone } = getSite()
  holdsUntil(at, nextClockChange(at, timeZone))
  const metadata = pageMetadata(locale, '/events', t('title'), t('lead', { zone: formatZone(locale, timeZone, at) }))
  const types = { 'application/atom+xml': `/${locale}/events/feed.atom` }
  return { ...metadata, alternates: { ...metadata.alternates, types } }
}

/** `?show=past` lists what is over; `?after=` continues a list. */
export default async function EventsPage({ params, searchParams }: PageProps<'/[locale]/events'>) {
  const locale = await pageLocale(params)
  const [viewer, query, t, common] = await Promise.all([
    getActor(),
    searchParams,
    getTranslations('events'),
    getTranslations('common'),
  ])
  const at = now()
  const { timeZone } = getSite()
  const past = query.show === 'past'
  const after = typeof query.after === 'string' ? query.after : undefined
  const { rows, next } = await (past ? listPastEvents(viewer, at, after) : listUpcomingEvents(viewer, at, after))
  const base = `/${locale}/events`
  const more = `${base}?${past ? 'show=past&' : ''}after=${next}`
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead', { zone: formatZone(locale, timeZone, at) })}
        actions={
          <>
            <LinkButton href={`/${locale}/meetings`}>{t('meetings')}</LinkButton>
            <LinkButton href={`/${locale}/archive`}>{t('archive')}</LinkButton>
            <LinkButton href={`/${locale}/talks`}>{t('call-for-talks')}</LinkButton>
            <LinkButton href={`/${locale}/campaigns`}>{common('footer.campaigns')}</LinkButton>
          </>
        }
      />
      <Section
        id="list"
        title={past ? t('past') : t('upcoming')}
        aside={<a href={past ? base : `${base}?show=past`}>{past ? t('see-upcoming') : t('see-past')}</a>}
      >
        {rows.length > 0 ? (
          <EventList events={rows} locale={locale} timeZone={timeZone} at={at} />
        ) : (
          <EmptyState title={past ? t('none-past') : t('none-upcoming')}>
            {!past && <p>{t('none-upcoming-hint')}</p>}
          </EmptyState>
        )}
        <p className="talk-links">
          <a href={`${base}/calendar.ics`}>{t('subscribe-calendar')}</a>
          <a href={`${base}/feed.atom`}>{t('subscribe-feed')}</a>
        </p>
        <Pagination
          label={common('pages.label')}
          next={next ? { href: more, label: common('pages.next') } : undefined}
        />
      </Section>
    </>
  )
}
