import { getTranslations } from 'next-intl/server'
import type { EventSummary } from '@/lib/events/queries'
import { standingOf } from '@/lib/events/rules'
import { dateParts } from '@/lib/i18n/format'
import { pick } from '@/lib/i18n/pick'
import type { Locale } from '@/lib/i18n/routing'
import type { SignUpStatus } from '@/lib/sign-ups/rules'
import { PlaceBadge } from './event-badge'
import { EventTime } from './event-time'

type EventListProps = {
  events: readonly EventSummary[]
  locale: Locale
  timeZone: string
  at: Date
  /** Below the locale; organisers' lists lead elsewhere than readers'. */
  base?: '/events' | '/admin/events'
  /** Of each event: a list right below the page's title has no section of its own. */
  heading?: 'h2' | 'h3'
  /** In a list of the reader's own: whether they have a place, by the event's id. */
  places?: ReadonlyMap<string, SignUpStatus>
}

/** Events as a calendar's column: the day large, then what, when and where. */
export async function EventList({ events, locale, timeZone, at, base = '/events', ...shown }: EventListProps) {
  const { heading: Heading = 'h3', places } = shown
  const t = await getTranslations('events')
  return (
    <ol className="event-list">
      {events.map((event) => {
        const { month, day, weekday } = dateParts(locale, event.startsAt, timeZone)
        return (
          <li key={event.id}>
            <div className="event-day" aria-hidden="true">
              <span>{month}</span>
              <strong>{day}</strong>
              <span>{weekday}</span>
            </div>
            <div className="event-line">
              <p className="kicker">{t(`kind.${event.kind}`)}</p>
              <Heading>
                <a href={`/${locale}${base}/${event.slug}`}>{pick(event, 'title', locale)}</a>
              </Heading>
              {pick(event, 'theme', locale) && <p className="event-place">{pick(event, 'theme', locale)}</p>}
              <p>
                <EventTime {...event} timeZone={timeZone} />
              </p>
              <p className="event-place">
                {pick(event, 'place', locale)}
                <PlaceBadge place={places?.get(event.id)} standing={standingOf(event, at)} />
              </p>
            </div>
          </li>
        )
      })}
    </ol>
  )
}
