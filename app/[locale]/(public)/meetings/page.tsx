import { getTranslations } from 'next-intl/server'
import { pageMetadata } from '@/components/layout/page-metadata'
import { MeetingList } from '@/components/meetings/meeting-list'
import { FoundMinutes, MinutesSearch } from '@/components/minutes/minutes-search'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Section } from '@/components/ui/section'
import { getActor } from '@/lib/auth/actor'
import { nextClockChange } from '@/lib/calendar/zone'
import { now } from '@/lib/clock'
import { getSite } from '@/lib/content/load'
import { holdsUntil } from '@/lib/freshness/dependencies'
import { formatZone } from '@/lib/i18n/format'
import { pageLocale } from '@/lib/i18n/page-locale'
import type { Locale } from '@/lib/i18n/routing'
import { listPastMeetings, listUpcomingMeetings } from '@/lib/meetings/queries'
import { SEARCH_MAXIMUM } from '@/lib/meetings/schema'
import { searchMinutes } from '@/lib/minutes/queries'

export async function generateMetadata({ params }: PageProps<'/[locale]/meetings'>) {
  const locale = await pageLocale(params)
  const t = await getTranslations('meetings')
  const at = now()
  holdsUntil(at, nextClockChange(at, getSite().timeZone))
  return pageMetadata(locale, '/meetings', t('title'), await leadOf(locale, at))
}

/** `?show=past` lists what is over; `?q=` searches the minutes; `?after=` continues a list. */
export default async function MeetingsPage({ params, searchParams }: PageProps<'/[locale]/meetings'>) {
  const locale = await pageLocale(params)
  const [viewer, query, t, common] = await Promise.all([
    getActor(),
    searchParams,
    getTranslations('meetings'),
    getTranslations('common'),
  ])
  const at = now()
  const { timeZone } = getSite()
  const past = query.show === 'past'
  const search = typeof query.q === 'string' ? query.q.trim().slice(0, SEARCH_MAXIMUM) : ''
  const after = typeof query.after === 'string' ? query.after : undefined
  const { rows, next } = await (past
    ? listPastMeetings(viewer, at, search ? undefined : after)
    : listUpcomingMeetings(viewer, at, search ? undefined : after))
  const base = `/${locale}/meetings`
  const more = `${base}?${past ? 'show=past&' : ''}after=${next}`
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={await leadOf(locale, at)}
        actions={
          <>
            <LinkButton href={`${base}/calendar.ics`}>{t('subscribe')}</LinkButton>
            <LinkButton href={`${base}/rota`} tone="quiet">
              {t('organisers')}
            </LinkButton>
            <LinkButton href={`/${locale}/activities/meetings`} tone="quiet">
              {t('about')}
            </LinkButton>
          </>
        }
      />
      <MinutesSearch locale={locale} search={search} />
      {search && <Found search={search} after={after} locale={locale} timeZone={timeZone} />}
      <Section
        id="list"
        title={past ? t('past') : t('upcoming')}
        aside={<a href={past ? base : `${base}?show=past`}>{past ? t('see-upcoming') : t('see-past')}</a>}
      >
        {rows.length > 0 ? (
          <MeetingList meetings={rows} locale={locale} timeZone={timeZone} at={at} />
        ) : (
          <EmptyState title={past ? t('none-past') : t('none-upcoming')}>
            {!past && <p>{t('none-upcoming-hint')}</p>}
          </EmptyState>
        )}
        <Pagination
          label={common('pages.label')}
          next={next ? { href: more, label: common('pages.next') } : undefined}
        />
      </Section>
    </>
  )
}

type FoundProps = { search: string; after: string | undefined; locale: Locale; timeZone: string }

async function Found({ search, after, locale, timeZone }: FoundProps) {
  const [viewer, t, common] = await Promise.all([getActor(), getTranslations('minutes'), getTranslations('common')])
  const { rows, next } = await searchMinutes(viewer, search, after)
  const more = `/${locale}/meetings?q=${encodeURIComponent(search)}&after=${next}`
  return (
    <Section id="found" title={t('found', { search })}>
      {rows.length > 0 ? (
        <FoundMinutes found={rows} locale={locale} timeZone={timeZone} />
      ) : (
        <EmptyState title={t('found-none', { search })} />
      )}
      <Pagination label={common('pages.label')} next={next ? { href: more, label: common('pages.next') } : undefined} />
    </Section>
  )
}

async function leadOf(locale: Locale, at: Date): Promise<string> {
  const [t, common] = await Promise.all([getTranslations('meetings'), getTranslations('common')])
  const { meeting, timeZone } = getSite()
  return t('lead', {
    cadence: t('cadence', { weeks: meeting.everyWeeks }),
    days: meeting.weekdays.map((name) => common(`weekday.${name}`)).join(t('or')),
    time: meeting.time,
    zone: formatZone(locale, timeZone, at),
  })
}
