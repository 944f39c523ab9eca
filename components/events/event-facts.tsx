import { getTranslations } from 'next-intl/server'
import { DescriptionList } from '@/components/ui/description-list'
import type { EventDetail } from '@/lib/events/queries'
import { formatDateTime } from '@/lib/i18n/format'
import { pick } from '@/lib/i18n/pick'
import type { Locale } from '@/lib/i18n/routing'
import { EventTime } from './event-time'

type EventFactsProps = { event: EventDetail; locale: Locale; timeZone: string }

/** When, where, how many places, and until when to sign up. */
export async function EventFacts({ event, locale, timeZone }: EventFactsProps) {
  const t = await getTranslations('events')
  const time = (at: Date) => formatDateTime(locale, at, timeZone)
  const places = t('places-taken', { taken: event.taken, capacity: event.capacity })
  return (
    <>
      <DescriptionList
        entries={[
          { term: t('theme'), description: pick(event, 'theme', locale) },
          { term: t('when'), description: <EventTime {...event} timeZone={timeZone} /> },
          { term: t('where'), description: pick(event, 'place', locale) },
          { term: t('sign.join'), description: event.joinUrl && outside(event.joinUrl, event.joinUrl) },
          {
            term: t('places'),
            description: event.waiting > 0 ? `${places} · ${t('waiting', { count: event.waiting })}` : places,
          },
          {
            term: t('sign-up-time'),
            description: t('until', { start: time(event.signUpOpensAt), end: time(event.signUpClosesAt) }),
          },
          {
            term: t('recording'),
            description: event.recordingUrl && outside(event.recordingUrl, t('watch-recording')),
          },
        ]}
      />
      <p>
        <a href={`/${locale}/events/${event.slug}/calendar.ics`}>{t('calendar')}</a>
      </p>
    </>
  )
}

const outside = (href: string, label: string) => (
  <a href={href} rel="noopener">
    {label}
  </a>
)
